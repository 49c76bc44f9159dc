package dev.cairn.memory.review;

import dev.cairn.memory.extraction.Sensitivity;

import java.util.Locale;

/** Why a fact waits for the user's word. */
public enum Reason {
    SPACE("this space asks before it keeps a fact"),
    KIND("this space asks before it keeps this kind of fact"),
    HEALTH("it is about health"),
    MONEY("it is about money"),
    SECRET("it is a secret"),
    OTHERS("it is a private matter of somebody else"),
    DEVICE("two of your devices changed it differently");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For the user, to stand after "because". */
    public String sentence() {
        return sentence;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a sensitive fact is asked about for; never called with {@code NONE}. */
    public static Reason of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case HEALTH -> HEALTH;
            case MONEY -> MONEY;
            case SECRET -> SECRET;
            case OTHERS -> OTHERS;
            case NONE -> throw new IllegalArgumentException("not sensitive");
        };
    }

    /** Reads what {@link #stored} wrote; the first version of the store wrote sentences. */
    public static Reason ofStored(String stored, Sensitivity sensitivity) {
        for (var reason : values()) {
            if (reason.stored().equals(stored)) {
                return reason;
            }
        }
        return sensitivity == Sensitivity.NONE ? SPACE : of(sensitivity);
    }
}
