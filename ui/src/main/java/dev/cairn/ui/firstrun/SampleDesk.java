package dev.cairn.ui.firstrun;

import java.util.Locale;

/**
 * Sample memories to play with, in a space of their own, so that they never mix with the user's.
 * Every method may block; thread-safe.
 */
public interface SampleDesk {
    /** Whether the space that the window is in is theirs. */
    boolean here();

    /**
     * Brings them, if they are not there, and enters their space.
     *
     * @param space what their space is called
     */
    void bring(String space, Locale language);

    /**
     * Erases them and what repeats them, and goes back to the user's first space. What the user
     * said among them stays.
     *
     * @return what is left of them
     */
    Left remove();

    /** What is left when the samples are gone. */
    enum Left {
        NOTHING,
        /** Something of the user's own stays in their space, which then stays too. */
        OWN_WORDS,
        /** Pieces in a file, until another program that holds the database ends. */
        PIECES
    }
}
