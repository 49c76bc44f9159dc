package dev.cairn.sync.imports.internal;

/** The user stopped the work; it ends through every reader. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped", null, false, false);
    }
}
