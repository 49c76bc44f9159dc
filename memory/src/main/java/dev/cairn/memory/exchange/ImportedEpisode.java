package dev.cairn.memory.exchange;

import dev.cairn.memory.episode.Role;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Something written down elsewhere that is part of no conversation: a note, an entry of a calendar,
 * a remembered statement.
 *
 * @param originKey names it for good
 * @param role {@link Role#OTHER} where the words are not the owner's
 * @param speaker whose words they are; empty for the owner
 * @param facts what it states, where the other program said so
 * @param statement whether it is a memory that the other program kept: it is then read for facts as
 *     it stands, and is one as a whole where the rules find none. Else it is read in the background
 *     as everything is
 */
public record ImportedEpisode(
        String originKey,
        Role role,
        String speaker,
        String text,
        OffsetDateTime at,
        List<ImportedFact> facts,
        boolean statement) {
    public ImportedEpisode {
        facts = List.copyOf(facts);
    }
}
