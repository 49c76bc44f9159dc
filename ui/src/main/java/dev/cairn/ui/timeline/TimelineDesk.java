package dev.cairn.ui.timeline;

import dev.cairn.memory.Id;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened, in order. Every method may block; thread-safe. */
public interface TimelineDesk {
    /**
     * What is known, by its first day.
     *
     * @param about a person, place or thing; empty for everything
     */
    List<Entry> entries(Optional<String> about);

    /**
     * Something that happened on a day or held for a time.
     *
     * @param last the last day on which it held; empty for what happened on a day, or holds still
     * @param lasts whether it holds for a time (a state, a relation) and is drawn as a bar
     * @param when the time in words, as exactly as it is known
     * @param lane what it is shown with: whom or what it is about
     * @param current false for what no longer holds
     */
    record Entry(
            Id id,
            LocalDate first,
            Optional<LocalDate> last,
            boolean lasts,
            String when,
            String text,
            String lane,
            boolean current) {}
}
