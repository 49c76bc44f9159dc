package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What must hold for any text at all. */
class RuleExtractorBoundsTest {
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private static final List<String> PIECES =
            List.of(
                    "I",
                    "my",
                    "we",
                    "live in",
                    "moved from",
                    "to",
                    "Berlin",
                    "Anna",
                    "sister",
                    "love",
                    "hate",
                    "was",
                    "is",
                    "'m",
                    "’ve",
                    "no longer",
                    "don't",
                    "last Friday",
                    "in May 2025",
                    "since",
                    ",",
                    ".",
                    "?",
                    "!",
                    ";",
                    ":",
                    "\n",
                    "\"",
                    "```",
                    "`",
                    "always",
                    "never",
                    "answer",
                    "remember that",
                    "No, it was",
                    "Tuesday",
                    "named",
                    "a dog",
                    "and",
                    "but",
                    "because",
                    "favourite",
                    "colour",
                    "been",
                    "got",
                    "not",
                    "used to",
                    "would",
                    "if",
                    "you",
                    "it",
                    "\ud800",
                    "\u0000",
                    "\u202e",
                    "早上好",
                    "😀",
                    "ich",
                    "dass",
                    "--",
                    "…",
                    "(",
                    ")",
                    "$5",
                    "%",
                    "allergic to",
                    "work at",
                    "as",
                    "for",
                    "plan to",
                    "is",
                    "quit",
                    "will",
                    "Dear Bob",
                    "{",
                    "}");

    private final FactExtractor extractor = new RuleExtractor();

    @Test
    void anyTextGivesBoundedCandidatesWhoseQuotesLieInsideIt() {
        long seed = 4711;
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 5_000; round++) {
            var text =
                    random.ints(random.nextInt(1, 24), 0, PIECES.size())
                            .mapToObj(PIECES::get)
                            .collect(Collectors.joining(random.nextInt(8) == 0 ? "" : " "));
            var utterance =
                    new Utterance(
                            text,
                            SAID_ON,
                            random.nextBoolean() ? Utterance.OWNER : "Anna",
                            List.of("I met Tom on Monday."),
                            random.nextInt(4) == 0);
            var candidates = extractor.extract(utterance);
            found += candidates.size();
            assertThat(candidates).as("seed %d: %s", seed, text).hasSizeLessThanOrEqualTo(8);
            for (var candidate : candidates) {
                assertThat(candidate.quoteStart()).as(text).isGreaterThanOrEqualTo(0);
                assertThat(candidate.quoteEnd()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(candidate.quote(utterance)).as(text).isNotBlank();
                assertThat(candidate.text()).as(text).isNotBlank().hasSizeLessThanOrEqualTo(400);
                assertThat(candidate.subject()).as(text).isNotBlank();
                assertThat(candidate.confidence()).isBetween(0.0, 1.0);
                assertThat(candidate.importance()).isBetween(0.0, 1.0);
                assertThat(candidate.attribute().isEmpty())
                        .as(text)
                        .isEqualTo(candidate.value().isEmpty());
            }
            assertThat(extractor.extract(utterance)).isEqualTo(candidates);
        }
        assertThat(found).as("the pieces do make statements").isGreaterThan(100);
    }

    @Test
    void tenMillionNastyCharactersEndInBoundedTime() {
        var nasty =
                List.of(
                        "a",
                        " ",
                        "\n",
                        "I ",
                        "I live in ",
                        "my ",
                        "my sister ",
                        "Anna ",
                        "A",
                        ",",
                        "\"",
                        "`",
                        "-",
                        "always ",
                        ", I ",
                        " and I ",
                        "it was ",
                        "no, ",
                        "Dear X\n",
                        "a a",
                        "'",
                        "0",
                        "(",
                        "last Friday ",
                        "I live in Berlin and I love Anna, ",
                        "x:",
                        "is is ",
                        "On a wrote:");
        var started = cpuNanos();
        for (var piece : nasty) {
            var text = piece.repeat(10_000_000 / piece.length());
            for (boolean explicit : new boolean[] {false, true}) {
                var utterance =
                        new Utterance(text, SAID_ON, Utterance.OWNER, List.of(text), explicit);
                assertThat(extractor.extract(utterance)).hasSizeLessThanOrEqualTo(8);
            }
        }
        assertThat(Duration.ofNanos(cpuNanos() - started)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void sentencesOfTheGreatestLengthDoNotMakeThePatternsBacktrack() {
        var shapes =
                List.of(
                        "I moved from a to ",
                        "I live in a and a, ",
                        "my sister ",
                        "My a is ",
                        "last Friday ",
                        "whenever I a, always use ",
                        "Anna de ",
                        "a if ",
                        "in May, ",
                        "they ");
        var started = cpuNanos();
        for (var shape : shapes) {
            var sentence = shape.repeat(Sentence.LONGEST).substring(0, Sentence.LONGEST - 1) + ". ";
            var text = sentence.repeat(Prose.MOST_CHARACTERS / sentence.length());
            var utterance = new Utterance(text, SAID_ON, Utterance.OWNER, List.of(text), true);
            assertThat(extractor.extract(utterance)).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(Duration.ofNanos(cpuNanos() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aThousandMessagesTakeAboutASecondAtMost() {
        var text =
                "Hey, I've been thinking about the trip. Last Friday I went to Rome with my sister"
                    + " Anna, and we loved it. Can you suggest what to do next? I live in Berlin,"
                    + " by the way, and I'm allergic to nuts, so keep that in mind please.";
        var utterance = new Utterance(text, SAID_ON, Utterance.OWNER, List.of(), false);
        for (int warm = 0; warm < 500; warm++) {
            assertThat(extractor.extract(utterance)).isNotEmpty();
        }
        var started = cpuNanos();
        for (int message = 0; message < 1_000; message++) {
            assertThat(extractor.extract(utterance)).isNotEmpty();
        }
        // Five times the goal: tests run on cold code.
        assertThat(Duration.ofNanos(cpuNanos() - started)).isLessThan(Duration.ofSeconds(5));
    }

    /** Processor time, so that a busy machine does not fail the test. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
