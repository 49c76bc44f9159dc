package dev.cairn.llm.embedding;

/**
 * Names a model and its way of use.
 *
 * @param name changes whenever the vectors would
 * @param dimensions length of a vector
 * @param maxTokens how much of a text counts
 */
public record EmbedderIdentity(String name, int dimensions, int maxTokens) {}
