package dev.cairn.app.window;

import dev.cairn.app.composition.Composition;

/**
 * Opens the program's window; what {@code cairn} without a command does where there is a display.
 */
@FunctionalInterface
public interface Window {
    /** Shows the window on this composition and blocks until it is closed; the exit status. */
    int show(Composition cairn);
}
