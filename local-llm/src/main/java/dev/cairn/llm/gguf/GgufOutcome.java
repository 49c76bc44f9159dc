package dev.cairn.llm.gguf;

/** What came of reading a model file's head. */
public sealed interface GgufOutcome {
    /** The head is sound and the file is long enough for all its tensors. */
    record Sound(GgufHeader header) implements GgufOutcome {}

    /**
     * The file cannot be used.
     *
     * @param sentence one clear sentence for the user, naming the file
     */
    record Unusable(Reason reason, String sentence) implements GgufOutcome {}

    /** Why a file cannot be used. */
    enum Reason {
        MISSING,
        NOT_GGUF,
        UNKNOWN_VERSION,
        TRUNCATED,
        DAMAGED,
        NOT_READABLE
    }
}
