package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Something that a gist may say.
 *
 * @param text one sentence: a fact's own, or the user's in their words
 * @param quoted whether it is the user's words
 * @param at when it was said
 * @param day the day it tells of
 * @param weight how telling it is, 0 and more
 * @param sources the fact or the episode it is from; for a sentence of other gists those too
 */
public record Statement(
        String text,
        boolean quoted,
        OffsetDateTime at,
        LocalDate day,
        double weight,
        List<Id> sources) {
    public Statement {
        sources = List.copyOf(sources);
    }
}
