package dev.cairn.memory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Dates told by another date: "the week of 8 May 2023", "the Sunday before 25 May 2023", "two days
 * after 9 June", "Friday, 5 May".
 */
final class Anchored implements TimeRule {
    private final List<TimeRule> absolute;

    /**
     * @param absolute the rules that read the date in the second place
     */
    Anchored(List<TimeRule> absolute) {
        this.absolute = absolute;
    }

    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (reading.gluedToMore(i)) {
            return Optional.empty();
        }
        int at = reading.is(i, "the") ? i + 1 : i;
        var weekday = CalendarWords.weekday(reading.lower(at));
        if (weekday.isPresent()) {
            return reading.is(at + 1, "before") || reading.is(at + 1, "after")
                    ? neighbour(reading, at + 1, weekday.get())
                    : weekdayAndDate(reading, at);
        }
        boolean weekend = reading.is(at, "weekend");
        if ((weekend || reading.is(at, "week")) && reading.is(at + 1, "of")) {
            return day(reading, at + 2).map(found -> holding(found, weekend));
        }
        return counted(reading, at);
    }

    private static Match holding(Found found, boolean weekend) {
        var week = DateRange.week(found.day());
        if (!weekend) {
            return new Match(found.next(), week);
        }
        var saturday = week.from().plusDays(5);
        return new Match(
                found.next(), new DateRange(saturday, saturday.plusDays(2), Precision.DAY));
    }

    private record Found(LocalDate day, int next) {}

    private Optional<Found> day(Reading reading, int i) {
        for (var rule : absolute) {
            var match = rule.read(reading, i);
            if (match.isPresent() && match.get().range().precision() == Precision.DAY) {
                return Optional.of(new Found(match.get().range().from(), match.get().next()));
            }
        }
        return Optional.empty();
    }

    private Optional<Match> weekdayAndDate(Reading reading, int i) {
        int at = i + 1;
        while (at < i + 4
                && (reading.is(at, ",") || reading.is(at, "the") || reading.is(at, "den"))) {
            at++;
        }
        return day(reading, at).map(found -> new Match(found.next(), DateRange.day(found.day())));
    }

    private Optional<Match> neighbour(Reading reading, int i, DayOfWeek weekday) {
        var adjust =
                reading.is(i, "before")
                        ? TemporalAdjusters.previous(weekday)
                        : TemporalAdjusters.next(weekday);
        return day(reading, i + 1)
                .map(found -> new Match(found.next(), DateRange.day(found.day().with(adjust))));
    }

    /** "two days before 25 May", "the week before 25 May", "a month after 25 May". */
    private Optional<Match> counted(Reading reading, int i) {
        var amount = Amount.at(reading, i).filter(found -> !found.vague());
        int at = amount.map(Amount::next).orElse(i);
        if (reading.is(at, "weekend") && amount.isEmpty()) {
            return neighbour(reading, at + 1, DayOfWeek.SATURDAY)
                    .filter(found -> beforeOrAfter(reading, at + 1))
                    .map(found -> weekend(found));
        }
        var unit = CalendarWords.unit(reading.lower(at));
        if (unit.isEmpty() || !beforeOrAfter(reading, at + 1)) {
            return Optional.empty();
        }
        long sign = reading.is(at + 1, "before") ? -1 : 1;
        long steps = sign * amount.map(Amount::most).orElse(1);
        return day(reading, at + 2)
                .map(found -> new Match(found.next(), range(found.day(), steps, unit.get())));
    }

    private static Match weekend(Match saturday) {
        var from = saturday.range().from();
        return new Match(saturday.next(), new DateRange(from, from.plusDays(2), Precision.DAY));
    }

    private static boolean beforeOrAfter(Reading reading, int i) {
        return reading.is(i, "before") || reading.is(i, "after");
    }

    private static DateRange range(LocalDate day, long steps, ChronoUnit unit) {
        var moved = Amount.plus(day, steps, unit);
        return unit == ChronoUnit.WEEKS ? DateRange.week(moved) : DateRange.day(moved);
    }
}
