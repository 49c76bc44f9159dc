package dev.cairn.memory.timeline;

import dev.cairn.memory.Id;
import dev.cairn.memory.time.Precision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * An entry as a view draws it: a state is a bar from {@code from} to {@code to}, anything else a
 * mark at {@code from}.
 *
 * @param id of the fact, or of the episode for words no fact was drawn from
 * @param kind a fact's kind ("event", "state", …), or "said"
 * @param state whether it holds for a time
 * @param from the day on which it happened or began, the first of several that it may have been;
 *     never after {@code to}
 * @param time the time of day where it is known: of words, when they were said
 * @param to the first day on which it no longer held; empty while it holds, and for marks
 * @param precision how exactly {@code from} is known
 * @param when the time in words, as exactly as it is known: "May 2025", "about 2019"
 * @param about whom or what it is about; empty for the user and for words no fact was drawn from
 * @param current false for what no longer holds: superseded, or told to have ended
 * @param evidence the episodes it rests on, oldest first
 */
public record Mark(
        Id id,
        String text,
        String kind,
        boolean state,
        Lane lane,
        LocalDate from,
        Optional<LocalTime> time,
        Optional<LocalDate> to,
        Precision precision,
        String when,
        String about,
        boolean current,
        List<Id> evidence) {
    public Mark {
        evidence = List.copyOf(evidence);
    }
}
