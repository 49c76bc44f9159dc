package dev.cairn.app.composition;

/** Something the user asked for cannot be done; the message is the sentence they are told. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence);
    }
}
