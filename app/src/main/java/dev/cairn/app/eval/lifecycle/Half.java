package dev.cairn.app.eval.lifecycle;

/**
 * The set of phrasings and names that a run uses. Rules are written against
 * {@link #DEV}; figures are quoted for {@link #HELD_OUT}, whose sentences nobody who writes rules
 * reads.
 */
public enum Half {
    DEV("dev"),
    HELD_OUT("held-out"),

    /** Many more ways of saying things; rules are written against it as well. */
    BROAD("broad"),

    /** A second such set, written after the rules for the first. */
    WIDE("wide"),

    /** Put aside while rules are written against the others; its mistakes are not read. */
    CHECK("check");

    private final String word;

    Half(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
