package dev.cairn.app.home;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Through which folder this home is shared, as JSON beside the store: a matter of this device, so
 * that it is no part of the store. A file that cannot be read counts as none. Thread-safe.
 */
public final class SharedFolderFile {
    private static final int MOST_BYTES = 1 << 16;

    private final Path file;

    public SharedFolderFile(Path home) {
        this.file = home.resolve("sharing.json");
    }

    /**
     * What is known of it.
     *
     * @param byItself whether to exchange without being told to, while the window is open
     */
    public record Choice(Optional<Path> folder, boolean byItself) {
        static final Choice NONE = new Choice(Optional.empty(), false);
    }

    public synchronized Choice read() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                var tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
                var folder = tree.path("folder").asString("");
                return folder.isBlank()
                        ? Choice.NONE
                        : new Choice(
                                Optional.of(Path.of(folder)),
                                tree.path("byItself").asBoolean(false));
            }
        } catch (IOException | JacksonException | InvalidPathException e) {
            // The user is asked for the folder again.
        }
        return Choice.NONE;
    }

    /** Remembers a folder; one that is new is exchanged through without being told to. */
    public synchronized void use(Path folder) throws IOException {
        var whole = folder.toAbsolutePath().normalize();
        var before = read();
        write(whole, before.folder().isEmpty() || before.byItself());
    }

    public synchronized void byItself(boolean on) throws IOException {
        var before = read();
        if (before.folder().isPresent()) {
            write(before.folder().get(), on);
        }
    }

    /** The memory is shared no longer. */
    public synchronized void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(Path folder, boolean byItself) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        var content = Map.of("folder", folder.toString(), "byItself", byItself);
        Files.writeString(beside, JsonMapper.shared().writeValueAsString(content) + "\n");
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
