package dev.cairn.app.window;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a window could be shown at all. */
public final class Display {
    private Display() {}

    /**
     * Why there can be none, as a sentence; empty where there is a display.
     *
     * @param system as {@code os.name} tells
     */
    public static Optional<String> missing(Map<String, String> environment, String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")
                || name.startsWith("mac")
                || isSet(environment, "DISPLAY")
                || isSet(environment, "WAYLAND_DISPLAY")
                // Drawn in memory, to measure or to record a start without a display.
                || "Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        return Optional.of("there is no display for the window, so the chat is here");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
