package dev.cairn.memory.answering;

import dev.cairn.memory.Id;

import java.util.Optional;

/**
 * What the user asks.
 *
 * @param conversation where it is asked; empty to begin a new conversation
 * @param after the message it follows, for an edit that makes a branch; empty for the newest
 * @param incognito nothing of question and answer is written anywhere; memory is still read
 * @param again a message that was asked before and is answered once more, on a branch; then it is
 *     not written a second time, and {@code text} is what it says
 * @param begun an answer that ended before its end and goes on from there; {@code text} is what it
 *     answers
 */
public record Question(
        String text,
        Optional<Id> conversation,
        Optional<Id> after,
        boolean incognito,
        Optional<Id> again,
        Optional<Begun> begun) {

    public Question(String text, Optional<Id> conversation, Optional<Id> after, boolean incognito) {
        this(text, conversation, after, incognito, Optional.empty(), Optional.empty());
    }

    /**
     * The beginning of an answer.
     *
     * @param message where it is stored; empty for one that is not
     * @param text what it says so far
     * @param trace what it was made from; of a stored one the store knows
     */
    public record Begun(Optional<Id> message, String text, Optional<Trace> trace) {}

    /** The question of an answer that ended before its end, to go on with it. */
    public static Question goingOn(
            Optional<Id> conversation, String text, boolean incognito, Begun begun) {
        return new Question(
                text,
                conversation,
                Optional.empty(),
                incognito,
                Optional.empty(),
                Optional.of(begun));
    }

    /** A question that was asked before, to be answered once more. */
    public static Question again(Id conversation, Id message, String text) {
        return new Question(
                text,
                Optional.of(conversation),
                Optional.empty(),
                false,
                Optional.of(message),
                Optional.empty());
    }

    /** The same with nothing written down. */
    public Question unwritten() {
        return new Question(text, conversation, after, true, Optional.empty(), begun);
    }

    /** A question that goes on from the end of a conversation. */
    public static Question in(Id conversation, String text) {
        return new Question(text, Optional.of(conversation), Optional.empty(), false);
    }

    /** A question that begins a conversation. */
    public static Question fresh(String text) {
        return new Question(text, Optional.empty(), Optional.empty(), false);
    }
}
