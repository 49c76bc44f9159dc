package dev.cairn.memory.time;

/**
 * A word, a run of digits or a single sign.
 *
 * @param lower in lower case; empty for words too long to be part of a date
 * @param number the value of up to four digits, else -1
 */
record Token(int start, int end, Kind kind, String lower, int number, boolean capital) {
    /** Stands beyond both ends of a text. */
    static final Token NONE = new Token(0, 0, Kind.NONE, "", -1, false);

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        NONE
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    int length() {
        return end - start;
    }

    /** Full stops, question marks and line ends: no date and no tense reaches over them. */
    boolean endsSentence() {
        return kind == Kind.SIGN
                && (is(".") || is("!") || is("?") || is(";") || is("\n") || is(":"));
    }
}
