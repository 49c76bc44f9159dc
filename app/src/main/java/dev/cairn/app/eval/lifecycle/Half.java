package dev.cairn.app.eval.lifecycle;

/**
 * The set of phrasings and names that a run uses; no two share anything. Rules are written against
 * {@link #DEV}; figures are quoted for {@link #HELD_OUT}, whose sentences nobody who writes rules
 * reads.
 */
public enum Half {
    DEV("dev"),
    HELD_OUT("held-out"),

    /** Many more ways of saying things; rules are written against it as well. */
    BROAD("broad"),

    /** Put aside while rules are written against {@link #BROAD}; its mistakes are not read. */
    CHECK("check");

    private final String word;

    Half(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
