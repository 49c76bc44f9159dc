package dev.cairn.memory.time;

import java.util.Optional;

/**
 * Dates in figures: "2023-05-08" and "2023/05/08" (ISO order), "05/08/2023" (month first, as in the
 * United States, unless the first figure is above 12), "8.5.2023" (day first, as in German) and, in
 * German sentences, "am 8.5.".
 */
final class NumericDates implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        var first = reading.at(i);
        if (first.number() < 0 || reading.gluedToMore(i)) {
            return Optional.empty();
        }
        var separator = reading.lower(i + 1);
        boolean three =
                reading.glued(i + 1)
                        && reading.glued(i + 2)
                        && reading.at(i + 2).number() > 0
                        && reading.is(i + 3, separator)
                        && reading.glued(i + 3)
                        && reading.glued(i + 4)
                        && reading.at(i + 4).number() > 0;
        if (!three) {
            return germanDayAndMonth(reading, i);
        }
        return switch (separator) {
            case "-" -> isoOrder(reading, i);
            case "/" -> first.length() == 4 ? isoOrder(reading, i) : monthFirst(reading, i);
            case "." -> dayFirst(reading, i);
            default -> Optional.empty();
        };
    }

    private static Optional<Match> isoOrder(Reading reading, int i) {
        if (reading.at(i).length() != 4 || reading.at(i + 4).length() > 2) {
            return Optional.empty();
        }
        int next = i + 5;
        boolean time = reading.glued(next) && reading.is(next, "t");
        var day =
                TimeRule.date(
                        reading.at(i).number(),
                        reading.at(i + 2).number(),
                        reading.at(i + 4).number());
        if (time) {
            return day.map(found -> new Match(next, DateRange.day(found)));
        }
        return day.flatMap(found -> TimeRule.match(reading, next, DateRange.day(found)));
    }

    private static Optional<Match> monthFirst(Reading reading, int i) {
        int first = reading.at(i).number();
        int second = reading.at(i + 2).number();
        return first > 12 ? day(reading, i, second, first) : day(reading, i, first, second);
    }

    private static Optional<Match> dayFirst(Reading reading, int i) {
        return day(reading, i, reading.at(i + 2).number(), reading.at(i).number());
    }

    private static Optional<Match> day(Reading reading, int i, int month, int day) {
        var written = reading.at(i + 4);
        int year =
                switch (written.length()) {
                    case 2 -> 2000 + written.number();
                    case 4 -> written.number();
                    default -> 0;
                };
        return year < 1000
                ? Optional.empty()
                : TimeRule.date(year, month, day)
                        .flatMap(found -> TimeRule.match(reading, i + 5, DateRange.day(found)));
    }

    private static Optional<Match> germanDayAndMonth(Reading reading, int i) {
        boolean dots =
                reading.is(i + 1, ".")
                        && reading.glued(i + 1)
                        && reading.glued(i + 2)
                        && reading.is(i + 3, ".")
                        && reading.glued(i + 3);
        var german =
                switch (reading.lower(i - 1)) {
                    case "am", "vom", "zum", "bis", "seit", "ab", "den", "dem" -> true;
                    default -> false;
                };
        if (!dots || !german || reading.at(i).length() > 2 || reading.at(i + 2).length() > 2) {
            return Optional.empty();
        }
        return Nearest.day(reading, i, reading.at(i + 2).number(), reading.at(i).number())
                .flatMap(found -> TimeRule.match(reading, i + 4, DateRange.day(found)));
    }
}
