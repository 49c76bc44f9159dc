package dev.cairn.sync.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Files to be read: one, those of a folder, or those in a zip. Nothing is ever unpacked to disk.
 */
public interface Source extends AutoCloseable {
    /** The files, in the order of their names. */
    List<Item> items();

    /** What was left out of the items, and why: links, names that lead elsewhere. */
    List<dev.cairn.sync.imports.Skipped> leftOut();

    @Override
    void close() throws IOException;

    /** One file. */
    interface Item {
        /** Path within the source, with slashes. */
        String name();

        /** Bytes when unpacked, as far as is known; else 0. */
        long size();

        Instant modified();

        /** Its bytes, within bounds: a file that unpacks to far more than it should ends early. */
        InputStream open() throws IOException;

        /** The name without its folders. */
        default String fileName() {
            return name().substring(name().lastIndexOf('/') + 1);
        }
    }
}
