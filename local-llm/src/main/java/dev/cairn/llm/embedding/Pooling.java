package dev.cairn.llm.embedding;

import java.util.Arrays;

/** What of a model's states stands for the text. */
enum Pooling {
    /** The first token's, as models like bge are trained. */
    FIRST,
    /** The mean of all, as those of Sentence-BERT are (Reimers and Gurevych 2019). */
    MEAN;

    /**
     * One vector of the states of all tokens, one after another; a single one is taken as it is.
     */
    float[] pool(float[] states, int dimensions) {
        var vector = Arrays.copyOf(states, dimensions);
        if (this == MEAN) {
            for (int at = dimensions; at < states.length; at++) {
                vector[at % dimensions] += states[at];
            }
        }
        return vector;
    }
}
