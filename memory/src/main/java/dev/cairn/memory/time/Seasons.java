package dev.cairn.memory.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Seasons of the northern half of the earth: "summer 2022", "the summer of 2022", "last winter". A
 * winter bears the year in which it begins.
 */
final class Seasons implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (!reading.at(i).isWord() || reading.gluedToMore(i)) {
            return Optional.empty();
        }
        var season = CalendarWords.season(reading.lower(i));
        if (season.isPresent()) {
            int at = reading.is(i + 1, "of") ? i + 2 : i + 1;
            var year = reading.at(at);
            boolean written = year.length() == 4 && year.number() >= 1900 && year.number() <= 2099;
            return written
                    ? TimeRule.match(reading, at + 1, range(year.number(), season.get()))
                    : Optional.empty();
        }
        var behind = CalendarWords.season(reading.lower(i + 1));
        return behind.isEmpty() ? Optional.empty() : relative(reading, i, behind.get());
    }

    private static Optional<Match> relative(Reading reading, int i, int month) {
        var word = reading.lower(i);
        var today = reading.reference;
        var range = range(today.getYear(), month);
        if (CalendarWords.LAST.contains(word)) {
            while (range.until().isAfter(today)) {
                range = range(range.from().getYear() - 1, month);
            }
        } else if (CalendarWords.NEXT.contains(word)) {
            while (!range.from().isAfter(today)) {
                range = range(range.from().getYear() + 1, month);
            }
        } else if (CalendarWords.THIS.contains(word)) {
            // In January and February "this winter" is the one that began last year.
            var before = range(today.getYear() - 1, month);
            range = before.contains(today) ? before : range;
        } else {
            return Optional.empty();
        }
        return TimeRule.match(reading, i + 2, range);
    }

    private static DateRange range(int year, int month) {
        var from = LocalDate.of(year, month, 1);
        return new DateRange(from, from.plusMonths(3), Precision.SEASON);
    }
}
