package dev.cairn.app.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;

/** Reads the dates and times that are written on the command line, as ISO 8601 has them. */
final class Moments {
    private Moments() {}

    /** A moment; a day alone is its noon, so that no zone moves it to another day. */
    static OffsetDateTime moment(String text, Clock clock) {
        var zone = clock.getZone();
        var trimmed = text.strip().replace(' ', 'T');
        try {
            if (trimmed.length() == "2025-05-03".length()) {
                return LocalDate.parse(trimmed).atTime(12, 0).atZone(zone).toOffsetDateTime();
            }
            if (trimmed.endsWith("Z") || trimmed.endsWith("z")) {
                return Instant.parse(trimmed).atZone(zone).toOffsetDateTime();
            }
            var hasOffset = trimmed.matches(".*T.*[+-]\\d\\d(:?\\d\\d)?(:?\\d\\d)?");
            var moment =
                    hasOffset
                            ? OffsetDateTime.parse(trimmed)
                            : LocalDateTime.parse(trimmed).atZone(zone).toOffsetDateTime();
            return sensible(moment);
        } catch (DateTimeException e) {
            throw new BadUsage(
                    "\"%s\" is no time; write it like 2025-05-03 or 2025-05-03T14:30"
                            .formatted(text));
        }
    }

    /** What the store can hold and people can mean. */
    private static OffsetDateTime sensible(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("year");
        }
        return moment;
    }

    /** The first day of a day, month or year. */
    static LocalDate firstDay(String text) {
        return day(text, false);
    }

    /** The last day of a day, month or year. */
    static LocalDate lastDay(String text) {
        return day(text, true);
    }

    private static LocalDate day(String text, boolean last) {
        var trimmed = text.strip();
        try {
            return switch (trimmed.length()) {
                case 4 -> {
                    var year = Year.parse(trimmed);
                    yield last ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
                }
                case 7 -> {
                    var month = YearMonth.parse(trimmed);
                    yield last ? month.atEndOfMonth() : month.atDay(1);
                }
                default -> {
                    // "-0043" is 44 BC (ISO 8601): years before the first have a sign.
                    if (trimmed.matches("-\\d{4}")) {
                        var year = Year.parse(trimmed);
                        yield last ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
                    }
                    yield LocalDate.parse(trimmed);
                }
            };
        } catch (DateTimeException e) {
            throw new BadUsage(
                    "\"%s\" is no date; write it like 2025-05-03, 2025-05 or 2025".formatted(text));
        }
    }
}
