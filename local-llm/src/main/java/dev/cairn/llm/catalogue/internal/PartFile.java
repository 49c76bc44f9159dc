package dev.cairn.llm.catalogue.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is still coming, with a note beside it of what it is part of, so that no bytes of one
 * file are ever continued with those of another. Not thread-safe.
 */
final class PartFile {
    private static final int MOST_NOTE_BYTES = 65_536;

    private final Path file;
    private final Path note;

    PartFile(Path file) {
        this.file = file;
        this.note = file.resolveSibling(file.getFileName() + "-of");
    }

    Path path() {
        return file;
    }

    long size() throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /** The strong validator of what the bytes are part of, where it came from this address. */
    Optional<String> validator(String address) throws IOException {
        if (!Files.isRegularFile(note) || Files.size(note) > MOST_NOTE_BYTES) {
            return Optional.empty();
        }
        try {
            var from = JsonMapper.shared().readTree(Files.readAllBytes(note));
            return from.path("address").asString("").equals(address)
                    ? Optional.of(from.path("etag").asString("")).filter(etag -> !etag.isEmpty())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Begins anew; without a strong validator the bytes can never be continued. */
    void begin(String address, Optional<String> validator) throws IOException {
        Files.deleteIfExists(file);
        var from = JsonMapper.shared().createObjectNode();
        from.put("address", address).put("etag", validator.orElse(""));
        Files.write(note, JsonMapper.shared().writeValueAsBytes(from));
    }

    /** The bytes are complete: what they are part of no longer matters. */
    void completed() throws IOException {
        Files.deleteIfExists(note);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(note);
    }
}
