package dev.cairn.memory.timeline;

import dev.cairn.memory.Id;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened, in order.
 *
 * @param about whom or what it is about; empty for everything
 */
public record Timeline(String about, List<Entry> entries) {

    /**
     * One thing that happened or began to hold.
     *
     * @param date the day, or the first day of a longer time
     * @param when the time in words, as exactly as it is known: "May 2025"
     * @param kind a fact's kind ("event", "state", …), or "said" for words no fact was drawn from
     * @param current false for what no longer holds
     */
    public record Entry(
            LocalDate date,
            String when,
            String text,
            String kind,
            boolean current,
            Id id,
            List<Link> links) {}

    /**
     * A tie to another entry.
     *
     * @param type "supersedes", "follows", …
     */
    public record Link(String type, Id id) {}
}
