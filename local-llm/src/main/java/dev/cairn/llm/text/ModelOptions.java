package dev.cairn.llm.text;

import java.time.Duration;

/**
 * How a model is opened.
 *
 * @param contextTokens most tokens of prompt and answer together; less where the model was trained
 *     for less or memory does not suffice
 * @param threads that compute at once
 * @param stopDeadline how long a stopped request may take to end before its host is killed
 */
public record ModelOptions(int contextTokens, int threads, Duration stopDeadline) {
    /** 4,096 tokens, a stop within two seconds, and as many threads as there are likely cores. */
    public static ModelOptions usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        // Beyond four, processors are mostly pairs that share a core, which slows llama.cpp down.
        int threads = processors <= 4 ? processors : Math.max(4, processors / 2);
        return new ModelOptions(4096, threads, Duration.ofSeconds(2));
    }

    /** The same with another context. */
    public ModelOptions withContextTokens(int tokens) {
        return new ModelOptions(tokens, threads, stopDeadline);
    }

    /** The same with another number of threads. */
    public ModelOptions withThreads(int count) {
        return new ModelOptions(contextTokens, count, stopDeadline);
    }
}
