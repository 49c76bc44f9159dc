package dev.cairn.app.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything of one person's.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Where the data lies: where the user says, else where {@code CAIRN_HOME} says, else where the
     * system keeps such data.
     *
     * @param system as {@code os.name} tells
     * @param userHome as {@code user.home} tells
     */
    public static Home find(
            Optional<Path> said, Map<String, String> environment, String system, Path userHome) {
        return new Home(
                said.or(() -> variable(environment, "CAIRN_HOME").map(Path::of))
                        .orElseGet(
                                () ->
                                        usual(
                                                environment,
                                                system.toLowerCase(Locale.ROOT),
                                                userHome)));
    }

    private static Path usual(Map<String, String> environment, String system, Path userHome) {
        if (system.startsWith("windows")) {
            return variable(environment, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElseGet(() -> userHome.resolve("AppData").resolve("Local"))
                    .resolve("Cairn");
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Cairn");
        }
        // A relative path is to be ignored (XDG Base Directory Specification 0.8).
        return variable(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> userHome.resolve(".local").resolve("share"))
                .resolve("cairn");
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public Path database() {
        return folder.resolve("cairn.db");
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path models() {
        return folder.resolve("models");
    }

    public Path log() {
        return folder.resolve("logs").resolve("cairn.log");
    }

    public Path settings() {
        return folder.resolve("settings.json");
    }

    /** Captures that wait for the store, and what is written in the capture window. */
    public Path waiting() {
        return folder.resolve("waiting");
    }

    /** For what running models need: the native library and sockets of this user's alone. */
    public Path running() {
        return folder.resolve("run");
    }
}
