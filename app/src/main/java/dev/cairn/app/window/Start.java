package dev.cairn.app.window;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the program is started, and where.
 *
 * @param how what is seen first
 * @param text to stand in the capture window; empty for what was left there
 * @param system as {@code os.name} tells
 * @param userHome as {@code user.home} tells
 * @param launcher what starts the program again; empty where that is not known
 */
public record Start(
        How how,
        String text,
        Map<String, String> environment,
        String system,
        Path userHome,
        Optional<String> launcher) {

    /** What is seen first. */
    public enum How {
        /** The main window. */
        WINDOW,
        /** The capture window. */
        CAPTURE,
        /** Nothing: the program waits in the tray. */
        HIDDEN
    }

    public Start {
        environment = Map.copyOf(environment);
    }
}
