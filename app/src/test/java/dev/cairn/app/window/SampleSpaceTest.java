package dev.cairn.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.E5Small;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.ui.firstrun.SampleDesk;
import dev.cairn.ui.graph.Neighbourhood;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Samples in a real store. */
class SampleSpaceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private E5Small embedder;
    private Memory memory;
    private CurrentSpace space;
    private SampleSpace samples;

    @BeforeEach
    void open() {
        embedder = new E5Small(1);
        memory =
                ((MemoryOpening.Opened) Memory.open(folder, CLOCK, embedder, Ranking.standard()))
                        .memory();
        space = new CurrentSpace(memory);
        samples = new SampleSpace(memory, space, CLOCK);
    }

    @AfterEach
    void close() {
        try (var _ = embedder;
                var _ = memory) {
            // Both go, the memory first.
        }
    }

    @Test
    void samplesAreInASpaceOfTheirOwnAndGoWithoutATrace() throws IOException {
        var own = space.get();
        memory.episodes().capture(own, "My sister Ebba lives in Kiel.", OffsetDateTime.now(CLOCK));
        memory.learn(Optional.empty(), () -> false);
        var before = memory.facts().list(own, Optional.empty(), true).size();
        samples.bring("Samples", Locale.ENGLISH);
        memory.learn(Optional.empty(), () -> false);
        memory.catchUp(() -> false);

        assertThat(samples.here()).isTrue();
        assertThat(space.get().name()).isEqualTo("Samples");
        var texts = memory.facts().list(space.get(), Optional.empty(), true);
        assertThat(texts).extracting("text").contains("Lena lives in Ghent");
        assertThat(memory.facts().list(own, Optional.empty(), true)).hasSize(before);
        var around = new StoredGraph(memory, space).around("Lena").orElseThrow();
        assertThat(around.neighbours())
                .extracting(Neighbourhood.Neighbour::word)
                .contains("lives in", "sister");

        assertThat(samples.remove()).isEqualTo(SampleDesk.Left.NOTHING);
        assertThat(memory.spaces().list()).extracting("name").containsExactly(own.name());
        assertThat(space.get().number()).isEqualTo(own.number());
        assertThat(memory.facts().list(own, Optional.empty(), true)).hasSize(before);
        memory.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain("Okafor", "botanical");
            }
        }
    }

    @Test
    void whatTheUserSaidAmongThemStays() {
        samples.bring("Samples", Locale.ENGLISH);
        var there = space.get();
        memory.episodes().capture(there, "I keep bees on the roof.", OffsetDateTime.now(CLOCK));
        assertThat(samples.remove()).isEqualTo(SampleDesk.Left.OWN_WORDS);
        assertThat(samples.here()).isFalse();
        assertThat(memory.spaces().list()).extracting("name").contains("Samples");
        memory.learn(Optional.empty(), () -> false);
        assertThat(memory.facts().list(there, Optional.empty(), true))
                .extracting("text")
                .noneMatch(text -> text.toString().contains("Lena"))
                .anyMatch(text -> text.toString().contains("bees"));
    }

    private String exported() {
        var said = new StringBuilder();
        memory.exports().read(ExportFilter.NONE, record -> said.append(record.fields()));
        return said.toString();
    }

    private String shared() {
        var said = new StringBuilder();
        for (var next = memory.sharing().next(); next.isPresent(); next = memory.sharing().next()) {
            said.append(next.get().lines());
            memory.sharing().written();
        }
        return said.toString();
    }

    @Test
    void theyGoNowhereWithWhatLeavesTheStore() {
        memory.episodes()
                .capture(space.get(), "My sister Ebba lives in Kiel.", OffsetDateTime.now(CLOCK));
        memory.sharing().join(7, new byte[32], "here");
        samples.bring("Samples", Locale.ENGLISH);
        memory.episodes().capture(space.get(), "I keep bees.", OffsetDateTime.now(CLOCK));
        memory.learn(Optional.empty(), () -> false);

        assertThat(exported()).contains("Ebba").doesNotContain("Lena", "bees", "Samples");
        assertThat(shared()).contains("Ebba").doesNotContain("Lena", "bees", "Samples");
        assertThat(memory.sharing().waiting()).isZero();

        assertThat(samples.remove()).isEqualTo(SampleDesk.Left.OWN_WORDS);
        assertThat(exported()).contains("Ebba", "bees").doesNotContain("Lena");
        assertThat(shared()).contains("bees").doesNotContain("Lena");
    }

    @Test
    void theyCanBeBroughtAgainInAnotherLanguageAndNotTwice() {
        samples.bring("Samples", Locale.ENGLISH);
        samples.bring("Samples", Locale.ENGLISH);
        var once = memory.episodes().count();
        assertThat(samples.remove()).isEqualTo(SampleDesk.Left.NOTHING);
        samples.bring("Beispiele", Locale.GERMANY);
        assertThat(memory.episodes().count()).isEqualTo(once);
        assertThat(memory.facts().list(space.get(), Optional.empty(), true))
                .extracting("text")
                .contains("Lena wohnt in Gent");
    }
}
