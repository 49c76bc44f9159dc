package dev.cairn.memory.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counted from today: "two weeks ago", "a few days ago", "in three days", "vor zwei Wochen". The
 * answer is as wide as the unit: a day, a week, a month, a year.
 */
final class Distances implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (reading.gluedToMore(i)) {
            return Optional.empty();
        }
        var token = reading.at(i);
        if (token.is("in")) {
            return ahead(reading, i);
        }
        if (token.is("vor")) {
            return amountAndUnit(reading, i + 1)
                    .flatMap(found -> back(reading, found, found.next()));
        }
        return amountAndUnit(reading, i)
                .flatMap(
                        found ->
                                switch (reading.lower(found.next())) {
                                    case "ago", "back" -> back(reading, found, found.next() + 1);
                                    case "from" ->
                                            reading.is(found.next() + 1, "now")
                                                    ? forth(reading, found, found.next() + 2)
                                                    : Optional.empty();
                                    default -> Optional.empty();
                                });
    }

    private record Counted(Amount amount, ChronoUnit unit, int next) {}

    private static Optional<Counted> amountAndUnit(Reading reading, int i) {
        return Amount.at(reading, i)
                .flatMap(
                        amount ->
                                unit(reading, amount)
                                        .map(unit -> new Counted(amount, unit, amount.next() + 1)));
    }

    private static Optional<ChronoUnit> unit(Reading reading, Amount amount) {
        // Twelve hours ago may have been yesterday, but that is the best a day can say.
        return switch (reading.lower(amount.next())) {
            case "hour", "hours", "minute", "minutes", "stunde", "stunden", "minuten" ->
                    amount.most() <= 12 ? Optional.of(ChronoUnit.HOURS) : Optional.empty();
            default -> CalendarWords.unit(reading.lower(amount.next()));
        };
    }

    private static Optional<Match> ahead(Reading reading, int i) {
        boolean rate =
                switch (reading.lower(i - 1)) {
                    case "times", "twice", "once", "days", "hours" -> true;
                    default -> false;
                };
        if (rate || reading.speaksOfThePast(i)) {
            return Optional.empty();
        }
        return amountAndUnit(reading, i + 1)
                .filter(found -> found.unit() != ChronoUnit.HOURS)
                .flatMap(found -> forth(reading, found, found.next()));
    }

    private static Optional<Match> back(Reading reading, Counted counted, int next) {
        return TimeRule.match(reading, next, around(reading.reference, counted, -1));
    }

    private static Optional<Match> forth(Reading reading, Counted counted, int next) {
        return TimeRule.match(reading, next, around(reading.reference, counted, 1));
    }

    private static DateRange around(LocalDate today, Counted counted, int sign) {
        if (counted.unit() == ChronoUnit.HOURS) {
            return DateRange.day(today);
        }
        var near = widened(today, (long) sign * counted.amount().least(), counted.unit());
        if (!counted.amount().vague()) {
            return near;
        }
        var far = widened(today, (long) sign * counted.amount().most(), counted.unit());
        return sign < 0
                ? new DateRange(far.from(), near.until(), Precision.ABOUT)
                : new DateRange(near.from(), far.until(), Precision.ABOUT);
    }

    private static DateRange widened(LocalDate today, long amount, ChronoUnit unit) {
        var day = Amount.plus(today, amount, unit);
        return switch (unit) {
            case DAYS -> DateRange.day(day);
            case WEEKS -> DateRange.week(day);
            case MONTHS -> DateRange.month(YearMonth.from(day));
            default -> DateRange.year(day.getYear());
        };
    }
}
