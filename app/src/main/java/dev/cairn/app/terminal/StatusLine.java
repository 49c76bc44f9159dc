package dev.cairn.app.terminal;

/**
 * One line on the error stream that is written over as work goes on, and wiped when it is done;
 * nothing where nobody watches. For one thread.
 */
public final class StatusLine implements AutoCloseable {
    private static final String WIPE = "\r\u001b[K";

    private final Terminal terminal;
    private boolean shown;

    public StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    public void show(String text) {
        if (terminal.err().terminal()) {
            var line = DisplayWidth.cut(text, terminal.columns().getAsInt() - 1);
            terminal.err().print(WIPE + line);
            shown = true;
        }
    }

    /** Makes room for another line. */
    public void wipe() {
        if (shown) {
            terminal.err().print(WIPE);
            shown = false;
        }
    }

    @Override
    public void close() {
        wipe();
    }
}
