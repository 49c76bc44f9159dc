package dev.cairn.app.window;

import dev.cairn.app.composition.Composition;

/**
 * Opens the program's windows; what {@code cairn} without a command does where there is a display.
 */
@FunctionalInterface
public interface Window {
    /**
     * Shows what is to be seen first, and blocks until the program ends; the exit status. Where the
     * program runs already, it is asked to show that, and this returns at once.
     */
    int show(Composition cairn, Start start);
}
