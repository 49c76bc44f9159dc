package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.timeline.Count;
import dev.cairn.memory.timeline.Extent;
import dev.cairn.memory.timeline.Fold;
import dev.cairn.memory.timeline.Lane;
import dev.cairn.memory.timeline.Selection;
import dev.cairn.memory.timeline.Stretch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order and the extent of a timeline's entries without their words: some forty bytes each, so
 * that a hundred thousand can be leafed through. Immutable.
 */
public final class Register {
    private final long[] numbers;
    private final boolean[] facts;
    private final boolean[] states;
    private final long[] from;

    /** The day after the last; for what holds still the end of time, for a mark the next day. */
    private final long[] until;

    private final Lane[] lanes;

    /** Whom each is about, as places in {@link #names}. */
    private final int[] about;

    private final List<String> names;

    private Register(List<Slip> slips, List<String> names) {
        var count = slips.size();
        numbers = new long[count];
        facts = new boolean[count];
        states = new boolean[count];
        from = new long[count];
        until = new long[count];
        lanes = new Lane[count];
        about = new int[count];
        this.names = List.copyOf(names);
        for (var i = 0; i < count; i++) {
            var slip = slips.get(i);
            numbers[i] = slip.id.number();
            facts[i] = slip.id.kind() == Id.Kind.FACT;
            states[i] = slip.state;
            from[i] = slip.from;
            until[i] = slip.until;
            lanes[i] = slip.lane;
            about[i] = slip.about;
        }
    }

    /** What is kept of a row while they are put in order. */
    private record Slip(
            Id id, boolean state, long from, boolean endOnly, long until, Lane lane, int about) {
        static final Comparator<Slip> IN_ORDER =
                Comparator.comparingLong(Slip::from)
                        .thenComparing(slip -> !slip.endOnly)
                        .thenComparing(Slip::id);
    }

    /** Takes rows one by one, in any order, and keeps none of their words. */
    public static final class Builder {
        private final List<Slip> slips = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        public void add(Row row) {
            var day = row.day().toEpochDay();
            slips.add(
                    new Slip(
                            row.id(),
                            row.state(),
                            day,
                            row.onlyItsEndIsKnown(),
                            row.end()
                                    .map(LocalDate::toEpochDay)
                                    .orElse(
                                            row.state() && row.current()
                                                    ? Long.MAX_VALUE
                                                    : day + 1),
                            row.lane(),
                            place(about(row))));
        }

        private int place(String name) {
            return places.computeIfAbsent(
                    name,
                    one -> {
                        names.add(one);
                        return names.size() - 1;
                    });
        }

        public Register build() {
            slips.sort(Slip.IN_ORDER);
            return new Register(slips, names);
        }
    }

    /** Whom or what an entry is about; empty for the user. */
    public static String about(Row row) {
        return row.subject().equals(Utterance.OWNER) ? "" : row.subject().strip();
    }

    public boolean isFact(int place) {
        return facts[place];
    }

    public long number(int place) {
        return numbers[place];
    }

    /** The places of what is selected, in order. */
    public int[] places(Selection selection) {
        var first = selection.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        var last = selection.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        return IntStream.range(0, numbers.length)
                .filter(i -> from[i] <= last && until[i] > first)
                .filter(i -> selection.lanes().contains(lanes[i]))
                .toArray();
    }

    /** How many began in each period. */
    public List<Count> counts(Selection selection, Fold fold) {
        var counts = new ArrayList<Count>();
        var places = places(selection);
        for (var i = 0; i < places.length; ) {
            var begin = fold.begin(LocalDate.ofEpochDay(from[places[i]]));
            var next = fold.next(begin);
            Map<Lane, Integer> count = new EnumMap<>(Lane.class);
            var offset = i;
            while (i < places.length && from[places[i]] < next.toEpochDay()) {
                count.merge(lanes[places[i]], 1, Integer::sum);
                i++;
            }
            counts.add(new Count(begin, next, count, offset));
        }
        return counts;
    }

