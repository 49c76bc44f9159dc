package dev.cairn.memory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Weeks, weekends, months and years seen from today: "last week", "this weekend", "next month",
 * "the past two years", "letzte Woche".
 */
final class Periods implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (!reading.at(i).isWord() || reading.gluedToMore(i)) {
            return Optional.empty();
        }
        if (weekend(reading.lower(i)) && !thisLastOrNext(reading.lower(i - 1))) {
            return plainWeekend(reading, i);
        }
        if (reading.is(i, "week") && reading.is(i + 1, "before") && reading.is(i + 2, "last")) {
            return TimeRule.match(reading, i + 3, DateRange.week(reading.reference.minusWeeks(2)));
        }
        if (!thisLastOrNext(reading.lower(i))) {
            return Optional.empty();
        }
        boolean thisPast =
                CalendarWords.THIS.contains(reading.lower(i))
                        && thisLastOrNext(reading.lower(i + 1));
        int at = thisPast ? i + 1 : i;
        return counted(reading, at).or(() -> single(reading, at));
    }

    private static boolean thisLastOrNext(String word) {
        return CalendarWords.LAST.contains(word)
                || CalendarWords.NEXT.contains(word)
                || CalendarWords.THIS.contains(word);
    }

    private static boolean weekend(String word) {
        return word.equals("weekend") || word.equals("wochenende");
    }

    /** -1, 0 or 1. */
    private static int step(String word) {
        return CalendarWords.LAST.contains(word) ? -1 : CalendarWords.NEXT.contains(word) ? 1 : 0;
    }

    private static Optional<Match> single(Reading reading, int i) {
        int step = step(reading.lower(i));
        var today = reading.reference;
        if (weekend(reading.lower(i + 1))) {
            return TimeRule.match(reading, i + 2, weekend(reading, i, step));
        }
        var unit = CalendarWords.unit(reading.lower(i + 1));
        if (unit.isEmpty() || (reading.lower(i + 1).endsWith("s") && step != 0)) {
            return Optional.empty();
        }
        // "this day" and "the last day" are of something else.
        return switch (unit.get()) {
            case WEEKS -> TimeRule.match(reading, i + 2, DateRange.week(today.plusWeeks(step)));
            case MONTHS ->
                    TimeRule.match(
                            reading,
                            i + 2,
                            DateRange.month(YearMonth.from(today).plusMonths(step)));
            case YEARS -> TimeRule.match(reading, i + 2, DateRange.year(today.getYear() + step));
            default -> Optional.empty();
        };
    }

    private static DateRange weekend(Reading reading, int i, int step) {
        var today = reading.reference;
        var thisOne = DateRange.week(today).from().plusDays(5);
        boolean begun = !today.isBefore(thisOne);
        return switch (step) {
            case -1 -> weekend(thisOne.minusWeeks(1));
            case 1 ->
                    weekend(
                            begun || today.getDayOfWeek() == DayOfWeek.FRIDAY
                                    ? thisOne.plusWeeks(1)
                                    : thisOne);
            default ->
                    weekend(!begun && reading.speaksOfThePast(i) ? thisOne.minusWeeks(1) : thisOne);
        };
    }

    private static DateRange weekend(LocalDate saturday) {
        return new DateRange(saturday, saturday.plusDays(2), Precision.DAY);
    }

    /** "over the weekend", "am Wochenende". */
    private static Optional<Match> plainWeekend(Reading reading, int i) {
        int article = reading.is(i - 1, "the") ? i - 2 : i - 1;
        boolean introduced =
                switch (reading.lower(article)) {
                    case "over", "on", "at", "during" -> article == i - 2;
                    case "am" -> article == i - 1;
                    default -> false;
                };
        if (!introduced || CalendarWords.weekday(reading.lower(i + 1)).isPresent()) {
            return Optional.empty();
        }
        var saturday =
                Nearest.ahead(reading, i)
                        ? reading.reference.with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                        : reading.reference.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        return TimeRule.match(reading, i + 1, weekend(saturday));
    }

    /** "the last three weeks": days counted back from today; "the next few days": on from it. */
    private static Optional<Match> counted(Reading reading, int i) {
        int step = step(reading.lower(i));
        var amount = Amount.at(reading, i + 1);
        if (step == 0 || amount.isEmpty()) {
            return Optional.empty();
        }
        var unit = CalendarWords.unit(reading.lower(amount.get().next()));
        if (unit.isEmpty() || reading.is(i + 1, "a") || reading.is(i + 1, "an")) {
            return Optional.empty();
        }
        var today = reading.reference;
        var other = Amount.plus(today, (long) step * amount.get().most(), unit.get());
        var range =
                step < 0
                        ? new DateRange(other, today.plusDays(1), Precision.DAY)
                        : new DateRange(today, other.plusDays(1), Precision.DAY);
        boolean decades = unit.get() == ChronoUnit.DECADES && amount.get().most() > 9;
        return decades ? Optional.empty() : TimeRule.match(reading, amount.get().next() + 1, range);
    }
}
