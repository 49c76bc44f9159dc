package dev.cairn.ui.timeline;

import dev.cairn.memory.Id;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened, in order. Every method may block; thread-safe. */
public interface TimelineDesk {
    /**
     * How much is known, from when to when.
     *
     * @param about a person, place or thing; empty for everything
     */
    Extent extent(Optional<String> about);

    /** What is in a stretch of time: as much of it as can be drawn. */
    Sight sight(Optional<String> about, Stretch stretch);

    /**
     * Some entries, by their first day.
     *
     * @param offset the place of the first, from 0
     * @param limit at most {@link #LONGEST_PAGE}
     */
    List<Entry> page(Optional<String> about, long offset, int limit);

    /** The place of an entry; -1 where it is there no more. */
    long placeOf(Optional<String> about, Id entry);

    /** The place of the first entry that began on a day or later. */
    long placeFrom(Optional<String> about, LocalDate day);

    int LONGEST_PAGE = 1_000;

    /**
     * How much there is.
     *
     * @param span from the first day to the last; empty where there is nothing
     * @param open whether something holds still
     * @param lanes of whom most is known, the most first
     * @param shared how many entries are the user's own or nobody's
     */
    record Extent(
            long count, Optional<Lanes.Span> span, boolean open, List<String> lanes, long shared) {
        static final Extent NOTHING = new Extent(0, Optional.empty(), false, List.of(), 0);
    }

    /**
     * What is asked for.
     *
     * @param from the first day
     * @param until the day after the last
     * @param lanes those that have a lane of their own; the rest share one
     * @param columns into how many parts it is divided where entries are only counted
     * @param most entries of a lane that are told
     */
    record Stretch(LocalDate from, LocalDate until, List<String> lanes, int columns, int most) {}

    /**
     * What is there.
     *
     * @param rows first that of the rest, then one for each lane
     */
    record Sight(Stretch stretch, List<Row> rows) {
        static final Sight NOTHING =
                new Sight(
                        new Stretch(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), List.of(), 1, 0),
                        List.of());
    }

    /**
     * A lane in a stretch.
     *
     * @param lasting what held for a time, by its first day
     * @param events what happened on a day, in order; empty where they are counted
     * @param counts how many each column has; empty where the events are told
     */
    record Row(List<Entry> lasting, List<Entry> events, List<Integer> counts) {}

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
