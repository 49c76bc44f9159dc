package dev.cairn.memory.store;

/**
 * The store could not do what was asked. Carries a reason and SQLite's code, never any of the
 * user's text.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; each has one sentence for the user. */
    public enum Reason {
        LOCKED("another program holds the database; nothing was changed, try again in a moment"),
        READ_ONLY("the data folder cannot be written to"),
        FULL("the disk is full; nothing was changed"),
        CORRUPT("the database file is damaged or is not a Cairn database"),
        OTHER("the database reported an error");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public StoreException(Reason reason, String detail, Throwable cause) {
        super(reason.sentence() + " (" + detail + ")", cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