    public Extent extent(Selection selection) {
        var places = places(selection);
        if (places.length == 0) {
            return new Extent(0, Optional.empty(), Optional.empty(), false, List.of(), 0);
        }
        var last = from[places[places.length - 1]];
        var open = false;
        var counts = new int[names.size()];
        for (var place : places) {
            open |= until[place] == Long.MAX_VALUE;
            last = until[place] == Long.MAX_VALUE ? last : Math.max(last, until[place] - 1);
            counts[about[place]]++;
        }
        var most =
                IntStream.range(0, counts.length)
                        .filter(i -> counts[i] > 0 && !names.get(i).isEmpty())
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(i -> -counts[i])
                                        .thenComparing(names::get))
                        .map(names::get)
                        .toList();
        return new Extent(
                places.length,
                Optional.of(LocalDate.ofEpochDay(from[places[0]])),
                Optional.of(LocalDate.ofEpochDay(last)),
                open,
                most,
                IntStream.range(0, counts.length)
                        .filter(i -> names.get(i).isEmpty())
                        .map(i -> counts[i])
                        .sum());
    }

    /** Where in a selection an entry stands, from 0; -1 where it does not. */
    public int placeOf(Selection selection, Id id) {
        var places = places(selection);
        for (var i = 0; i < places.length; i++) {
            if (numbers[places[i]] == id.number()
                    && facts[places[i]] == (id.kind() == Id.Kind.FACT)) {
                return i;
            }
        }
        return -1;
    }

    /** How many of a selection began before a day. */
    public int before(Selection selection, LocalDate day) {
        var places = places(selection);
        var count = 0;
        while (count < places.length && from[places[count]] < day.toEpochDay()) {
            count++;
        }
        return count;
    }

    /**
     * One row of a stretch, by places.
     *
     * @param events empty where there are more than can be told
     * @param counts empty where they are told
     */
    public record Strip(int[] states, int[] events, List<Integer> counts) {}

    /** The rows of a stretch: that of all the others, then those asked for. */
    public List<Strip> strips(Selection selection, Stretch stretch) {
        var rows = new int[names.size()];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = stretch.rows().indexOf(names.get(i)) + 1;
        }
        var first = stretch.from().toEpochDay();
        var end = stretch.until().toEpochDay();
        var states = lists(stretch.rows().size() + 1);
        var events = lists(stretch.rows().size() + 1);
        for (var i = 0; i < numbers.length && from[i] < end; i++) {
            if (until[i] > first && selection.lanes().contains(lanes[i])) {
                (this.states[i] ? states : events).get(rows[about[i]]).add(i);
            }
        }
        var strips = new ArrayList<Strip>();
        for (var row = 0; row < states.size(); row++) {
            var there = events.get(row);
            var told = there.size() <= stretch.most();
            strips.add(
                    new Strip(
                            longest(states.get(row), stretch, first, end),
                            told ? there.stream().mapToInt(i -> i).toArray() : new int[0],
                            told ? List.of() : columns(there, stretch, first, end)));
        }
        return strips;
    }

    private static List<List<Integer>> lists(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
    }

    /** Those that take most of the stretch, in order. */
    private int[] longest(List<Integer> there, Stretch stretch, long first, long end) {
        return there.stream()
                .sorted(
                        Comparator.<Integer>comparingLong(
                                        i -> Math.max(from[i], first) - Math.min(until[i], end))
                                .thenComparing(i -> i))
                .limit(stretch.most())
                .mapToInt(i -> i)
                .sorted()
                .toArray();
    }

    private List<Integer> columns(List<Integer> there, Stretch stretch, long first, long end) {
        var counts = new int[stretch.columns()];
        var days = (double) (end - first) / counts.length;
        for (var i : there) {
            counts[Math.clamp((int) ((from[i] - first) / days), 0, counts.length - 1)]++;
        }
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
