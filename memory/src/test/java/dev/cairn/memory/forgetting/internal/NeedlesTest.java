package dev.cairn.memory.forgetting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;

class NeedlesTest {
    @Test
    void exactlyThePiecesThatStandInTheBytesAreFound() {
        var seed = 9L;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var hay = letters(random, 400);
            var pieces = new ArrayList<String>();
            for (var i = 0; i < 20; i++) {
                var from = random.nextInt(360);
                pieces.add(
                        random.nextBoolean()
                                ? hay.substring(from, from + 8 + random.nextInt(30))
                                : letters(random, 8 + random.nextInt(4)));
            }
            var bytes = hay.getBytes(StandardCharsets.UTF_8);
            var found = new Needles(pieces).in(bytes, bytes.length);
            for (var i = 0; i < pieces.size(); i++) {
                assertThat(found.get(i))
                        .as("seed %d round %d piece %d", seed, round, i)
                        .isEqualTo(hay.contains(pieces.get(i)));
            }
        }
    }

    @Test
    void bytesPastTheEndAreNotLookedAt() {
        var bytes = "xx12345678".getBytes(StandardCharsets.UTF_8);
        var needles = new Needles(java.util.List.of("12345678"));
        assertThat(needles.in(bytes, 9).isEmpty()).isTrue();
        assertThat(needles.in(bytes, 10).isEmpty()).isFalse();
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append("abéß".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
