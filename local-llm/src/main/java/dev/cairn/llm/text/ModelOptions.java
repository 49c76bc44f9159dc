package dev.cairn.llm.text;

import java.time.Duration;
import java.util.Optional;

/**
 * How a model is opened.
 *
 * @param contextTokens most tokens of prompt and answer together; less where the model was trained
 *     for less or memory does not suffice
 * @param threads that compute at once
 * @param stopDeadline how long a stopped request may take to end before its host is killed
 * @param name what the model is called in its facts and in sentences; empty for the name that its
 *     file states, which is often a converter's leftover
 */
public record ModelOptions(
        int contextTokens, int threads, Duration stopDeadline, Optional<String> name) {

    public ModelOptions {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Options that leave the model the name in its file. */
    public ModelOptions(int contextTokens, int threads, Duration stopDeadline) {
        this(contextTokens, threads, stopDeadline, Optional.empty());
    }

    /** 4,096 tokens, a stop within two seconds, and as many threads as there are likely cores. */
    public static ModelOptions usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        // Beyond four, processors are mostly pairs that share a core, which slows llama.cpp down.
        int threads = processors <= 4 ? processors : Math.max(4, processors / 2);
        return new ModelOptions(4096, threads, Duration.ofSeconds(2));
    }

    /** The same with another context. */
    public ModelOptions withContextTokens(int tokens) {
        return new ModelOptions(tokens, threads, stopDeadline, name);
    }

    /** The same with another number of threads. */
    public ModelOptions withThreads(int count) {
        return new ModelOptions(contextTokens, count, stopDeadline, name);
    }

    /** The same for a model called {@code newName}, such as the catalogue's name for it. */
    public ModelOptions withName(String newName) {
        return new ModelOptions(contextTokens, threads, stopDeadline, Optional.of(newName));
    }
}
