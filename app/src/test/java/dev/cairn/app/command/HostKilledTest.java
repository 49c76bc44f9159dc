package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.gguf.TinyModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The process that runs the model is killed again and again while it answers. */
class HostKilledTest {
    private static final int KILLS = 6;

    @TempDir Path home;

    @Test
    void killingTheModelsProcessInMidAnswerLosesNothingOfTheStore() throws Exception {
        Files.createDirectories(home.resolve("models"));
        TinyModel.write(home.resolve("models").resolve("tiny.gguf"));
        var cairn = Cairn.at(home);
        cairn.run("model", "use", "tiny").well();
        cairn.run("capture", "Anna moved from Bonn to Berlin in May 2025").well();
        var kills = new AtomicInteger();
        for (int i = 0; i < KILLS; i++) {
            try (var _ = new Killer(kills, 150 + 120 * i)) {
                var asked = cairn.run("ask", "Where does Anna live now? " + i, "--json");
                // A failed answer is told by the status.
                assertThat(asked.status()).isIn(0, 1);
                assertThat(asked.out()).contains("\"state\"");
            }
            assertThat(integrity()).isEqualTo("ok");
        }
        assertThat(kills.get()).isGreaterThanOrEqualTo(KILLS / 2);
        cairn.run("capture", "Ben keeps bees").well();
        assertThat(cairn.run("recall", "What does Ben keep?", "--json").well().out())
                .contains("bees");
        assertThat(cairn.run("recall", "Where does Anna live?", "--json").well().out())
                .contains("Berlin");
        // Every question was durable before the model was asked.
        var found = cairn.run("recall", "Where does Anna live now?", "--limit", "50", "--json");
        for (int i = 0; i < KILLS; i++) {
            assertThat(found.out()).contains("Where does Anna live now? " + i);
        }
    }

    /** What SQLite finds when it reads every page and index of the store. */
    private String integrity() throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cairn.db"));
                var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA integrity_check")) {
            return found.getString(1);
        }
    }

    /** Kills every model host of this program so many milliseconds after it appeared. */
    private static final class Killer implements AutoCloseable {
        private final Thread thread;

        Killer(AtomicInteger kills, int patience) {
            thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            while (true) {
                                                Thread.sleep(20);
                                                for (var host : hosts()) {
                                                    Thread.sleep(patience);
                                                    if (host.destroyForcibly()) {
                                                        kills.incrementAndGet();
                                                    }
                                                }
                                            }
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                    });
        }

        private static List<ProcessHandle> hosts() {
            return ProcessHandle.current()
                    .children()
                    // The command line is too long to be told; this program has no other children.
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .toList();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
