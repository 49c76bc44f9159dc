package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;

/** A line of the list. */
public sealed interface ConversationRow {
    /** Says from when the conversations below it are. */
    record Heading(String words) implements ConversationRow {}

    /** A conversation. */
    record Entry(Conversation conversation) implements ConversationRow {}

    /** A place where what is searched for was said. */
    record Said(ConversationDesk.Hit hit) implements ConversationRow {}

    /** Shows or hides those that were put away. */
    record Drawer(int count, boolean open) implements ConversationRow {}
}
