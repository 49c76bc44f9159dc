package dev.cairn.ui;

import dev.cairn.ui.capture.CaptureDesk;
import dev.cairn.ui.settings.Preferences;

import java.util.Optional;

/** The program as its windows find it, whichever of them is shown first. Thread-safe. */
public interface Resident {

    /**
     * What stands behind the main window; blocks until the store is open.
     *
     * @throws dev.cairn.ui.work.TroubleException when it cannot be opened now
     */
    Companion companion();

    /** What stands behind the capture window, at once. */
    CaptureDesk capturing();

    /** How the windows shall look, at once. */
    Preferences preferences();

    /** What is marked in another program, where the desktop tells; may block for a moment. */
    Optional<String> selection();

    /** Whether the program stays when its last window is closed. */
    boolean stays();

    /** Whether the user has yet to be told that it does; true once. */
    boolean mustSayThatItStays();
}
