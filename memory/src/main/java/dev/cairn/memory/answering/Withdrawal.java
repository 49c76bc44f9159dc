package dev.cairn.memory.answering;

import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.store.internal.Session;

/** Takes a message out of the store that another, longer one has taken the place of. */
@FunctionalInterface
public interface Withdrawal {
    /** Runs inside the caller's transaction. */
    void take(Session session, Message message);
}
