package dev.cairn.llm.text;

import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.text.internal.Architectures;

import java.util.Locale;

/**
 * Whether a model runs on a machine, and how: worked out from the head of its file, without loading
 * it.
 */
public sealed interface ModelFit {
    /** Less context than this is no use for answers out of memory, in tokens. */
    int LEAST_CONTEXT = 1024;

    /**
     * It runs so.
     *
     * @param memoryBytes about what it takes
     * @param reduced whether memory allows less context, or a coarser cache, than was wished for
     */
    record Fits(ModelSettings settings, long memoryBytes, boolean reduced) implements ModelFit {}

    /**
     * It needs more memory than there is.
     *
     * @param neededBytes with the least context
     * @param wouldFitBytes size of a model file that would fit
     * @param sentence the same for the user
     */
    record TooLarge(long neededBytes, long usableBytes, long wouldFitBytes, String sentence)
            implements ModelFit {}

    /** It is of a kind that the library does not know. */
    record UnknownKind(String sentence) implements ModelFit {}

    /**
     * Fits a model to a machine with {@code usableBytes} of free memory. A smaller cache is taken
     * before less context, and both before a refusal.
     */
    static ModelFit of(GgufHeader header, ModelOptions options, long usableBytes) {
        if (!Architectures.isKnown(header.architecture())) {
            return new UnknownKind(
                    "%s is of a kind (\"%s\") that this program cannot run."
                            .formatted(header.name(), header.architecture()));
        }
        int wished = options.contextTokens();
        int trained = header.contextTokens() > 0 ? header.contextTokens() : wished;
        int first = Math.min(wished, trained);
        int least = Math.min(LEAST_CONTEXT, first);
        for (int context = first; context >= least && context > 0; context /= 2) {
            for (var kept : KeyValueType.values()) {
                long needed = header.memoryBytes(context, kept.bytes());
                if (needed <= usableBytes && (kept == KeyValueType.F16 || divides(header))) {
                    var settings =
                            new ModelSettings(
                                    context,
                                    options.threads(),
                                    GgufHeader.BATCH,
                                    kept,
                                    options.gpuLayers());
                    boolean reduced = context < first || kept != KeyValueType.F16;
                    return new Fits(settings, needed, reduced);
                }
            }
        }
        long needed = header.memoryBytes(least, KeyValueType.F16.bytes());
        // What is not weights stays about as it is for a smaller model.
        long wouldFit = Math.max(0, usableBytes - (needed - header.tensorBytes()));
        return new TooLarge(
                needed,
                usableBytes,
                wouldFit,
                "%s needs about %s of memory and %s is free; a model file of up to %s would fit."
                        .formatted(
                                header.name(),
                                gigabytes(needed),
                                gigabytes(usableBytes),
                                gigabytes(wouldFit)));
    }

    /** Keys and values in 8 bits lie in groups of 32. */
    private static boolean divides(GgufHeader header) {
        return header.keyLength() > 0
                && header.keyLength() % 32 == 0
                && header.valueLength() % 32 == 0;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
