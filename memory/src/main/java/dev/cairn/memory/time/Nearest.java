package dev.cairn.memory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the year or week of a date that was said without one: the nearest in the past, or the
 * nearest to come where the sentence speaks of the future.
 */
final class Nearest {
    private static final int A_WEEK = 7;

    private Nearest() {}

    static boolean ahead(Reading reading, int i) {
        return switch (reading.lower(i - 1)) {
            case "until", "till", "til", "by", "bis" -> !reading.speaksOfThePast(i);

            case "since", "seit" -> false;
            default -> reading.speaksOfTheFuture(i);
        };
    }

    /** "Starting May 18" may lie ahead or behind: the nearer one is meant. */
    private static boolean either(Reading reading, int i) {
        return reading.is(i - 1, "starting") || reading.is(i - 1, "beginning");
    }

    static Optional<LocalDate> day(Reading reading, int i, int month, int day) {
        if (either(reading, i)) {
            return nearest(reading.reference, month, day);
        }
        var reference = reading.reference;
        boolean ahead = ahead(reading, i);
        // Eight years reach over the longest gap between two 29ths of February.
        for (int years = 0; years <= 8; years++) {
            int step = ahead ? years : -years;
            var found = TimeRule.date(reference.getYear() + step, month, day);
            if (found.isPresent()
                    && (ahead
                            ? !found.get().isBefore(reference)
                            : !found.get().isAfter(reference))) {
                return ahead ? found : justAhead(reference, month, day).or(() -> found);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> nearest(LocalDate reference, int month, int day) {
        return IntStream.rangeClosed(reference.getYear() - 1, reference.getYear() + 1)
                .mapToObj(year -> TimeRule.date(year, month, day))
                .flatMap(Optional::stream)
                .min(
                        Comparator.comparingLong(
                                found -> Math.abs(ChronoUnit.DAYS.between(reference, found))));
    }

    /** A day that comes within a week is meant, not the one of a year ago. */
    private static Optional<LocalDate> justAhead(LocalDate reference, int month, int day) {
        var year = reference.plusDays(A_WEEK).getYear();
        return TimeRule.date(year, month, day)
                .filter(found -> found.isAfter(reference))
                .filter(found -> !found.isAfter(reference.plusDays(A_WEEK)));
    }

    static YearMonth month(Reading reading, int i, int month) {
        var now = YearMonth.from(reading.reference);
        var same = YearMonth.of(now.getYear(), month);
        if (ahead(reading, i)) {
            return same.isBefore(now) ? same.plusYears(1) : same;
        }
        return same.isAfter(now) ? same.minusYears(1) : same;
    }

    static LocalDate weekday(Reading reading, int i, DayOfWeek weekday) {
        return ahead(reading, i)
                ? reading.reference.with(TemporalAdjusters.next(weekday))
                : reading.reference.with(TemporalAdjusters.previous(weekday));
    }
}
