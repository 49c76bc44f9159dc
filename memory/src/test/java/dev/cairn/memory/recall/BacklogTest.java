package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.episode.Episode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What may happen while much waits to be taken up by the index, or to get a vector. */
class BacklogTest extends MemoryFixture {
    private static final String SECRET = "The xylophone stands behind the greenhouse";

    @Test
    void whatIsSaidWhileVectorsAreMadeIsTakenUpBeforeTheLastOfThem() {
        captureMany(60);
        var behind = new ArrayList<Long>();
        reopenWith(
                new Slow(
                        Duration.ofMillis(25),
                        () -> {
                            if (behind.isEmpty()) {
                                capture(SECRET);
                            }
                            behind.add(memory.lag().changesBehind());
                        }));
        catchUp();
        assertThat(behind.getFirst()).isPositive();
        assertThat(behind.getLast()).isZero();
        assertThat(behind.indexOf(0L)).isLessThan(50);
    }

    @Test
    void forgettingDoesNotWaitForEveryVector() throws InterruptedException {
        var secret = capture(SECRET);
        captureMany(400);
        var begun = new CountDownLatch(1);
        reopenWith(new Slow(Duration.ofMillis(20), begun::countDown));
        var upkeep = Thread.ofVirtual().start(() -> memory.catchUp(() -> false));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(forget(memory, secret)).isZero();
        assertThat(memory.lag().vectorsWaiting()).isPositive();
        upkeep.join();
    }

    @Test
    void aLongBacklogIsNotShownToSearchesPieceByPiece() throws IOException {
        captureMany(1_500);
        reopenWith(new Slow(Duration.ZERO, () -> {}));
        catchUp();
        assertThat(memory.lag().none()).isTrue();
        memory.settleIndex(() -> false);
        // Every sixteen vectors had been a part of the index by themselves, and merged.
        assertThat(partsEverMade()).isBetween(1L, 60L);
    }

    /** Lucene counts the parts of an index in the names of their files, in base 36. */
    private long partsEverMade() throws IOException {
        try (var files = Files.list(home.resolve("index"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("_[0-9a-z]+[._].*"))
                    .mapToLong(name -> Long.parseLong(name.split("[._]")[1], 36))
                    .max()
                    .orElse(0);
        }
    }

    private void captureMany(int count) {
        IntStream.range(0, count).forEach(i -> capture("Note %d on the tides.".formatted(i)));
    }

    private void reopenWith(Embedder embedder) {
        memory.close();
        memory = open(home, embedder);
    }

    /** How much of it can still be found in files. */
    private static int forget(Memory memory, Episode episode) {
        return memory.forgetting().forget(List.of(episode.id())).residue();
    }

    /** Vectors that cost so much time each and mean nothing. */
    private record Slow(Embedder scattering, Duration each, Runnable heard) implements Embedder {
        Slow(Duration each, Runnable heard) {
            this(new ScatteringEmbedder(), each, heard);
        }

        @Override
        public EmbedderIdentity identity() {
            return scattering.identity();
        }

        @Override
        public float[] passage(String text) {
            heard.run();
            LockSupport.parkNanos(each.toNanos());
            return scattering.passage(text);
        }

        @Override
        public float[] query(String text) {
            return scattering.query(text);
        }

        @Override
        public void close() {}
    }
}
