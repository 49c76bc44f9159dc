package dev.cairn.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The start with the desktop: a desktop entry in the user's folder for such entries
 * (freedesktop.org Desktop Application Autostart Specification 0.5).
 */
final class Autostart {
    private final Path entry;
    private final Optional<String> launcher;
    private final boolean possible;
    private final Path home;

    /**
     * @param home the data folder that shall be opened
     */
    Autostart(Start start, Path home) {
        this.home = home;
        this.launcher = start.launcher();
        this.possible =
                launcher.isPresent() && start.system().toLowerCase(Locale.ROOT).startsWith("linux");
        // A relative path is to be ignored (XDG Base Directory Specification 0.8).
        this.entry =
                Optional.of(start.environment().getOrDefault("XDG_CONFIG_HOME", ""))
                        .filter(one -> !one.isBlank())
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .orElseGet(() -> start.userHome().resolve(".config"))
                        .resolve("autostart")
                        .resolve("cairn.desktop");
    }

    /** Whether it is on; empty where that cannot be set here. */
    Optional<Boolean> on() {
        return possible ? Optional.of(Files.exists(entry)) : Optional.empty();
    }

    void set(boolean on) throws IOException {
        if (!possible) {
            return;
        }
        if (!on) {
            Files.deleteIfExists(entry);
            return;
        }
        Files.createDirectories(entry.getParent());
        Files.writeString(
                entry,
                """
                [Desktop Entry]
                Type=Application
                Name=Cairn
                Comment=A memory of your own, out of sight until it is wanted
                Exec=%s --home %s --hidden
                Icon=cairn
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """
                        .formatted(quoted(launcher.orElseThrow()), quoted(home.toString())));
    }

    /**
     * An argument as the Exec key wants it (Desktop Entry Specification 1.5): in quotation marks
     * where it has reserved characters, which are escaped twice, and with percent signs doubled.
     */
    static String quoted(String argument) {
        var escaped =
                argument.replace("\\", "\\\\\\\\")
                        .replace("\"", "\\\\\"")
                        .replace("`", "\\\\`")
                        .replace("$", "\\\\$")
                        .replace("%", "%%");
        return argument.matches("[\\p{L}\\p{N}/._+-]+") ? argument : "\"" + escaped + "\"";
    }
}
