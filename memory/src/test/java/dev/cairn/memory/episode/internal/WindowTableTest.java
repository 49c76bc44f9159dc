package dev.cairn.memory.episode.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class WindowTableTest {
    private static final String[] PIECES = {
        "word ",
        "word",
        "\n",
        "\n\n",
        ". ",
        "。",
        "🐢",
        "👩‍👩‍👧",
        "e\u0301",
        "a".repeat(300),
        " ",
        "שלום "
    };

    private static String text(Random random) {
        var text = new StringBuilder();
        var length = random.nextInt(9_000);
        var few = 1 + random.nextInt(PIECES.length);
        while (text.length() < length) {
            text.append(PIECES[random.nextInt(few)]);
        }
        if (random.nextInt(4) == 0) {
            // Shifts every surrogate pair by one.
            text.insert(0, 'x');
        }
        return text.toString();
    }

    @Test
    void passagesCoverEveryCharacterOverlapAndNeverSplitAPair() {
        var seed = 11L;
        var random = new Random(seed);
        for (var round = 0; round < 600; round++) {
            var text = text(random);
            var end = 0;
            var from = -1;
            var passages = WindowTable.passages(text);
            for (var passage : passages) {
                assertThat(passage[0]).as("seed %d round %d", seed, round).isGreaterThan(from);
                from = passage[0];
                assertThat(from).isBetween(0, Math.max(0, end - (end == 0 ? 0 : 1)));
                assertThat(passage[1]).isBetween(end, text.length());
                assertThat(passage[1] - from).isLessThanOrEqualTo(WindowTable.WHOLE);
                end = passage[1];
                assertThat(splitsAPair(text, from) || splitsAPair(text, end))
                        .as("seed %d round %d at %d to %d", seed, round, from, end)
                        .isFalse();
            }
            assertThat(end).isEqualTo(text.length());
        }
    }

    private static boolean splitsAPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Test
    void aPassageEndsAtAParagraphWhereThereIsOne() {
        var text = "Words in a row. ".repeat(55).strip() + "\n" + "More of them. ".repeat(80);
        var first = WindowTable.passages(text).getFirst();
        assertThat(text.substring(0, first[1])).endsWith("row.\n");
    }
}
