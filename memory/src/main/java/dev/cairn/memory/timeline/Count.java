package dev.cairn.memory.timeline;

import java.time.LocalDate;
import java.util.Map;

/**
 * How much began in a period; periods in which nothing did are left out.
 *
 * @param from the first day
 * @param until the day after the last
 * @param lanes how many entries of each lane; lanes with none are left out
 * @param offset the place of the period's first entry in the whole selection, from 0: where to turn
 *     the pages to
 */
public record Count(LocalDate from, LocalDate until, Map<Lane, Integer> lanes, long offset) {
    public Count {
        lanes = Map.copyOf(lanes);
    }

    /** Of all lanes. */
    public int all() {
        return lanes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
