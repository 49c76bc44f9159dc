package dev.cairn.memory.decay;

import java.time.Instant;
import java.util.List;

/**
 * What the fading of one memory depends on.
 *
 * @param told when it was first told
 * @param uses when it came up since, in any order
 * @param importance 0 to 1
 * @param surprise how much slower than usual it fades because the store did not predict it; 1 for
 *     an ordinary memory
 */
public record Traits(
        Instant told, List<Instant> uses, double importance, double surprise, boolean pinned) {

    /** Days for which a memory of middling importance stands above nine tenths at first. */
    private static final double USUAL_STABILITY = 7;

    /** Importance 0 to 1 spans a factor of e^4: about a day to seven weeks. */
    private static final double WEIGHT_OF_IMPORTANCE = 4;

    private static final double SECONDS_A_DAY = 86_400;

    /** How vivid it is now: computed from its uses each time, never stored. */
    public Retention at(Instant now, ForgettingCurve curve) {
        var stability =
                USUAL_STABILITY
                        * Math.exp(WEIGHT_OF_IMPORTANCE * (Math.clamp(importance, 0, 1) - .5))
                        * Math.clamp(surprise, .5, 2);
        var last = told;
        var count = 0;
        for (var use : uses.stream().sorted().toList()) {
            if (!use.isAfter(last)) {
                continue;
            }
            var found = curve.retention(days(last, use), stability);
            stability = curve.strengthened(stability, found, importance);
            last = use;
            count++;
        }
        var value = pinned ? 1 : curve.retention(days(last, now), stability);
        return new Retention(value, stability, last, count, pinned);
    }

    private static double days(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) / SECONDS_A_DAY;
    }
}
