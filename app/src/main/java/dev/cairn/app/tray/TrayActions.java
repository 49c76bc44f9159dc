package dev.cairn.app.tray;

/** What is chosen in the tray. Called on threads of the tray's; must not block for long. */
public interface TrayActions {
    void capture();

    void open();

    void incognito();

    /** Pauses memory, or has it go on. */
    void pause(boolean on);

    void today();

    void quit();
}
