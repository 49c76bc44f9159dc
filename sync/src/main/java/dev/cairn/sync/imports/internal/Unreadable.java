package dev.cairn.sync.imports.internal;

/** A source that cannot be imported at all; the message is a sentence for the user. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
