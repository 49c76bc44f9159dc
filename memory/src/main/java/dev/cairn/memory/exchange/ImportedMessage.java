package dev.cairn.memory.exchange;

import dev.cairn.memory.episode.Role;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One turn of a conversation from elsewhere.
 *
 * @param originKey names it for good: read again, it is known by this
 * @param parentKey the origin key of the message it follows; empty for a first one
 * @param speaker the name of who spoke; empty for the owner and for an assistant
 * @param at when it was said
 * @param model what wrote it, where that is known
 * @param live whether it is on the branch that was shown last: only then can it be recalled, what
 *     was regenerated or edited away stays a branch of the conversation
 */
public record ImportedMessage(
        String originKey,
        Optional<String> parentKey,
        Role role,
        String speaker,
        String text,
        OffsetDateTime at,
        Optional<String> model,
        boolean live) {}
