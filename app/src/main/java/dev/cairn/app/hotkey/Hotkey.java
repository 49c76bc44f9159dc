package dev.cairn.app.hotkey;

/** Keys that have been taken hold of; closing gives them back. */
public interface Hotkey extends AutoCloseable {
    @Override
    void close();
}
