package dev.cairn.memory.conversation;

import dev.cairn.memory.Id;

import java.time.Instant;

/**
 * A conversation as a list shows it.
 *
 * @param title given by the user, or the beginning of the first message; empty before it
 */
public record Conversation(
        Id id, String title, boolean pinned, Instant createdAt, Instant updatedAt) {}
