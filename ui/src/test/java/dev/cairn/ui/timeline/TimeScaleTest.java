package dev.cairn.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Random;

class TimeScaleTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    @Test
    void theDayBelowThePointerStaysThereWhenOneGoesNearer() {
        for (var seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var scale = TimeScale.of(DAY, DAY.plusDays(random.nextInt(5_000)), 900);
            var x = random.nextDouble() * 900;
            var zoomed = scale.zoomed(.2 + 3 * random.nextDouble(), x);
            assertThat(zoomed.day(x)).as("seed %d", seed).isCloseTo(scale.day(x), within(1e-6));
        }
    }

    @Test
    void theAxisIsDividedFromDaysToCenturiesWithRoomForEachLabel() {
        var scale = TimeScale.around(DAY, 900);
        for (var i = 0; i < 60; i++) {
            var ticks = scale.ticks();
            for (var j = 1; j < ticks.size(); j++) {
                assertThat(ticks.get(j).x() - ticks.get(j - 1).x())
                        .as("%s at %f days a pixel", scale.step(), scale.daysPerPixel())
                        .isGreaterThan(60);
            }
            assertThat(ticks.size()).isBetween(1, 20);
            scale = scale.zoomed(1.3, 450);
        }
        assertThat(scale.step()).isEqualTo(TimeScale.Step.CENTURY);
        for (var i = 0; i < 100; i++) {
            scale = scale.zoomed(1 / 1.3, 450);
        }
        assertThat(scale.step()).isEqualTo(TimeScale.Step.DAY);
    }

    @Test
    void aDayThatIsOutOfSightIsBroughtIntoTheMiddle() {
        var scale = TimeScale.around(DAY, 900);
        var far = DAY.plusYears(3);
        assertThat(scale.showing(DAY)).isEqualTo(scale);
        assertThat(scale.showing(far).x(far)).isCloseTo(450, within(1.0));
    }
}
