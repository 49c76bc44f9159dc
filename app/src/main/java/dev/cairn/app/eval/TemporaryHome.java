package dev.cairn.app.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A data folder that is gone when it is closed. */
public record TemporaryHome(Path path) implements AutoCloseable {

    public static TemporaryHome make() throws IOException {
        return new TemporaryHome(Files.createTempDirectory("cairn-measure"));
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
