package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;

/** A line of the list. */
public sealed interface ConversationRow {
    /** Says from when the conversations below it are. */
    record Heading(String words) implements ConversationRow {}

    /** A conversation. */
    record Entry(Conversation conversation) implements ConversationRow {}
}
