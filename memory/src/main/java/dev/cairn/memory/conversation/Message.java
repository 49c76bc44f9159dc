package dev.cairn.memory.conversation;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Role;

import java.time.Instant;
import java.util.Optional;

/**
 * One turn. Messages form a tree: those with the same parent are branches of each other.
 *
 * @param parent the message it follows; empty for the first
 * @param episode the episode it became; empty while it is being written
 * @param model what wrote it, for the assistant's messages; empty for an answer from memory alone
 */
public record Message(
        Id id,
        Id conversation,
        Optional<Id> parent,
        Role role,
        String text,
        State state,
        Optional<String> model,
        Optional<Id> episode,
        Instant createdAt) {

    /** How a message stands. */
    public enum State {
        COMPLETE,
        /** Being written; found so at a start, the program ended in the middle. */
        WRITING,
        /**
         * Ended before its end, by the user or at its greatest length; the text is what was said.
         */
        STOPPED,
        /** The model failed in the middle; the text is what was said so far. */
        FAILED,
        /** Erased on the user's word; the text is empty. */
        FORGOTTEN
    }

    Message finished(String finalText, State finalState) {
        return new Message(
                id, conversation, parent, role, finalText, finalState, model, episode, createdAt);
    }

    Message rememberedAs(Id newEpisode) {
        return new Message(
                id,
                conversation,
                parent,
                role,
                text,
                state,
                model,
                Optional.of(newEpisode),
                createdAt);
    }
}
