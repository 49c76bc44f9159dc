package dev.cairn.memory.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.OffsetDateTime;

class EpisodesTest extends MemoryFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words.",
                "",
                " \t\n blank around \r\n ",
                "a\u0000b\u0000\u0000c",
                "\u0000",
                "שלום, אבא גר בחיפה \u202Eright to left\u202C مرحبا",
                "👩‍👩‍👧 family, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢, e\u0301 and é",
                "'; DROP TABLE episode; --",
                "\uFFFE\uFFFF\uFEFF"
            })
    void textComesBackWordForWord(String text) {
        var id = capture(text).id();
        reopen();
        assertThat(memory.episodes().find(id).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83Db", "\uDE00", "x\uD83D", "\uDE00\uD83D"})
    void aLoneSurrogateBecomesTheReplacementCharacterAndTheRestStays(String text) {
        var id = capture(text).id();
        reopen();
        var stored = memory.episodes().find(id).orElseThrow().text();
        assertThat(stored).hasSameSizeAs(text).contains("\uFFFD");
        assertThat(stored.replace("\uFFFD", "")).isEqualTo(text.replaceAll("[^a-z]", ""));
    }

    @Test
    void tenMegabytesComeBackWordForWordAndAreFoundByTheirLastWord() {
        var text = "Chapter after chapter of the log book. ".repeat(270_000) + "Zanzibar, at last.";
        assertThat(text.length()).isGreaterThan(10_000_000);
        var id = capture(text).id();
        assertThat(memory.episodes().find(id).orElseThrow().text()).isEqualTo(text);
        // All words are taken up before the first vector is made.
        memory.catchUp(() -> memory.lag().changesBehind() == 0);
        var found =
                memory.recall()
                        .recall(
                                new dev.cairn.memory.recall.RecallQuery(
                                        "Zanzibar", space(), clock.time().toLocalDate(), 3));
        assertThat(found.recollections().getFirst().sources()).containsExactly(id);
    }

    @Test
    void theDayStaysTheDayItWasWhereItHappened() {
        var late = OffsetDateTime.parse("2024-12-31T23:30:00-08:00");
        var id = capture("Fireworks over the bay.", late).id();
        reopen();
        var found = memory.episodes().find(id).orElseThrow();
        assertThat(found.occurredAt()).isEqualTo(late);
        assertThat(found.occurredAt().toLocalDate()).isEqualTo("2024-12-31");
        assertThat(found.recordedAt()).isEqualTo(clock.instant());
    }

    @Test
    void idsGrowThoughTheClockGoesBackBetweenTwoStarts() {
        var first = capture("first").id();
        clock.set("2020-02-02T00:00:00Z");
        reopen();
        assertThat(capture("second").id()).isGreaterThan(first);
    }
}
