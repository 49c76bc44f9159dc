package dev.cairn.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class IdTest {
    @Test
    void whatIsPrintedIsReadAgain() {
        var seed = 20250612L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var kinds = Id.Kind.values();
            var kind = kinds[random.nextInt(kinds.length)];
            var id = new Id(kind, random.nextLong() >>> 1 >>> random.nextInt(60));
            assertThat(Id.parse(id.toString())).as("seed %d", seed).contains(id);
        }
    }

    @Test
    void theLargestAndTheSmallestAreReadAgain() {
        for (var number : new long[] {0, 1, Long.MAX_VALUE}) {
            assertThat(Id.parse(Id.fact(number).toString())).contains(Id.fact(number));
        }
    }

    @Test
    void laterIdsSortAfterEarlierOnesAlsoAsText() {
        assertThat(Id.episode(5).toString()).isLessThan(Id.episode(31).toString());
        assertThat(Id.episode(31)).isLessThan(Id.episode(32));
        assertThat(Id.episode(31).toString()).isLessThan(Id.episode(32).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "e-",
                "e-123",
                "x-0000000000001",
                "e_0000000000001",
                "e-000000000000l",
                "e-00000000000001",
                "e-zzzzzzzzzzzzz",
                "e-8000000000000",
                "e-00000000000é1"
            })
    void whatIsNoIdIsNotRead(String text) {
        assertThat(Id.parse(text)).isEmpty();
    }
}
