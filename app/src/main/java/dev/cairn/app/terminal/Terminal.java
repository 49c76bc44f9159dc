package dev.cairn.app.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The streams that a command reads and writes, and what is known of them. The error stream never
 * fails a command: what cannot be said there is not said.
 *
 * @param outIsTerminal people read standard output directly
 * @param inIsTerminal somebody can be asked
 * @param columns the width in characters, asked for when something is laid out
 */
public record Terminal(
        InputStream in,
        Output out,
        Output err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        Style style,
        IntSupplier columns) {

    /** The streams of this process; {@code environment} tells whether colour is wanted. */
    public static Terminal ofThisProcess(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean inIsTerminal,
            boolean outIsTerminal,
            boolean errIsTerminal,
            IntSupplier columns) {
        var style = Style.of(outIsTerminal, environment);
        return new Terminal(
                in,
                new Output(out, outIsTerminal, true),
                new Output(err, errIsTerminal, false),
                inIsTerminal,
                outIsTerminal,
                style,
                columns);
    }

    /** The same, but what is written goes to the error stream, beside the result. */
    public Terminal aside() {
        return new Terminal(in, err, err, inIsTerminal, outIsTerminal, style, columns);
    }

    /** A line for the person, beside the result: a warning or a note. */
    public void note(String sentence) {
        err.line("cairn: " + VisibleText.oneLine(sentence));
    }
}
