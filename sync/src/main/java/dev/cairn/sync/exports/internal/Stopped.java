package dev.cairn.sync.exports.internal;

import java.util.function.BooleanSupplier;

/** The user stopped the work; it ends through the reading of the store. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
        super("stopped", null, false, false);
    }

    static void unless(BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
