package dev.cairn.llm.text.internal;

import java.util.OptionalInt;

/**
 * How quickly one side of a benchmark answered.
 *
 * @param firstNanos from asking to the first piece of text
 * @param afterNanos from the first piece of text to the last
 * @param tokens of the answer
 * @param promptTokensProcessed those of the prompt that were not in the cache; empty where the
 *     library did not tell
 */
public record Timing(
        long firstNanos, long afterNanos, int tokens, OptionalInt promptTokensProcessed) {

    /** Speed after the first token; 0 where there were fewer than two. */
    public double tokensPerSecond() {
        return tokens < 2 || afterNanos <= 0 ? 0 : (tokens - 1) * 1e9 / afterNanos;
    }
}
