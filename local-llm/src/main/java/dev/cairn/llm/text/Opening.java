package dev.cairn.llm.text;

/** What came of opening a model. */
public sealed interface Opening {
    /** The model is loaded; the caller closes it. */
    record Ready(TextModel model) implements Opening {}

    /**
     * The model cannot be used.
     *
     * @param sentence one clear sentence for the user
     */
    record Refused(Refusal reason, String sentence) implements Opening {}
}
