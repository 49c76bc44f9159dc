package dev.cairn.llm.text;

import java.util.OptionalInt;

/**
 * What an answer cost.
 *
 * @param promptTokens tokens of the whole prompt
 * @param promptTokensProcessed those that had to be computed because no earlier request had left
 *     them in the cache; empty where the library did not tell
 * @param generatedTokens tokens of the answer
 * @param firstTokenMillis from handing the request to the host to the first piece; the whole time
 *     where there was none
 * @param tokensPerSecond speed after the first piece; 0 where there were fewer than two
 */
public record Usage(
        int promptTokens,
        OptionalInt promptTokensProcessed,
        int generatedTokens,
        long firstTokenMillis,
        double tokensPerSecond) {
    /** Of a request that never reached the model. */
    public static final Usage NONE = new Usage(0, OptionalInt.empty(), 0, 0, 0);
}
