package dev.cairn.memory.timeline;

import dev.cairn.memory.Id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened, in order.
 *
 * @param about whom or what it is about; empty for everything
 */
public record Timeline(String about, List<Entry> entries) {
    /** Days without a word after which it is said that nothing is known. */
    private static final long LONG_SILENCE = 183;

    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * One thing that happened or began to hold.
     *
     * @param date the day, or the first day of a longer time
     * @param when the time in words, as exactly as it is known: "May 2025"
     * @param kind a fact's kind ("event", "state", …), "said" for words no fact was drawn from, or
     *     "gist"
     * @param current false for what no longer holds
     * @param change what it took the place of, where it did
     * @param because why, in the words that were said
     * @param ledTo what came of it, in the words that were said
     */
    public record Entry(
            LocalDate date,
            String when,
            String text,
            String kind,
            boolean current,
            Id id,
            Optional<Change> change,
            Optional<String> because,
            Optional<String> ledTo,
            List<Link> links) {
        public Entry {
            links = List.copyOf(links);
        }
    }

    /**
     * One value of a slot in the place of another.
     *
     * @param slot "Anna / lives in"
     * @param from the value before: "Bonn"
     * @param until how long that held, in words: "May 2025"; empty where nobody said
     * @param to the value since: "Berlin"
     */
    public record Change(String slot, String from, String until, String to) {
        /** "Bonn, until May 2025 → Berlin". */
        public String words() {
            return from + (until.isEmpty() ? "" : ", until " + until) + " → " + to;
        }
    }

    /**
     * A tie to another entry.
     *
     * @param type "supersedes", "causes" (this one the other), "follows" (this one the other), …
     */
    public record Link(String type, Id id) {}

    /**
     * A time of which nothing is known.
     *
     * @param from the day after the last entry before it
     * @param until the day of the next entry
     */
    public record Gap(LocalDate from, LocalDate until) {}

    /**
     * Entries of one period.
     *
     * @param from the first day
     * @param until the day after the last
     * @param words "May 2025"
     */
    public record Period(LocalDate from, LocalDate until, String words, List<Entry> entries) {
        public Period {
            entries = List.copyOf(entries);
        }
    }

    /** Half a year and more without an entry. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1).date();
            var next = entries.get(i).date();
            if (ChronoUnit.DAYS.between(before, next) >= LONG_SILENCE) {
                gaps.add(new Gap(before.plusDays(1), next));
            }
        }
        return gaps;
    }

    /** The entries by periods, in order; periods without any are left out. */
    public List<Period> folded(Fold fold) {
        var periods = new ArrayList<Period>();
        for (var i = 0; i < entries.size(); ) {
            var begin = fold.begin(entries.get(i).date());
            var next = fold.next(begin);
            var first = i;
            while (i < entries.size() && entries.get(i).date().isBefore(next)) {
                i++;
            }
            periods.add(new Period(begin, next, fold.words(begin), entries.subList(first, i)));
        }
        return periods;
    }
}
