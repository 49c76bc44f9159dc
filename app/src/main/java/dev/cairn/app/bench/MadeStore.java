package dev.cairn.app.bench;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kept store of made-up memories was made of, as JSON beside it, and the texts that are
 * truly nearest to each question: so that it need not be made again to be measured again.
 *
 * @param vectors what made the vectors
 * @param nearest by question, the nearest text first
 */
record MadeStore(
        int memories, long seed, String vectors, Map<String, List<ExactNeighbours.Near>> nearest) {

    /** Reads what was made in a folder; empty where nothing was, or not to its end. */
    static Optional<MadeStore> in(Path folder) throws IOException {
        var file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JsonMapper.shared().readValue(Files.readAllBytes(file), MadeStore.class));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: remove the folder to begin anew");
        }
    }

    boolean isMadeOf(int otherMemories, long otherSeed, String otherVectors) {
        return memories == otherMemories && seed == otherSeed && vectors.equals(otherVectors);
    }

    void keepIn(Path folder) throws IOException {
        Files.write(file(folder), JsonMapper.shared().writeValueAsBytes(this));
    }

    private static Path file(Path folder) {
        return folder.resolve("made.json");
    }
}
