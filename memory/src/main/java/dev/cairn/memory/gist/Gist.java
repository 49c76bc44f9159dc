package dev.cairn.memory.gist;

import dev.cairn.memory.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A short dated summary.
 *
 * @param about of a topic, its name; of a conversation, its id; of a section of a document, its
 *     episode and characters; else empty
 * @param from the first day it tells of
 * @param to the last one
 * @param origin "rules", or the model and the version of its prompt
 * @param sources the facts, episodes and gists that its sentences are from
 */
public record Gist(
        Id id,
        Shape shape,
        String about,
        LocalDate from,
        LocalDate to,
        String text,
        String origin,
        Instant recordedAt,
        List<Id> sources) {
    /** What a gist sums up. */
    public enum Shape {
        DAY,
        WEEK,
        TOPIC,
        CONVERSATION,
        /** A section of a long text. */
        DOCUMENT;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Gist {
        sources = List.copyOf(sources);
    }
}
