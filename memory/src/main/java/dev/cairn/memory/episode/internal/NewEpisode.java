package dev.cairn.memory.episode.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An episode that is about to be written.
 *
 * @param before the episodes said before it in its conversation, oldest first; the last few count
 */
public record NewEpisode(
        long space,
        Optional<Id> conversation,
        Source source,
        Role role,
        String speaker,
        String text,
        OffsetDateTime occurredAt,
        List<Episode> before) {

    /** What a window needs to know of an episode before it. */
    public record Episode(long number, int length) {}
}
