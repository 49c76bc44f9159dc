package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;

/** What can be done with a conversation from its line in the list. */
public interface ConversationActions {
    void begin();

    void open(Conversation conversation);

    /** Asks for a new title first. */
    void rename(Conversation conversation);

    /** Asks first. */
    void forget(Conversation conversation);
}
