package dev.cairn.sync.imports.internal;

import java.io.IOException;

/** Reads one format, piece by piece, within bounds. */
@FunctionalInterface
public interface Reader {
    /**
     * Hands everything in a source to an intake.
     *
     * @throws Unreadable when the source as a whole is not what it should be
     */
    void read(Source source, Intake intake) throws IOException;
}
