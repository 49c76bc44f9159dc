package dev.cairn.app.tray;

/** An icon in the desktop's tray. Thread-safe. */
public interface Tray extends AutoCloseable {

    /**
     * Shows how things stand.
     *
     * @param waiting how many proposals wait in the inbox; a badge tells of them
     */
    void show(long waiting, boolean paused);

    /** Whether the desktop shows it now: a panel may end, and come again. */
    boolean shown();

    @Override
    void close();
}
