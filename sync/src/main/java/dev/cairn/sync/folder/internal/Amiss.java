package dev.cairn.sync.folder.internal;

/** A file in a shared folder that cannot be used now; the message is a sentence for the user. */
public final class Amiss extends Exception {
    private static final long serialVersionUID = 1L;

    public Amiss(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
