package dev.cairn.memory.answering;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.answering.internal.Prompt;
import dev.cairn.memory.conversation.Message;

import java.util.Optional;

/** How an answer is asked of a model, and what its end means. Stateless. */
final class Writing {
    static final int ANSWER_TOKENS = 512;

    /** Parameters below which a model is small. */
    private static final long SMALL = 2_000_000_000L;

    private static final int SMALL_ANSWER_TOKENS = 128;
    private static final double TEMPERATURE = .2;
    private static final long SEED = 7;

    private Writing() {}

    /** A small model answers well from memory in its first lines, and wanders after them. */
    static GenerationRequest request(TextModel model, Prompt prompt) {
        var parameters = model.facts().parameters();
        if (parameters > 0 && parameters < SMALL && !prompt.included().isEmpty()) {
            return GenerationRequest.of(prompt.turns(), SMALL_ANSWER_TOKENS).endingAt("\n\n");
        }
        return GenerationRequest.of(prompt.turns(), ANSWER_TOKENS).sampled(TEMPERATURE, SEED);
    }

    /** What a listener throws reaches the caller, but what was said until then stays. */
    static Completion generate(TextModel model, GenerationRequest request, Keeper written) {
        try {
            return model.generate(request, written);
        } catch (RuntimeException | Error e) {
            written.keepNow();
            throw e;
        }
    }

    static Message.State state(Completion completion) {
        return switch (completion) {
            case Completion.Finished _ -> Message.State.COMPLETE;
            case Completion.Stopped _, Completion.LengthReached _ -> Message.State.STOPPED;
            case Completion.Failed _ -> Message.State.FAILED;
        };
    }

    static Optional<String> trouble(Completion completion) {
        return switch (completion) {
            case Completion.Finished _, Completion.Stopped _ -> Optional.empty();
            case Completion.LengthReached _ ->
                    Optional.of("The answer reached its greatest length.");
            case Completion.Failed failed -> Optional.of(failed.sentence());
        };
    }
}
