package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Message;

import java.util.List;
import java.util.Optional;

/**
 * What the next question is answered with.
 *
 * @param pieces as they stream
 * @param holdAfter after so many pieces the answer waits for {@link SampleCompanion#release} or a
 *     stop
 * @param state how it ends, unless it is stopped
 */
public record Script(
        List<String> pieces,
        int holdAfter,
        Message.State state,
        Optional<String> trouble,
        Optional<Trace> trace) {
    private static final Trace PLAIN =
            new Trace(Optional.of("TinyLlama"), 2048, 80, 0, 0, List.of());

    public static Script of(String text) {
        return new Script(
                List.of(text.splitWithDelimiters(" ", 0)),
                Integer.MAX_VALUE,
                Message.State.COMPLETE,
                Optional.empty(),
                Optional.empty());
    }

    /** The answer to a question of which nothing is written down. */
    Answer incognito(AnswerListener listener) {
        var said = String.join("", pieces);
        listener.text(said);
        return new Answer(
                Optional.empty(),
                Optional.empty(),
                said,
                Message.State.COMPLETE,
                Optional.empty(),
                false,
                PLAIN);
    }

    /** The answer as it was stored. */
    Answer answer(Id conversation, Id message, String text) {
        return new Answer(
                Optional.of(conversation),
                Optional.of(message),
                text,
                state,
                trouble,
                false,
                trace.orElse(PLAIN));
    }

    public Script holdingAfter(int count) {
        return new Script(pieces, count, state, trouble, trace);
    }

    public Script failing(String sentence) {
        return new Script(pieces, holdAfter, Message.State.FAILED, Optional.of(sentence), trace);
    }

    public Script madeFrom(Trace newTrace) {
        return new Script(pieces, holdAfter, state, trouble, Optional.of(newTrace));
    }
}
