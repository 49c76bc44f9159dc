package dev.cairn.llm.embedding;

import java.util.List;

/**
 * A sentence encoder: text in, a vector of unit length out, so that the dot product of two vectors
 * is their cosine. Safe for use by several threads.
 */
public interface Embedder extends AutoCloseable {

    /** What made the vectors; kept beside each of them, since two models' vectors never compare. */
    EmbedderIdentity identity();

    /** The vector of something to be found. Text past the model's limit does not count. */
    float[] passage(String text);

    /**
     * The vectors of many, in order, each the same as {@link #passage} gives it: neither order nor
     * neighbours change a vector.
     */
    default List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::passage).toList();
    }

    /** The vector of something asked. */
    float[] query(String text);

    @Override
    void close();
}
