package dev.cairn.memory.answering;

import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.recall.Recalled;

/** Hears how an answer comes about, in this order, on the thread that asked for it. */
public interface AnswerListener {

    /** The question is durable. Not called incognito. */
    default void recorded(Message question) {}

    /** Memory has been searched. */
    default void recalled(Recalled recalled) {}

    /** The next piece of the answer. */
    default void text(String piece) {}
}
