package dev.cairn.memory.decay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How memories fade, as the user wants it.
 *
 * @param speed 1 is usual; at 2 everything fades twice as soon; between {@link #SLOWEST} and {@link
 *     #FASTEST}
 */
public record DecaySettings(Curve curve, double speed) {
    public static final double SLOWEST = .1;
    public static final double FASTEST = 10;
    public static final DecaySettings USUAL = new DecaySettings(Curve.POWER, 1);

    /** The curves to choose from. */
    public enum Curve {
        /** Fast at first, then slower and slower. */
        POWER,
        /** At the same rate all the time. */
        EXPONENTIAL,
        /** Nothing fades. */
        NONE;

        /** As it is written in settings and commands. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Curve> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    public DecaySettings {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("decay speed " + speed);
        }
    }

    /** The curve that these settings mean. */
    public ForgettingCurve forgetting() {
        var shape =
                switch (curve) {
                    case POWER -> new ForgettingCurve.PowerLaw();
                    case EXPONENTIAL -> new ForgettingCurve.Exponential();
                    case NONE -> new ForgettingCurve.None();
                };
        return speed == 1 ? shape : new ForgettingCurve.Paced(shape, speed);
    }
}
