package dev.cairn.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a stretch of time, in lanes: one for each person or thing that much is known of.
 * Holds what is in sight and around it, not all there is. Immutable.
 */
public final class Lanes {
    /** More lanes than this cannot be told apart; the rest share the first one. */
    static final int MOST = 8;

    static final Lanes NONE =
            new Lanes(TimelineDesk.Extent.NOTHING, TimelineDesk.Sight.NOTHING, List.of());

    private final TimelineDesk.Extent extent;
    private final TimelineDesk.Sight sight;
    private final List<Lane> lanes;

    private Lanes(TimelineDesk.Extent extent, TimelineDesk.Sight sight, List<Lane> lanes) {
        this.extent = extent;
        this.sight = sight;
        this.lanes = lanes;
    }

    /** From one day to another. */
    public record Span(LocalDate from, LocalDate to) {}

    /**
     * Puts what was read in lanes.
     *
     * @param other the name of the lane of what has none
     */
    static Lanes of(TimelineDesk.Extent extent, TimelineDesk.Sight sight, String other) {
        var lanes = new ArrayList<Lane>();
        for (var i = 0; i < sight.rows().size(); i++) {
            var name = i == 0 ? other : sight.stretch().lanes().get(i - 1);
            lanes.add(new Lane(name, sight.stretch(), sight.rows().get(i)));
        }
        if (lanes.size() > 1 && extent.shared() == 0 && extent.lanes().size() < MOST) {
            lanes.removeFirst();
        }
        return new Lanes(extent, sight, List.copyOf(lanes));
    }

    /** Those that have a lane of their own, in a timeline of this extent. */
    static List<String> own(TimelineDesk.Extent extent) {
        return extent.lanes().stream().limit(MOST - 1L).toList();
    }

    public List<Lane> lanes() {
        return lanes;
    }

    /** How many entries there are, in sight or not. */
    public long count() {
        return extent.count();
    }

    /** The days of all entries; what holds still reaches to {@code today}. */
    Optional<Span> span(LocalDate today) {
        return extent.span()
                .map(
                        span ->
                                extent.open() && today.isAfter(span.to())
                                        ? new Span(span.from(), today)
                                        : span);
    }

    /**
     * Whether all that a scale has in sight is here, as finely as it is drawn.
     *
     * @param column pixels of a column in which entries are counted
     */
    boolean cover(TimeScale scale, double column) {
        var stretch = sight.stretch();
        if (scale.firstDay().isBefore(stretch.from())
                || !scale.lastDay().isBefore(stretch.until())) {
            return false;
        }
        // Nothing is known more exactly than by the day.
        var finest = Math.max(1, 2 * scale.daysPerPixel() * column);
        return lanes.stream()
                .filter(Lane::counted)
                .allMatch(
                        lane ->
                                lane.days <= finest
                                        && !lane.couldBeTold(scale, scale.width() / column));
    }

    /** Whether some lane is only counted although a scale has few enough of it in sight. */
    boolean couldTell(TimeScale scale, double most) {
        return lanes.stream().anyMatch(lane -> lane.couldBeTold(scale, most));
    }

    /** Entries of one lane: what lasts, and what happened on a day. */
    public static final class Lane {
        private final String name;
        private final List<TimelineDesk.Entry> lasting;
        private final List<TimelineDesk.Entry> events;
        private final long[] eventDays;
        private final long first;
        private final double days;

        /** How many events came before each column; empty where they are told one by one. */
        private final long[] before;

        private Lane(String name, TimelineDesk.Stretch stretch, TimelineDesk.Row row) {
            this.name = name;
            this.lasting = List.copyOf(row.lasting());
            this.events = List.copyOf(row.events());
            this.eventDays = events.stream().mapToLong(one -> one.first().toEpochDay()).toArray();
            this.first = stretch.from().toEpochDay();
            var counts = row.counts();
            this.days =
                    counts.isEmpty()
                            ? 0
                            : (double) (stretch.until().toEpochDay() - first) / counts.size();
            this.before = new long[counts.isEmpty() ? 0 : counts.size() + 1];
            for (var i = 0; i < counts.size(); i++) {
                before[i + 1] = before[i] + counts.get(i);
            }
        }

        public String name() {
            return name;
        }

        /** Whether it is only known how many events there are. */
        boolean counted() {
            return before.length > 0;
        }

        private boolean couldBeTold(TimeScale scale, double most) {
            return counted()
                    && count(scale.firstDay().toEpochDay(), scale.lastDay().toEpochDay() + 1)
                            <= most;
        }

        /** What held for a time, by its first day. */
        public List<TimelineDesk.Entry> lasting() {
            return lasting;
        }

        /** What happened on days from the first to the last of these; none where it is counted. */
        public List<TimelineDesk.Entry> events(long firstDay, long lastDay) {
            return events.subList(from(firstDay), from(lastDay + 1));
        }

        /**
         * How much happened from {@code firstDay} on and before {@code endDay}; about so much where
         * it was only counted.
         */
        public int count(long firstDay, long endDay) {
            return counted()
                    ? amount((double) firstDay, (double) endDay)
                    : from(endDay) - from(firstDay);
        }

        /** The same between two points of time, in days with a fraction. */
        int amount(double first, double end) {
            return counted()
                    ? (int) Math.round(until(end) - until(first))
                    : from((long) Math.floor(end)) - from((long) Math.floor(first));
        }

        /** How many events came before a day, evenly spread within a column. */
        private double until(double day) {
            var at = Math.clamp((day - first) / days, 0, before.length - 1.0);
            var column = Math.min((int) at, before.length - 2);
            return before[column] + (at - column) * (before[column + 1] - before[column]);
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
