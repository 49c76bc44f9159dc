package dev.cairn.memory.portrait;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a topic was on the user's mind, month by month.
 *
 * @param topic "food", "travel"
 * @param shares of what was told in a month; months without a word are left out
 * @param shade whether it is more or less than it was
 */
public record Interest(String topic, SortedMap<YearMonth, Double> shares, Shade shade) {
    /** How an interest develops. */
    public enum Shade {
        NEW,
        RISING,
        STEADY,
        FADING
    }

    public Interest {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }
}
