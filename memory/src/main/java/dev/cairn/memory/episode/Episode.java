package dev.cairn.memory.episode;

import dev.cairn.memory.Id;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An unchanging, verbatim record of something said, captured or imported.
 *
 * @param conversation the conversation it was said in, if any
 * @param speaker the name of who spoke; empty for the owner and for Cairn itself
 * @param occurredAt when it happened, at the offset of the place where it did
 * @param recordedAt when Cairn learned it
 */
public record Episode(
        Id id,
        Optional<Id> conversation,
        Source source,
        Role role,
        String speaker,
        String text,
        OffsetDateTime occurredAt,
        Instant recordedAt) {}
