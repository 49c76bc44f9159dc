package dev.cairn.llm.embedding;

/**
 * Names a model and its way of use.
 *
 * @param name changes whenever the vectors would
 * @param dimensions length of a vector
 * @param maxTokens how much of a text counts
 * @param scale what its cosines mean
 */
public record EmbedderIdentity(String name, int dimensions, int maxTokens, CosineScale scale) {

    /** A model whose cosines are taken as they are. */
    public EmbedderIdentity(String name, int dimensions, int maxTokens) {
        this(name, dimensions, maxTokens, new CosineScale(0, 1));
    }
}
