package dev.cairn.app.terminal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a person reads them. */
public final class SpokenDates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private SpokenDates() {}

    /** "3 May 2025", or "today" and "yesterday". */
    public static String day(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "today";
        }
        return date.equals(today.minusDays(1)) ? "yesterday" : DAY.format(date);
    }

    /** "3 May 2025". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "3 May 2025, 14:05", or "today, 14:05". */
    public static String moment(LocalDateTime time, LocalDate today) {
        return day(time.toLocalDate(), today) + ", " + CLOCK.format(time);
    }
}
