package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class QuoteSpanTest {
    private static String words(String text, String quote) {
        return QuoteSpan.find(text, quote)
                .map(span -> text.substring(span.start(), span.end()))
                .orElse("(none)");
    }

    @Test
    void wordsThatStandLetterForLetterAreFound() {
        assertThat(words("Well, I live in Ulm.", "I live in Ulm")).isEqualTo("I live in Ulm");
    }

    @Test
    void otherMarksAndBlanksAreMappedBackToTheTrueWords() {
        assertThat(words("so I’ve  moved\nto “Neu Ulm” now", " I've moved to \"Neu Ulm\""))
                .isEqualTo("I’ve  moved\nto “Neu Ulm”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I live in Bonn", "i live in ulm", "", "  ", "I live in Ulm and Bonn"})
    void whatDoesNotStandThereIsNotFound(String quote) {
        assertThat(QuoteSpan.find("I live in Ulm", quote)).isEmpty();
    }

    @Test
    void anyPieceOfAnyTextIsFoundWithItsBlanksAndMarksChanged() {
        var seed = 11L;
        var random = new Random(seed);
        var signs = "ab I.'’‘\"“”  \n\t\u00a0xé🙂";
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            random.ints(40, 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));
            int start = random.nextInt(30);
            var piece = text.substring(start, start + 1 + random.nextInt(9));
            var changed = piece.replace('’', '\'').replace('“', '"').replaceAll("\\s", " ");
            if (!changed.isBlank()) {
                assertThat(words(text.toString(), changed))
                        .as("seed %d, round %d", seed, round)
                        .isNotEqualTo("(none)");
            }
        }
    }
}
