package dev.cairn.ui.conversations;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;

import java.util.List;
import java.util.Optional;

/** What can be done with conversations beside talking. Every method may block; thread-safe. */
public interface ConversationDesk {
    /** Those put away: out of the list, and still remembered. The newest first. */
    List<Conversation> archived();

    void pin(Id conversation, boolean pinned);

    void archive(Id conversation, boolean archived);

    /**
     * Finds words in everything that was said in conversations, on all their branches; the best
     * match first.
     *
     * @param limit how many are wanted at most
     */
    List<Hit> search(String words, int limit);

    /**
     * The messages of all branches, each after the one it follows; empty where a conversation has
     * only the branch that is shown.
     */
    List<Message> branches(Id conversation);

    /** The messages from the first to this one. */
    List<Message> upTo(Id message);

    /**
     * What was written and not sent.
     *
     * @param conversation empty for one that has not begun
     */
    String draft(Optional<Id> conversation);

    /** Keeps what is written and not sent; a blank text for nothing. */
    void keepDraft(Optional<Id> conversation, String text);

    /** Stores a talk that was not stored so far; returns the conversation it has become. */
    Id keep(List<Turn> talk);

    /**
     * A place where something was said.
     *
     * @param episode what was said there
     * @param excerpt some of its words, with what was found
     */
    record Hit(Id conversation, String title, Id episode, String excerpt) {}

    /**
     * One turn of a talk.
     *
     * @param model what wrote it, for the assistant's
     */
    record Turn(Role role, String text, Optional<String> model) {}
}
