package dev.cairn.llm.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a model is opened.
 *
 * @param contextTokens most tokens of prompt and answer together; less where the model was trained
 *     for less or memory does not suffice
 * @param threads that compute at once
 * @param gpuLayers layers given to a graphics processor, where the library can use one
 * @param stopDeadline how long a stopped request may take to end before its host is killed
 * @param restAfter how long after its last request the model leaves memory, to be loaded again by
 *     the next; zero for never
 * @param name what the model is called in its facts and in sentences; empty for the name that its
 *     file states, which is often a converter's leftover
 */
public record ModelOptions(
        int contextTokens,
        int threads,
        int gpuLayers,
        Duration stopDeadline,
        Duration restAfter,
        Optional<String> name) {
    /** More layers than any model has: all of them. */
    private static final int ALL_LAYERS = 999;

    public ModelOptions {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        if (contextTokens < 1 || threads < 1 || restAfter.isNegative()) {
            throw new IllegalArgumentException("options that no model can run with");
        }
    }

    /** Options that leave the model the name in its file, and the model in memory. */
    public ModelOptions(int contextTokens, int threads, Duration stopDeadline) {
        this(contextTokens, threads, 0, stopDeadline, Duration.ZERO, Optional.empty());
    }

    /**
     * 4,096 tokens, a stop within two seconds, as many threads as there are physical cores, and the
     * graphics processor where the library that the program carries has one: on a Mac.
     */
    public static ModelOptions usual() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return new ModelOptions(
                4096,
                MachineCores.ofThisMachine(),
                system.contains("mac") ? ALL_LAYERS : 0,
                Duration.ofSeconds(2),
                Duration.ZERO,
                Optional.empty());
    }

    /** The same leaving memory after so long without a request; zero for never. */
    public ModelOptions restingAfter(Duration unused) {
        return new ModelOptions(contextTokens, threads, gpuLayers, stopDeadline, unused, name);
    }

    /** The same for a model called {@code newName}, such as the catalogue's name for it. */
    public ModelOptions withName(String newName) {
        return new ModelOptions(
                contextTokens, threads, gpuLayers, stopDeadline, restAfter, Optional.of(newName));
    }
}
