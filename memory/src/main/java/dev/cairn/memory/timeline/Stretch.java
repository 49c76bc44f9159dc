package dev.cairn.memory.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of time as a view draws it.
 *
 * @param from the first day
 * @param until the day after the last
 * @param rows those who have a row of their own, as in {@link Mark#about}; the rest share one
 * @param columns into how many equal parts it is divided where marks are only counted
 * @param most marks of a row that are told; where there are more, states are told by how long they
 *     are in sight, and events are counted
 */
public record Stretch(LocalDate from, LocalDate until, List<String> rows, int columns, int most) {
    public Stretch {
        rows = List.copyOf(rows);
        if (!from.isBefore(until) || columns < 1 || most < 0 || most > Timelines.LONGEST_PAGE) {
            throw new IllegalArgumentException(
                    "a stretch of %s to %s in %d columns, %d marks"
                            .formatted(from, until, columns, most));
        }
    }
}
