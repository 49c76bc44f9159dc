package dev.cairn.memory.recall;

/** Hears how far the making of another embedder's vectors is, from the thread that makes them. */
@FunctionalInterface
public interface EmbeddingProgress {
    /**
     * So much is done.
     *
     * @param made of those that were missing when it began
     * @param all that were missing
     */
    void at(long made, long all);
}
