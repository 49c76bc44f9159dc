package dev.cairn.memory.time;

import java.util.Locale;

/**
 * A date that stands in a text: {@code text.substring(start, end)} are its words without a plain
 * preposition ("May 2025" out of "in May 2025").
 */
public record TimeMention(int start, int end, DateRange range) {
    /** What the word before a date makes of it. */
    public enum Bound {
        AT,
        SINCE,
        UNTIL,
        BEFORE,
        AFTER
    }

    /** Reads the word before the mention in the text it was found in. */
    public Bound bound(String text) {
        int last = start;
        while (last > 0 && !Character.isLetter(text.charAt(last - 1)) && start - last < 3) {
            last--;
        }
        int first = last;
        while (first > 0 && Character.isLetter(text.charAt(first - 1)) && last - first < 12) {
            first--;
        }
        return switch (text.substring(first, last).toLowerCase(Locale.ROOT)) {
            case "since", "from", "seit", "ab" -> Bound.SINCE;
            case "until", "till", "til", "through", "to", "bis" -> Bound.UNTIL;
            case "before", "vor", "by" -> Bound.BEFORE;
            case "after", "nach" -> Bound.AFTER;
            default -> Bound.AT;
        };
    }
}
