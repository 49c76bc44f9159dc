package dev.cairn.ui.sample;

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
    public static Script of(String text) {
        return new Script(
                List.of(text.splitWithDelimiters(" ", 0)),
                Integer.MAX_VALUE,
                Message.State.COMPLETE,
                Optional.empty(),
                Optional.empty());
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
