package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;

/** What can be done with a conversation from its line in the list. */
public interface ConversationActions {
    void begin();

    void open(Conversation conversation);

    /** Asks for a new title first. */
    void rename(Conversation conversation);

    /** Can be undone for a few seconds. */
    void forget(Conversation conversation);

    void pin(Conversation conversation);

    /** Puts it away, or takes it out again. */
    void archive(Conversation conversation);

    /** Opens a conversation where something was said. */
    void open(ConversationDesk.Hit hit);
}
