package dev.cairn.memory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A run of whole days and how exactly it was meant. Immutable.
 *
 * @param from the first day
 * @param until the day after the last; always later than {@code from}
 * @param precision how exactly the words meant it
 */
public record DateRange(LocalDate from, LocalDate until, Precision precision) {
    public DateRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a range of dates needs at least one day");
        }
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day.plusDays(1), Precision.DAY);
    }

    /** The week from Monday to Sunday (ISO 8601) that holds the day. */
    public static DateRange week(LocalDate day) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new DateRange(monday, monday.plusDays(7), Precision.WEEK);
    }

    public static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1), Precision.MONTH);
    }

    public static DateRange month(int year, int month) {
        return month(YearMonth.of(year, month));
    }

    public static DateRange year(int year) {
        return years(year, year);
    }

    /** Whole years, both included. */
    public static DateRange years(int first, int last) {
        return new DateRange(
                LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1), Precision.YEAR);
    }

    /** The same days, said vaguely. */
    public DateRange vague() {
        return new DateRange(from, until, Precision.ABOUT);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(DateRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Days between the range and the day, 0 inside it. */
    public long distanceInDays(LocalDate day) {
        if (day.isBefore(from)) {
            return ChronoUnit.DAYS.between(day, from);
        }
        return Math.max(0, ChronoUnit.DAYS.between(lastDay(), day));
    }

    /** As one would write it in an English sentence: "2 May 2025", "May 2025", "about 2019". */
    public String words() {
        return switch (precision) {
            case INSTANT, DAY -> days();
            case WEEK -> "the week of " + written(from);
            case MONTH -> run(month(from), month(lastDay()));
            case SEASON -> season();
            case YEAR -> run(year(from), year(lastDay()));
            case ABOUT -> about();
        };
    }

    private String days() {
        if (from.getDayOfWeek() == DayOfWeek.SATURDAY && length() == 2) {
            return "the weekend of " + written(from);
        }
        return run(written(from), written(lastDay()));
    }

    private String season() {
        var name =
                switch (from.getMonth()) {
                    case MARCH -> "spring ";
                    case JUNE -> "summer ";
                    case SEPTEMBER -> lastDay().getMonth() == Month.DECEMBER ? "late " : "autumn ";
                    case DECEMBER -> "winter ";
                    case JANUARY -> "early ";
                    case MAY -> "mid-";
                    default -> "";
                };
        return name.isEmpty() ? run(month(from), month(lastDay())) : name + from.getYear();
    }

    private String about() {
        var middle = from.plusDays((length() - 1) / 2);
        if (from.getYear() % 10 == 0 && until.equals(from.plusYears(10))) {
            return "the " + from.getYear() + "s";
        }
        if (length() >= 300) {
            return "about " + middle.getYear();
        }
        return "about " + (length() >= 25 ? month(middle) : written(middle));
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, until);
    }

    private static String run(String first, String last) {
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String written(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
