package dev.cairn.memory.extraction;

import java.time.LocalDate;
import java.util.List;

/**
 * Something a person said, with what is needed to understand it.
 *
 * @param text the words, verbatim; spans of candidates point into it
 * @param saidOn the day, from which "yesterday" is counted
 * @param speaker {@link #OWNER} for the owner of the memory, else the speaker's name
 * @param before the text of a few turns before it, oldest first; only for resolving references,
 *     never a source of facts
 * @param explicit captured on purpose, so that third-person statements count as well
 */
public record Utterance(
        String text, LocalDate saidOn, String speaker, List<String> before, boolean explicit) {
    /** The speaker, and the subject of facts, that is the owner of the memory. */
    public static final String OWNER = "user";

    public Utterance {
        before = List.copyOf(before);
    }
}
