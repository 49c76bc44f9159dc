package dev.cairn.memory.episode;

import java.util.Locale;

/** How an episode came to be known. */
public enum Source {
    CHAT,
    CAPTURE,
    IMPORT;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Source ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
