package dev.cairn.app.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One stream that text goes out to, as UTF-8. Each call is written at once, so that nothing said is
 * lost when the program ends. Thread-safe.
 */
public final class Output {
    private final OutputStream stream;
    private final boolean terminal;
    private final boolean strict;
    private boolean broken;

    /**
     * @param terminal whether people read it directly
     * @param strict whether a write that fails is told to the caller
     */
    public Output(OutputStream stream, boolean terminal, boolean strict) {
        this.stream = stream;
        this.terminal = terminal;
        this.strict = strict;
    }

    public boolean terminal() {
        return terminal;
    }

    /**
     * Writes text as it is.
     *
     * @throws OutputClosed when a strict stream takes no more
     */
    public synchronized void print(String text) {
        if (broken) {
            return;
        }
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            broken = true;
            if (strict) {
                throw new OutputClosed(e);
            }
        }
    }

    /** Writes a line. */
    public void line(String text) {
        print(text + "\n");
    }

    /** Writes an empty line. */
    public void line() {
        print("\n");
    }
}
