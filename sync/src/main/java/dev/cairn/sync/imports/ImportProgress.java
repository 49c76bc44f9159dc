package dev.cairn.sync.imports;

import dev.cairn.memory.exchange.Added;

/** Hears how far an import is, a few times a second at most; called on the importing thread. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody watches. */
    ImportProgress UNWATCHED = (read, of, soFar) -> {};

    /**
     * @param read bytes read so far
     * @param of bytes there are; 0 where that is not known
     */
    void at(long read, long of, Added soFar);
}
