package dev.cairn.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportBeginning;
import dev.cairn.memory.exchange.ImportedEpisode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A person of whom much is known, in a store of much else. The size can be set with {@code
 * -Dcairn.forgetting=100000}; the figures then stand on standard output.
 */
class ForgettingManyTest extends MemoryFixture {
    private static final int EPISODES = Integer.getInteger("cairn.forgetting", 1_000);
    private static final boolean TOLD = Integer.getInteger("cairn.forgetting") != null;
    private static final int OF_INES = Math.min(500, EPISODES / 20);
    private static final int AT_ONCE = 1_000;
    private static final Duration BEARABLE = Duration.ofSeconds(60);

    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    private static String name(int number) {
        return "Qu" + Integer.toString(number * 31 + 700, 36) + "ton";
    }

    private static String words(int number) {
        int every = EPISODES / OF_INES;
        if (number % every == 0) {
            return "Ines visited " + name(number / every % 200) + " with me.";
        }
        return number % 10 == 1
                ? "I visited " + name(number % 400) + " on a sunny day."
                : "The weather was fine and the train came at " + number + " sharp.";
    }

    private void fill() {
        var beginning = memory.imports().begin("lines", new byte[] {1});
        try (var batch = ((ImportBeginning.Begun) beginning).batch()) {
            for (var from = 0; from < EPISODES; from += AT_ONCE) {
                var some = new ArrayList<ImportedEpisode>();
                for (var i = from; i < Math.min(EPISODES, from + AT_ONCE); i++) {
                    some.add(
                            new ImportedEpisode(
                                    "line " + i,
                                    Role.USER,
                                    "",
                                    words(i),
                                    OffsetDateTime.of(2015, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC)
                                            .plusHours(i),
                                    List.of(),
                                    false));
                }
                batch.write(space(), some);
            }
            batch.finish("{}");
        }
    }

    private long told(String what, long begun) {
        var millis = (System.nanoTime() - begun) / 1_000_000;
        if (TOLD) {
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    "%d episodes, %s: %d ms, %d MiB used%n",
                    EPISODES, what, millis, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        return millis;
    }

    @Test
    void aPersonOfManyFactsIsForgottenInSecondsAmongVeryManyEpisodes() {
        var begun = System.nanoTime();
        fill();
        told("imported", begun);
        begun = System.nanoTime();
        learn();
        told("read", begun);
        begun = System.nanoTime();
        catchUp();
        told("linked and indexed", begun);
        begun = System.nanoTime();
        var about = new Target.About(space(), "Ines");
        var preview = memory.forgetting().preview(about);
        long previewed = told("preview of " + preview.facts() + " facts", begun);
        assertThat(preview.episodes()).isEqualTo(OF_INES);
        assertThat(preview.facts()).isPositive();
        begun = System.nanoTime();
        var forgotten = memory.forgetting().forget(about);
        long forgot = told("forgotten", begun);
        assertThat(forgotten.residue()).isZero();
        assertThat(memory.forgetting().preview(about).nothing()).isTrue();
        assertThat(Duration.ofMillis(previewed)).isLessThan(BEARABLE);
        assertThat(Duration.ofMillis(forgot)).isLessThan(BEARABLE);
        assertThat(allFacts()).isNotEmpty();
    }
}
