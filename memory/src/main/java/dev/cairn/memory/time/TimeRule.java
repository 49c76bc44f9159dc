package dev.cairn.memory.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** One way of saying a date. Looks at a bounded number of tokens. */
interface TimeRule {
    /** What was read: the range, and the first token behind its words. */
    record Match(int next, DateRange range) {}

    /** Reads the words that begin at a token. */
    Optional<Match> read(Reading reading, int index);

    /** A match up to {@code next}, unless a name, a number or a path goes on there. */
    static Optional<Match> match(Reading reading, int next, DateRange range) {
        return reading.goesOn(next) ? Optional.empty() : Optional.of(new Match(next, range));
    }

    /** The day, unless there is none such (31 February). */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
