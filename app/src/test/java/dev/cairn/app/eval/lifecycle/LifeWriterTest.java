package dev.cairn.app.eval.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Comparator;
import java.util.Random;

class LifeWriterTest {
    @ParameterizedTest
    @EnumSource(Half.class)
    void theSameSeedMakesUpTheSameLife(Half half) {
        assertThat(life(half, 3)).isEqualTo(life(half, 3)).isNotEqualTo(life(half, 4));
    }

    @ParameterizedTest
    @EnumSource(Half.class)
    void aLifeIsToldInOrderAndItsAnswersStandInIt(Half half) {
        var random = new Random(11);
        var phrases = Phrases.of(half, random);
        for (var person = 0; person < 20; person++) {
            var life = LifeWriter.write(phrases, random);
            assertThat(life.lines()).isSortedAccordingTo(Comparator.comparing(Line::at));
            assertThat(life.lines().getLast().at().toLocalDate()).isBefore(life.end());
            var told = String.join("\n", life.lines().stream().map(Line::text).toList());
            life.probes().stream()
                    .filter(probe -> probe.kind() == Probe.Kind.LIST)
                    .flatMap(probe -> probe.right().stream())
                    .forEach(value -> assertThat(told).contains(value));
        }
    }

    private static Life life(Half half, long seed) {
        var random = new Random(seed);
        return LifeWriter.write(Phrases.of(half, random), random);
    }
}
