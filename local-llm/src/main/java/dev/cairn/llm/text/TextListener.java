package dev.cairn.llm.text;

/** Hears an answer while it is written. Called by the thread that asked, in order. */
@FunctionalInterface
public interface TextListener {
    /** Hears nothing. */
    TextListener NONE = piece -> {};

    /** The next piece of text; it never ends within a character. */
    void piece(String piece);

    /**
     * The next piece of what a reasoning model thinks before it answers; it is no part of the
     * answer.
     */
    default void thought(String piece) {}
}
