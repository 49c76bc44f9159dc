package dev.cairn.memory.consolidation;

/** Hears how far consolidation is, from the thread that works at it. */
@FunctionalInterface
public interface ConsolidationProgress {
    /**
     * So much is done.
     *
     * @param done gists looked at in this run
     * @param all those that waited
     */
    void at(long done, long all);
}
