package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.timeline.Count;
import dev.cairn.memory.timeline.Fold;
import dev.cairn.memory.timeline.Lane;
import dev.cairn.memory.timeline.Selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order and the extent of a timeline's entries without their words: some thirty bytes each, so
 * that a hundred thousand can be leafed through. Immutable.
 */
public final class Register {
    private final long[] numbers;
    private final boolean[] facts;
    private final long[] from;

    /** The day after the last; for what holds still the end of time, for a mark the next day. */
    private final long[] until;

    private final Lane[] lanes;

    /**
     * @param rows in order
     */
    public Register(List<Row> rows) {
        numbers = rows.stream().mapToLong(row -> row.id().number()).toArray();
        facts = new boolean[numbers.length];
        from = new long[numbers.length];
        until = new long[numbers.length];
        lanes = new Lane[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            var row = rows.get(i);
            facts[i] = row.isFact();
            from[i] = row.day().toEpochDay();
            until[i] =
                    row.end()
                            .map(LocalDate::toEpochDay)
                            .orElse(row.state() && row.current() ? Long.MAX_VALUE : from[i] + 1);
            lanes[i] = row.lane();
        }
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
}
