package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class FoldedTextTest {
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);
    private static final List<String> PIECES =
            List.of(
                    "I live in ",
                    "Berlin",
                    "I’m a nurse",
                    ". ",
                    "\u200b",
                    "\u202e",
                    "\u00ad",
                    "e\u0301",
                    "Köln",
                    "Ko\u0308ln",
                    "\u00a0",
                    "\u2009",
                    "“hi” ",
                    "\ud83d\ude00",
                    "\udb40\udc41",
                    "\ud800",
                    "\r\n",
                    "\u0000",
                    "각",
                    "\u1100\u1161\u11a8",
                    "ﬁ",
                    " ",
                    "my sister Anna",
                    "[[",
                    "]]",
                    "|",
                    "**",
                    "](https://x.org)",
                    "[[Anna|my sister]]");

    private final FactExtractor extractor = new RuleExtractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I li\u200bve in Ber\u00adlin",
                "\u202eI live\u202c in Berlin\ufeff",
                "I\u00a0live in\u2009Berlin",
                "I live in \u2066Berlin\u2069",
                "I live in Berli\u2060n\udb40\udc41\udb40\udc42",
                "I live in [[Berlin]].",
                "I live in [[Cities/Berlin|Berlin]].",
                "I live in **Berlin**.",
                "I live in [Berlin](https://example.org/berlin)."
            })
    void whatIsNotSeenIsNotRead(String said) {
        var utterance = new Utterance(said, SAID_ON, Utterance.OWNER, List.of(), false);

        assertThat(extractor.extract(utterance))
                .singleElement()
                .satisfies(
                        home -> {
                            assertThat(home.text()).isEqualTo("The user lives in Berlin");
                            assertThat(home.value()).isEqualTo("Berlin");
                            assertThat(said).contains(home.quote(utterance));
                            assertThat(home.quote(utterance)).startsWith("I").contains("Ber");
                        });
    }

    @Test
    void aDecomposedNameIsComposedAndItsQuoteIsVerbatim() {
        var said = "Well, I live in Ko\u0308ln, you know";
        var utterance = new Utterance(said, SAID_ON, Utterance.OWNER, List.of(), false);

        assertThat(extractor.extract(utterance))
                .singleElement()
                .satisfies(
                        home -> {
                            assertThat(home.value()).isEqualTo("Köln");
                            assertThat(home.quote(utterance)).isEqualTo("I live in Ko\u0308ln");
                        });
    }

    @Test
    void everyQuoteIsASpanOfTheVerbatimText() {
        long seed = 815;
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var utterance =
                    new Utterance(text.toString(), SAID_ON, Utterance.OWNER, List.of(), false);
            for (var fact : extractor.extract(utterance)) {
                found++;
                assertThat(fact.quoteStart())
                        .as("seed %d, round %d", seed, round)
                        .isBetween(0, fact.quoteEnd() - 1);
                assertThat(fact.quoteEnd()).isLessThanOrEqualTo(text.length());
                assertThat(fact.quote(utterance)).isNotBlank();
            }
        }
        assertThat(found).as("the pieces do make statements").isGreaterThan(100);
    }
}
