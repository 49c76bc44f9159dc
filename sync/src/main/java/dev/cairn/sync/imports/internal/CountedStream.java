package dev.cairn.sync.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells an intake how much has been read, so that it can show progress and be stopped. */
final class CountedStream extends FilterInputStream {
    private final Intake intake;

    CountedStream(InputStream in, Intake intake) {
        super(in);
        this.intake = intake;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            intake.read(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = super.read(into, from, length);
        if (some > 0) {
            intake.read(some);
        }
        return some;
    }
}
