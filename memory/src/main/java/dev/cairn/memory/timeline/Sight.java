package dev.cairn.memory.timeline;

import java.util.List;

/**
 * What is in a stretch of time: as much of it as can be drawn, however much there is.
 *
 * @param rows first that of all who have none of their own, then in the order asked for; rows in
 *     which nothing is are there and empty
 */
public record Sight(Stretch stretch, List<Row> rows) {
    public Sight {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param about whose; empty for that of all the others
     * @param states what held for a time, by its first day
     * @param events what happened on a day, in order; empty where they are counted
     * @param counts how many events each column has; empty where they are told
     */
    public record Row(String about, List<Mark> states, List<Mark> events, List<Integer> counts) {
        public Row {
            states = List.copyOf(states);
            events = List.copyOf(events);
            counts = List.copyOf(counts);
        }
    }
}
