package dev.cairn.memory.fact;

import java.util.Locale;

/** How a fact stands. */
public enum FactStatus {
    /** Holds, as far as Cairn knows. */
    CURRENT,
    /** A newer fact took its slot; it was true until {@link Fact#validTo()}. */
    SUPERSEDED,
    /** Taken back by the user. */
    RETRACTED,
    /** Waits in the inbox; takes part in nothing. */
    PENDING,
    /** The user did not want it; never proposed again. */
    DECLINED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FactStatus ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
