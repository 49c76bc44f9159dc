package dev.cairn.memory.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Properties that any forgetting curve has to keep, over random memories; a failure tells its seed.
 */
class RetentionTest {
    static final List<ForgettingCurve> CURVES =
            List.of(
                    new ForgettingCurve.PowerLaw(),
                    new ForgettingCurve.Exponential(),
                    new ForgettingCurve.Paced(new ForgettingCurve.PowerLaw(), 2));

    private static final Instant TOLD = Instant.parse("2024-01-01T09:00:00Z");
    private static final int SEEDS = 300;

    @ParameterizedTest
    @FieldSource("CURVES")
    void retentionFallsWithTime(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var last = memory.at(TOLD, curve).lastUse();
                    var before = memory.at(last, curve).value();
                    for (var days = 1; days < 2_000; days += 1 + random.nextInt(60)) {
                        var now = memory.at(after(last, days), curve).value();
                        assertThat(now).isBetween(0.0, before).isLessThan(before);
                        before = now;
                    }
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void aUseMakesAMemoryMoreVividAndSlowerToFade(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var used = after(memory.at(TOLD, curve).lastUse(), 1 + random.nextInt(300));
                    var later = after(used, 1 + random.nextInt(600));
                    var strengthened = with(memory, used);
                    assertThat(strengthened.at(later, curve).value())
                            .isGreaterThan(memory.at(later, curve).value());
                    assertThat(strengthened.at(later, curve).stability())
                            .isGreaterThan(memory.at(later, curve).stability());
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void usesThatAreSpacedBeatUsesThatAreCrammed(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var from = memory.at(TOLD, curve).lastUse();
                    // Uses much nearer than the stability are no spacing: nothing faded between.
                    var stability = memory.at(TOLD, curve).stability();
                    var gap = 1 + (int) (stability * (.3 + random.nextDouble()));
                    var crammed = memory;
                    var spaced = memory;
                    for (var i = 1; i <= 3; i++) {
                        spaced = with(spaced, after(from, i * gap));
                        crammed =
                                with(
                                        crammed,
                                        after(from, 3 * gap).minus(Duration.ofMinutes(3 - i)));
                    }
                    var later = after(from, 3 * gap + 200);
                    assertThat(spaced.at(later, curve).value())
                            .isGreaterThan(crammed.at(later, curve).value());
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void whatMattersMoreFadesMoreSlowly(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var later = after(memory.at(TOLD, curve).lastUse(), 5 + random.nextInt(500));
                    var dearer =
                            new Traits(
                                    memory.told(),
                                    memory.uses(),
                                    memory.importance() + .1,
                                    memory.surprise(),
                                    false);
                    assertThat(dearer.at(later, curve).value())
                            .isGreaterThan(memory.at(later, curve).value());
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void aPinHolds(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var pinned =
                            new Traits(
                                    memory.told(),
                                    memory.uses(),
                                    memory.importance(),
                                    memory.surprise(),
                                    true);
                    assertThat(pinned.at(after(TOLD, random.nextInt(9_000)), curve).value())
                            .isEqualTo(1);
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void aClockThatGoesBackChangesNothing(ForgettingCurve curve) {
        eachMemory(
                (memory, random) -> {
                    var last = memory.at(TOLD, curve).lastUse();
                    var now = memory.at(last, curve);
                    var back = memory.at(last.minus(Duration.ofDays(random.nextInt(900))), curve);
                    assertThat(back).isEqualTo(now);
                });
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void atItsStabilityAMemoryStandsAtNineTenths(ForgettingCurve curve) {
        if (!(curve instanceof ForgettingCurve.Paced)) {
            assertThat(curve.retention(30, 30)).isEqualTo(.9, within(1e-9));
        }
    }

    @ParameterizedTest
    @FieldSource("CURVES")
    void theStatesMeanSomethingToAPerson(ForgettingCurve curve) {
        if (curve.equals(new ForgettingCurve.PowerLaw())) {
            var usual = new Traits(TOLD, List.of(), .5, 1, false);
            assertThat(usual.at(after(TOLD, 28), curve).vividness()).isEqualTo(Vividness.VIVID);
            assertThat(usual.at(after(TOLD, 60), curve).vividness()).isEqualTo(Vividness.FADING);
            assertThat(usual.at(after(TOLD, 100), curve).vividness()).isEqualTo(Vividness.FADED);
            var dear = new Traits(TOLD, List.of(), .95, 1, false);
            assertThat(dear.at(after(TOLD, 365), curve).vividness()).isEqualTo(Vividness.FADING);
        }
    }

    private interface Property {
        void holds(Traits memory, Random random);
    }

    private static void eachMemory(Property property) {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var uses = new ArrayList<Instant>();
            for (var i = random.nextInt(6); i > 0; i--) {
                uses.add(after(TOLD, random.nextInt(700)));
            }
            var memory =
                    new Traits(
                            TOLD,
                            uses,
                            random.nextDouble() * .9,
                            .5 + 1.5 * random.nextDouble(),
                            false);
            try {
                property.holds(memory, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Traits with(Traits memory, Instant use) {
        var uses = new ArrayList<>(memory.uses());
        uses.add(use);
        return new Traits(
                memory.told(), uses, memory.importance(), memory.surprise(), memory.pinned());
    }

    private static Instant after(Instant time, int days) {
        return time.plus(Duration.ofDays(days));
    }
}
