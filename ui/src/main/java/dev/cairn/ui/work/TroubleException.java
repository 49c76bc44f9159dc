package dev.cairn.ui.work;

/** Ends a {@link Job} with a sentence for the user. Its message is kept out of logs. */
public final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    public TroubleException(Trouble trouble) {
        super("trouble told to the user");
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
