package dev.cairn.memory.recall;

import dev.cairn.memory.Id;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One thing recalled.
 *
 * @param id the window or fact it came from
 * @param text what is remembered; for a window the words said, with their speakers
 * @param occurredAt when it happened
 * @param current false for a fact that a newer one has superseded
 * @param score higher is better; comparable within one recall only
 * @param sources the episodes it rests on, the one that matched best first
 * @param why how the score came about
 */
public record Recollection(
        Id id,
        Kind kind,
        String text,
        OffsetDateTime occurredAt,
        boolean current,
        double score,
        List<Id> sources,
        Why why) {

    /** What a recollection is. */
    public enum Kind {
        WINDOW,
        FACT,
        GIST
    }
}
