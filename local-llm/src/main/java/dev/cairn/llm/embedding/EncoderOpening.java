package dev.cairn.llm.embedding;

/** What came of opening a sentence encoder. */
public sealed interface EncoderOpening {
    /** It is loaded; the caller closes it. */
    record Ready(Embedder embedder) implements EncoderOpening {}

    /**
     * It cannot be used.
     *
     * @param sentence one clear sentence for the user
     */
    record Refused(String sentence) implements EncoderOpening {}
}
