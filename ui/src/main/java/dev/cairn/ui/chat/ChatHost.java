package dev.cairn.ui.chat;

/** What a conversation tells the window around it. */
@FunctionalInterface
public interface ChatHost {
    /** The list of conversations is no longer what it was. */
    void changed(ChatViewModel chat);

    /** Facts were drawn from what was said, or wait for the user's word. */
    default void learned() {}

    /** A command was written where a question is. */
    default void command(SlashCommand command) {}
}
