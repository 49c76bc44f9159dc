package dev.cairn.ui.memories;

import dev.cairn.memory.Id;
import dev.cairn.memory.fact.Evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fact as the list of memories shows it.
 *
 * @param kind in words for people: "preference", "plan"; may be empty
 * @param validFrom since when it holds in the world, where that is known
 * @param validTo until when it held; empty while it does
 * @param current false where a newer fact has superseded it
 * @param evidence the quotes it rests on
 */
public record Remembered(
        Id id,
        String text,
        String kind,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        boolean current,
        boolean pinned,
        List<Evidence> evidence) {
    public Remembered {
        evidence = List.copyOf(evidence);
    }
}
