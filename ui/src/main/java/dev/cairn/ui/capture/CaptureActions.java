package dev.cairn.ui.capture;

/** What the capture window asks of the whole program. Called on the window's thread. */
public interface CaptureActions {
    /** Has a question asked in the main window, which keeps its words. */
    void ask(String question);

    /** Puts the capture window away. */
    void putAway();

    /** Something was kept or taken back: what is shown elsewhere may be old. */
    void changed();
}
