package dev.cairn.memory.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates in English and plain German text and makes them absolute. Pure functions, safe for
 * any thread; time and space linear in the text.
 *
 * <p>A date without a year is the nearest in the past, unless the sentence speaks of the future.
 * Figures with slashes put the month first. Words that are dates only by look ("I may go", "they
 * march") and days that do not exist are no mention.
 */
public final class TimeExpressions {
    /** Characters that are read; what follows them is not looked at. */
    public static final int MOST_CHARACTERS = 100_000;

    /** Mentions that are given back for one text. */
    public static final int MOST_MENTIONS = 500;

    private static final int EARLIEST_REFERENCE = 1000;
    private static final int LATEST_REFERENCE = 8000;

    private static final List<TimeRule> ABSOLUTE = List.of(new NumericDates(), new MonthDates());

    private static final List<TimeRule> RULES =
            List.of(
                    new Anchored(ABSOLUTE),
                    new NumericDates(),
                    new MonthDates(),
                    new Seasons(),
                    new Years(),
                    new Distances(),
                    new Periods(),
                    new NamedDays());

    private TimeExpressions() {}

    /**
     * The dates of a text from first to last, none overlapping.
     *
     * @param reference the day on which the text was said; outside the years 1000 to 8000 nothing
     *     is found
     */
    public static List<TimeMention> find(String text, LocalDate reference) {
        if (reference.getYear() < EARLIEST_REFERENCE || reference.getYear() > LATEST_REFERENCE) {
            return List.of();
        }
        var reading = new Reading(text, MOST_CHARACTERS, reference);
        var mentions = new ArrayList<TimeMention>();
        int at = 0;
        while (at < reading.size() && mentions.size() < MOST_MENTIONS) {
            var match = first(reading, at);
            if (match.isPresent()) {
                int next = match.get().next();
                mentions.add(
                        new TimeMention(
                                reading.at(at).start(),
                                reading.at(next - 1).end(),
                                match.get().range()));
                at = next;
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    private static Optional<TimeRule.Match> first(Reading reading, int at) {
        for (var rule : RULES) {
            var match = rule.read(reading, at);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }
}
