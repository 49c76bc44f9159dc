package dev.cairn.app.eval.lifecycle;

/**
 * The half of the phrasings and names that a run uses. Rules are written against {@link #DEV};
 * figures are quoted for {@link #HELD_OUT}, whose sentences nobody who writes rules reads.
 */
public enum Half {
    DEV("dev"),
    HELD_OUT("held-out");

    private final String word;

    Half(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
