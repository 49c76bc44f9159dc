package dev.cairn.llm.text;

import java.util.OptionalInt;

/**
 * A text model in a process of its own. Thread-safe: any number of threads may ask; the model
 * answers one request at a time, those of {@link Priority#ANSWER} first.
 */
public interface TextModel extends AutoCloseable {
    /** What is known about the model. */
    ModelFacts facts();

    /**
     * How many tokens {@code text} takes, without marks of turns. Does not wait for a running
     * answer. Empty where the host could not be asked.
     */
    OptionalInt countTokens(String text);

    /**
     * Writes an answer. Blocks the calling thread, meant to be a virtual one, until the answer has
     * ended; {@code listener} hears the pieces meanwhile. A host that died before is started again
     * first. Never throws for what model or host do; what the listener throws stops the request and
     * reaches the caller.
     */
    Completion generate(GenerationRequest request, TextListener listener);

    /** Ends the host; a running request fails as closed. */
    @Override
    void close();
}
