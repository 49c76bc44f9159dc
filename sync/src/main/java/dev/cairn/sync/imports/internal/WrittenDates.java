package dev.cairn.sync.imports.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates as people and programs put them into lines, tables and file names. */
final class WrittenDates {
    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    format("uuuu-M-d"),
                    format("uuuu/M/d"),
                    format("d.M.uuuu"),
                    format("MMMM d, uuuu"),
                    format("MMM d, uuuu"),
                    format("d MMMM uuuu"),
                    format("d MMM uuuu"));

    private WrittenDates() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** A moment, or noon of a day, or noon of a month's first day. */
    static Optional<OffsetDateTime> of(String text, ZoneId zone) {
        var stripped = text.strip();
        if ((stripped.length() > 10 && stripped.charAt(10) != ' ') || stripped.contains(":")) {
            var moment = moment(stripped, zone);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return day(stripped).map(day -> day.atTime(12, 0).atZone(zone).toOffsetDateTime());
    }

    private static Optional<OffsetDateTime> moment(String text, ZoneId zone) {
        var iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T");
        try {
            var moment =
                    iso.matches(".*T.*(?:Z|z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(iso)
                            : java.time.LocalDateTime.parse(iso).atZone(zone).toOffsetDateTime();
            return sensible(moment.toLocalDate()) ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, or the first one of a month. */
    static Optional<LocalDate> day(String text) {
        for (var format : DAYS) {
            try {
                var day = LocalDate.parse(text.strip(), format);
                return sensible(day) ? Optional.of(day) : Optional.empty();
            } catch (DateTimeException e) {
                // The next way of writing it.
            }
        }
        try {
            var day = YearMonth.parse(text.strip()).atDay(1);
            return sensible(day) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sensible(LocalDate day) {
        return day.getYear() >= 1800 && day.getYear() <= 2200;
    }
}
