package dev.cairn.app.home;

import java.util.Optional;

/**
 * What the user has set.
 *
 * @param model the id of the model in use, or the path of a model file; empty to answer from memory
 *     alone
 * @param modelRestMinutes how long after its last answer the model leaves memory; 0 for never
 * @param encoder the folder of the sentence encoder in use; empty for the one that Cairn carries
 * @param atHand how the program is at hand on the desktop
 */
public record Settings(
        Optional<String> model, int modelRestMinutes, Optional<String> encoder, AtHand atHand) {
    /**
     * How the program is at hand.
     *
     * @param keys that bring the capture window; empty for none
     * @param paused whether what is said is kept out of memory
     * @param toldThatItStays whether the user knows that the program stays in the tray
     * @param leastCharge per cent of charge above which a battery that is being emptied is enough
     *     for work that can wait; 0 for always, more than 100 for never
     */
    public record AtHand(
            Optional<String> keys, boolean paused, boolean toldThatItStays, int leastCharge) {
        public static final String USUAL_KEYS = "Ctrl+Alt+Space";

        /** Below a third of its charge a battery is left to the user. */
        public static final int USUAL_LEAST_CHARGE = 35;

        /** On a battery never. */
        public static final int MAINS_ONLY = 101;

        public static AtHand usual() {
            return new AtHand(Optional.of(USUAL_KEYS), false, false, USUAL_LEAST_CHARGE);
        }

        public AtHand withKeys(Optional<String> other) {
            return new AtHand(other, paused, toldThatItStays, leastCharge);
        }

        public AtHand withPaused(boolean on) {
            return new AtHand(keys, on, toldThatItStays, leastCharge);
        }

        public AtHand told() {
            return new AtHand(keys, paused, true, leastCharge);
        }

        public AtHand withLeastCharge(int percent) {
            return new AtHand(keys, paused, toldThatItStays, percent);
        }
    }

    /** Long enough for a talk with pauses, short enough to give the memory back. */
    public static final int USUAL_REST_MINUTES = 20;

    /** A week: more is as good as never. */
    public static final int MOST_REST_MINUTES = 7 * 24 * 60;

    public static Settings none() {
        return new Settings(Optional.empty(), USUAL_REST_MINUTES, Optional.empty(), AtHand.usual());
    }

    public Settings withModel(Optional<String> newModel) {
        return new Settings(newModel, modelRestMinutes, encoder, atHand);
    }

    public Settings withModelRestMinutes(int minutes) {
        return new Settings(model, minutes, encoder, atHand);
    }

    public Settings withEncoder(Optional<String> folder) {
        return new Settings(model, modelRestMinutes, folder, atHand);
    }

    public Settings withAtHand(AtHand other) {
        return new Settings(model, modelRestMinutes, encoder, other);
    }
}
