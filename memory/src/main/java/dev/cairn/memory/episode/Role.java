package dev.cairn.memory.episode;

import java.util.Locale;

/** Who spoke. Only the owner's own words, and what they capture or import, may become facts. */
public enum Role {
    /** The owner of the memory. */
    USER,
    /** The model, or another assistant in an imported chat. */
    ASSISTANT,
    /** Another person in an imported conversation. */
    OTHER;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
