package dev.cairn.memory.decay;

/**
 * How a memory fades between two uses, and how a use strengthens it. Times are in days. Pure; the
 * clock is the caller's.
 */
public sealed interface ForgettingCurve {

    /**
     * How vivid a memory is.
     *
     * @param days since its last use; below 0 (a clock was set back) counts as 0
     * @param stability days after which it stands at nine tenths; above 0
     * @return 0 to 1
     */
    double retention(double days, double stability);

    /** The stability after a use that found the memory at {@code retention}. */
    double strengthened(double stability, double retention, double importance);

    /**
     * The power law of FSRS 4.5 and 5 (Ye, "A stochastic shortest path algorithm for optimizing
     * spaced repetition scheduling", KDD 2022, and the algorithm's published description): R = (1 +
     * 19/81 · t/S)^-0.5, so that R(S) = .9. A use multiplies the stability by 1 + e^w8 · (11 − D) ·
     * S^−w9 · (e^(w10 (1 − R)) − 1), with the default weights; importance stands for ease, so that
     * D runs from 10 (trifling) to 1 (dear).
     */
    record PowerLaw() implements ForgettingCurve {
        private static final double DECAY = -.5;
        private static final double FACTOR = 19.0 / 81;
        private static final double W8 = 1.54575;
        private static final double W9 = .1192;
        private static final double W10 = 1.01925;

        @Override
        public double retention(double days, double stability) {
            return Math.pow(1 + FACTOR * Math.max(0, days) / stability, DECAY);
        }

        @Override
        public double strengthened(double stability, double retention, double importance) {
            var difficulty = 10 - 9 * Math.clamp(importance, 0, 1);
            var growth =
                    Math.exp(W8)
                            * (11 - difficulty)
                            * Math.pow(stability, -W9)
                            * Math.expm1(W10 * (1 - retention));
            return Math.min(stability * (1 + growth), LONGEST);
        }
    }

    /**
     * Ebbinghaus' exponential, as in MemoryBank (Zhong et al. 2023, section 3.3): R = e^(−t/S),
     * scaled so that R(S) = .9 as above. A use adds to the stability what was about to be lost, the
     * more so the more important the memory is.
     */
    record Exponential() implements ForgettingCurve {
        private static final double AT_STABILITY = Math.log(.9);

        /** A use at the brink of forgetting at most so often multiplies the stability. */
        private static final double STRONGEST = 4;

        @Override
        public double retention(double days, double stability) {
            return Math.exp(AT_STABILITY * Math.max(0, days) / stability);
        }

        @Override
        public double strengthened(double stability, double retention, double importance) {
            var growth = STRONGEST * (1 - retention) * (.5 + Math.clamp(importance, 0, 1));
            return Math.min(stability * (1 + growth), LONGEST);
        }
    }

    /** A curve that runs faster or slower: at speed 2 everything fades twice as soon. */
    record Paced(ForgettingCurve curve, double speed) implements ForgettingCurve {
        public Paced {
            if (!(speed > 0)) {
                throw new IllegalArgumentException("speed " + speed);
            }
        }

        @Override
        public double retention(double days, double stability) {
            return curve.retention(days * speed, stability);
        }

        @Override
        public double strengthened(double stability, double retention, double importance) {
            return curve.strengthened(stability, retention, importance);
        }
    }

    /** Nothing fades. */
    record None() implements ForgettingCurve {
        @Override
        public double retention(double days, double stability) {
            return 1;
        }

        @Override
        public double strengthened(double stability, double retention, double importance) {
            return stability;
        }
    }

    /** A hundred years, in days: no memory is more stable. */
    double LONGEST = 36_525;
}
