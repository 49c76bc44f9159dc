package dev.cairn.llm.text;

/** How an answer ended, always with the text so far. */
public sealed interface Completion {
    /** What the model wrote until then, which is what the listener heard. */
    String text();

    /** What it cost. */
    Usage usage();

    /** The model ended the answer itself, or at a stop word. */
    record Finished(String text, Usage usage) implements Completion {}

    /** The caller's {@link StopSignal} ended it. */
    record Stopped(String text, Usage usage) implements Completion {}

    /** The answer reached the most tokens allowed, or the end of the context. */
    record LengthReached(String text, Usage usage) implements Completion {}

    /**
     * It failed.
     *
     * @param sentence one clear sentence for the user, without any of the conversation in it
     */
    record Failed(Failure kind, String sentence, String text, Usage usage) implements Completion {}
}
