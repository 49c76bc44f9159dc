package dev.cairn.llm.text;

import java.util.Locale;

/** Who speaks in a turn. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT;

    /** The name that chat templates know. */
    public String templateName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
