package dev.cairn.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries in lanes, one for each person or thing that much is known of, ordered so that those in
 * sight are found without looking at the others. Immutable.
 */
public final class Lanes {
    /** More lanes than this cannot be told apart; the rest share the first one. */
    private static final int MOST = 8;

    static final Lanes NONE = new Lanes(List.of(), List.of());

    private final List<TimelineDesk.Entry> all;
    private final List<Lane> lanes;

    private Lanes(List<TimelineDesk.Entry> all, List<Lane> lanes) {
        this.all = all;
        this.lanes = lanes;
    }

    /** From one day to another. */
    record Span(LocalDate from, LocalDate to) {}

    /**
     * Puts entries in lanes.
     *
     * @param other the name of the lane of what has none
     */
    static Lanes of(List<TimelineDesk.Entry> entries, String other) {
        var ordered =
                entries.stream()
                        .sorted(
                                Comparator.comparing(TimelineDesk.Entry::first)
                                        .thenComparing(TimelineDesk.Entry::id))
                        .toList();
        var counts = new HashMap<String, Integer>();
        ordered.forEach(entry -> counts.merge(entry.lane(), 1, Integer::sum));
        counts.remove("");
        var own =
                new HashSet<>(
                        counts.entrySet().stream()
                                .sorted(
                                        Map.Entry.<String, Integer>comparingByValue()
                                                .reversed()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                .limit(MOST - 1L)
                                .map(Map.Entry::getKey)
                                .toList());
        var sorted = new LinkedHashMap<String, List<TimelineDesk.Entry>>();
        sorted.put("", new ArrayList<>());
        for (var entry : ordered) {
            sorted.computeIfAbsent(
                            own.contains(entry.lane()) ? entry.lane() : "", _ -> new ArrayList<>())
                    .add(entry);
        }
        var lanes = new ArrayList<Lane>();
        sorted.forEach(
                (name, of) -> {
                    if (!of.isEmpty()) {
                        lanes.add(new Lane(name.isEmpty() ? other : name, of));
                    }
                });
        return new Lanes(ordered, List.copyOf(lanes));
    }

    public List<Lane> lanes() {
        return lanes;
    }

    public int count() {
        return all.size();
    }

    public TimelineDesk.Entry entry(int index) {
        return all.get(index);
    }

    int indexOf(TimelineDesk.Entry entry) {
        var at = firstFrom(entry.first());
        while (at < all.size() && !all.get(at).id().equals(entry.id())) {
            at++;
        }
        return at;
    }

    /** The index of the first entry that begins on a day or later. */
    int firstFrom(LocalDate day) {
        var low = 0;
        var high = all.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (all.get(middle).first().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(low, Math.max(0, all.size() - 1));
    }

    /** The days of all entries; what holds still reaches to {@code today}. */
    Optional<Span> span(LocalDate today) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var last = all.getLast().first();
        for (var entry : all) {
            var end = entry.last().orElse(entry.lasts() && entry.current() ? today : last);
            last = end.isAfter(last) ? end : last;
        }
        return Optional.of(new Span(all.getFirst().first(), last));
    }

    /** Entries of one lane: what lasts, and what happened on a day. */
    public static final class Lane {
        private final String name;
        private final List<TimelineDesk.Entry> lasting;
        private final List<TimelineDesk.Entry> events;
        private final long[] eventDays;

        private Lane(String name, List<TimelineDesk.Entry> entries) {
            this.name = name;
            this.lasting = entries.stream().filter(TimelineDesk.Entry::lasts).toList();
            this.events = entries.stream().filter(one -> !one.lasts()).toList();
            this.eventDays = events.stream().mapToLong(one -> one.first().toEpochDay()).toArray();
        }

        public String name() {
            return name;
        }

        /** What held for a time, by its first day. */
        public List<TimelineDesk.Entry> lasting() {
            return lasting;
        }

        /** What happened on days from the first to the last of these. */
        public List<TimelineDesk.Entry> events(long firstDay, long lastDay) {
            return events.subList(from(firstDay), from(lastDay + 1));
        }

        /** How much happened from {@code firstDay} on and before {@code endDay}. */
        public int count(long firstDay, long endDay) {
            return from(endDay) - from(firstDay);
        }

        private int from(long day) {
            var at = Arrays.binarySearch(eventDays, day);
            if (at < 0) {
                return -at - 1;
            }
            while (at > 0 && eventDays[at - 1] == day) {
                at--;
            }
            return at;
        }
    }
}
