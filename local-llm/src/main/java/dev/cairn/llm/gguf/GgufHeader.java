package dev.cairn.llm.gguf;

import java.nio.file.Path;
import java.util.List;

/**
 * The head of a GGUF model file: what the model is and how large.
 *
 * @param architecture llama.cpp's name of the family, such as "llama" or "qwen2"
 * @param name the model's own name, or the file's name where it has none
 * @param licence as the file states it, "" where it does not
 * @param contextTokens the context it was trained for; 0 where the file does not say
 * @param blocks layers
 * @param width embedding length
 * @param heads attention heads
 * @param keyValueHeads heads whose keys and values are cached
 * @param keyLength values of one cached key and head
 * @param valueLength values of one cached value and head
 * @param vocabulary number of tokens
 * @param quantisation such as "Q4_K_M"; "unknown" where the file does not say
 * @param parameters weights in all tensors
 * @param hasChatTemplate whether the file says how a conversation is laid out
 * @param controlTokens the vocabulary's control tokens as text (at most 4,096): words that must
 *     never reach the model out of somebody's text
 * @param tensorBytes bytes of all tensors together
 * @param fileBytes bytes of the file
 */
public record GgufHeader(
        Path file,
        String architecture,
        String name,
        String licence,
        int contextTokens,
        int blocks,
        int width,
        int heads,
        int keyValueHeads,
        int keyLength,
        int valueLength,
        int vocabulary,
        String quantisation,
        long parameters,
        boolean hasChatTemplate,
        List<String> controlTokens,
        long tensorBytes,
        long fileBytes) {

    /**
     * Tokens of a prompt that are computed at once; it sizes the working buffers. Small, so that a
     * prompt can be stopped soon between two batches; larger ones are hardly quicker on a CPU.
     */
    public static final int BATCH = 32;

    /** The library, its tables, and the small JVM around it, in bytes. */
    private static final long FIXED_BYTES = 160L << 20;

    public GgufHeader {
        controlTokens = List.copyOf(controlTokens);
    }

    /** The same model under another name. */
    public GgufHeader named(String newName) {
        return new GgufHeader(
                file,
                architecture,
                newName,
                licence,
                contextTokens,
                blocks,
                width,
                heads,
                keyValueHeads,
                keyLength,
                valueLength,
                vocabulary,
                quantisation,
                parameters,
                hasChatTemplate,
                controlTokens,
                tensorBytes,
                fileBytes);
    }

    /**
     * About how much memory the model takes when it runs, in bytes: weights, the cache of keys and
     * values (so many bytes each), and working buffers.
     */
    public long memoryBytes(int contextTokens, double bytesPerValue) {
        double values = (double) contextTokens * blocks * keyValueHeads * (keyLength + valueLength);
        long cache = (long) (values * bytesPerValue);
        long working = 4L * BATCH * ((long) vocabulary + 8L * width + (long) heads * contextTokens);
        return tensorBytes + cache + working + FIXED_BYTES;
    }
}
