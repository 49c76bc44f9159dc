package dev.cairn.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class RingsTest {
    @Test
    void nothingOnTheRingsTouchesAnythingElseWhateverTheRoom() {
        var seed = 11L;
        var random = new Random(seed);
        for (var i = 0; i < 400; i++) {
            var rings = new Rings(520 + random.nextInt(1400), 280 + random.nextInt(900));
            var wanted = random.nextInt(Neighbourhood.MOST_NEIGHBOURS + 1);
            var spots = rings.spots(wanted);
            for (var one : spots) {
                assertThat(one.x())
                        .as("seed %d, %s of %d", seed, rings, wanted)
                        .isBetween(Rings.NODE_WIDTH / 2, rings.width() - Rings.NODE_WIDTH / 2);
                assertThat(one.y())
                        .isBetween(Rings.NODE_HEIGHT / 2, rings.height() - Rings.NODE_HEIGHT / 2);
                assertThat(overlap(one, rings.centre())).isFalse();
                assertThat(spots.stream().filter(other -> overlap(one, other)))
                        .as("seed %d, %s of %d: at %s", seed, rings, wanted, one)
                        .containsExactly(one);
            }
        }
    }

    @Test
    void aUsualWindowHasRoomForAllThatAreShown() {
        assertThat(new Rings(850, 600).spots(Neighbourhood.MOST_NEIGHBOURS))
                .hasSize(Neighbourhood.MOST_NEIGHBOURS);
        assertThat(new Rings(520, 280).spots(Neighbourhood.MOST_NEIGHBOURS))
                .as("in a small one")
                .hasSizeGreaterThan(5);
        assertThat(new Rings(400, 200).hasRoom()).isFalse();
    }

    private static boolean overlap(Rings.Spot one, Rings.Spot other) {
        return Math.abs(one.x() - other.x()) < Rings.NODE_WIDTH
                && Math.abs(one.y() - other.y()) < Rings.NODE_HEIGHT;
    }
}
