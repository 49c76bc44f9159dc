package dev.cairn.sync.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file may be. */
public enum Format {
    CHATGPT("a ChatGPT export"),
    CLAUDE("a Claude export"),
    LINES("a list of memories, one a line"),
    PAM("a Portable AI Memory file"),
    MCP("a memory file of the MCP reference server"),
    MARKDOWN("Markdown notes"),
    WHATSAPP("a WhatsApp chat"),
    ICS("a calendar"),
    CSV("a table"),
    TEXT("plain text"),
    ARCHIVE("a Cairn archive");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** For people: "a ChatGPT export". */
    public String words() {
        return words;
    }

    /** For commands and the store: "chatgpt". */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.stored().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
