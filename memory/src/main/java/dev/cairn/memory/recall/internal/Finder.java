package dev.cairn.memory.recall.internal;

import java.util.List;

/**
 * Finds windows and facts by their words and by their meaning: the index, or the store itself where
 * there is no index to be had. Thread-safe; every method throws UncheckedIOException or {@link
 * dev.cairn.memory.store.StoreException} where it cannot look.
 */
public interface Finder {
    /** One hit of a lane, best first. */
    record Hit(long number, long focus, List<Long> episodes, float score) {}

    /** The best documents of a lane by BM25 (Robertson and Zaragoza 2009). */
    List<Hit> words(Lane lane, List<String> wanted, long space, int limit);

    /** The documents of a lane whose vectors are nearest; the score is the cosine. */
    List<Hit> meaning(Lane lane, float[] vector, long space, int limit);

    /** In how many of {@link #size()} documents a term stands, as far as that is known. */
    int frequency(Lane lane, String term);

    int size();
}
