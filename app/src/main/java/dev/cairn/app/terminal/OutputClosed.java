package dev.cairn.app.terminal;

import java.io.IOException;
import java.util.Locale;

/** Standard output takes no more. */
public final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean readerLeft;

    OutputClosed(IOException cause) {
        super("standard output cannot be written to", cause);
        var words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        this.readerLeft = words.contains("pipe") || words.contains("closed");
    }

    /** Whoever read has seen enough, as {@code head} does: no failure of ours. */
    public boolean readerLeft() {
        return readerLeft;
    }
}
