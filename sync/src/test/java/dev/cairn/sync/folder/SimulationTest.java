package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.internal.SharedFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Three devices, random edits, forgetting, restarts, lost and damaged bundles: all come to agree,
 * and nothing forgotten comes back. {@code -Dcairn.simulation=1000} runs as many seeds, {@code
 * -Dcairn.simulation.from=N} begins with another.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("cairn.simulation", 20);
    private static final int FIRST = Integer.getInteger("cairn.simulation.from", 0);
    private static final int STEPS = 70;
    private static final long CIRCLE = 7L << 40;

    @Test
    void allDevicesComeToAgreeAndNothingForgottenComesBack(@TempDir Path folder)
            throws IOException {
        var key = key(folder);
        int forgot = 0;
        for (var seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var place = Files.createDirectory(folder.resolve("seed" + seed));
            try (var simulation = new Simulation(seed, place, CIRCLE, key)) {
                for (var i = 0; i < STEPS; i++) {
                    simulation.step();
                }
                simulation.settle();
                simulation.check();
                forgot += simulation.forgot() ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            delete(place);
        }
        assertThat(forgot).as("seeds in which something was forgotten").isGreaterThan(SEEDS / 4);
    }

    /** Sealed once: Argon2id takes its time on purpose. */
    private static byte[] key(Path folder) throws IOException {
        var place = Files.createDirectory(folder.resolve("key"));
        try (var passphrase = Passphrase.of("of the simulation".toCharArray())) {
            new SharedFolder(place)
                    .writeKey(new SharedFolder.Key(CIRCLE, "00".repeat(32)), passphrase);
        }
        try (var files = Files.list(place)) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
