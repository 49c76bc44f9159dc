package dev.cairn.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.Random;

class BgeSmallTest {
    private static final BgeSmall EMBEDDER = new BgeSmall(2);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void aQuestionIsNearerToItsAnswerThanToOtherText() {
        var question = EMBEDDER.query("Where does Anna live now?");
        var answer = EMBEDDER.passage("Anna moved from Bonn to Berlin in May 2025");
        var other = EMBEDDER.passage("The invoice for the printer is overdue");
        assertThat(dot(question, answer)).isGreaterThan(dot(question, other) + .1);
    }

    @Test
    void vectorsHaveUnitLengthAndDoNotDependOnWhatCameBefore() {
        var first = EMBEDDER.passage("Blue whales sing.");
        EMBEDDER.passage("something quite different, and longer than the other one");
        var again = EMBEDDER.passage("Blue whales sing.");
        assertThat(dot(first, first)).isCloseTo(1, within(1e-4));
        assertThat(again).containsExactly(first);
    }

    @Test
    void anyTextGivesAVector() {
        for (var text :
                new String[] {
                    "",
                    " ",
                    "\0\0",
                    "\uD800 lone",
                    "שלום עולם",
                    "你好,世界",
                    "🙂🙂",
                    "a".repeat(1_000_000),
                    "word ".repeat(100_000)
                }) {
            assertThat(EMBEDDER.passage(text)).hasSize(384);
        }
        var seed = 7L;
        var random = new Random(seed);
        for (var i = 0; i < 20; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x20000)
                    .filter(Character::isValidCodePoint)
                    .forEach(text::appendCodePoint);
            assertThat(EMBEDDER.passage(text.toString())).as("seed %d", seed).hasSize(384);
        }
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
