package dev.cairn.memory.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Dates with the name of a month: "8 May 2023", "8th of May", "May 8th, 2023", "May 8-10", "May
 * 2025", "last May", "in May".
 */
final class MonthDates implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (reading.gluedToMore(i)) {
            return Optional.empty();
        }
        var token = reading.at(i);
        if (token.kind() == Token.Kind.NUMBER) {
            return dayFirst(reading, i);
        }
        if (!token.isWord()) {
            return Optional.empty();
        }
        if (token.is("the") && reading.at(i + 1).kind() == Token.Kind.NUMBER) {
            return dayFirst(reading, i + 1);
        }
        var month = CalendarWords.monthOrShort(token.lower());
        if (month.isPresent()) {
            return monthFirst(reading, i, month.get());
        }
        return relative(reading, i);
    }

    private static Optional<Match> dayFirst(Reading reading, int i) {
        int day = reading.at(i).number();
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        int at = i + 1;
        boolean ordinal = ordinalAt(reading, at) || (reading.is(at, ".") && reading.glued(at));
        if (ordinal) {
            at++;
        }
        if (reading.is(at, "of")) {
            at++;
            ordinal = true;
        }
        var month = CalendarWords.monthOrShort(reading.lower(at));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int next = afterMonth(reading, at);
        var year = yearAt(reading, next);
        boolean sure = ordinal || year.isPresent() || reading.at(at).capital();
        if (!sure && CalendarWords.VERBS_TOO.contains(reading.lower(at))) {
            return Optional.empty();
        }
        return finish(reading, i, next, month.get(), day, day);
    }

    private static Optional<Match> monthFirst(Reading reading, int i, int month) {
        if (dayStandsBefore(reading, i)) {
            return Optional.empty();
        }
        int next = afterMonth(reading, i);
        var number = reading.at(next);
        if (number.kind() == Token.Kind.NUMBER && !endsBefore(reading, next)) {
            if (number.length() == 4) {
                return monthAndYear(reading, next, month);
            }
            int day = number.number();
            boolean ordinal = ordinalAt(reading, next + 1);
            boolean time = reading.is(next + 1, ":") && reading.glued(next + 1);
            if (day >= 1 && day <= 31 && !time && sureMonth(reading, i, ordinal, next)) {
                return dayBehind(reading, i, next, month);
            }
        }
        if ((reading.is(next, "of") || reading.is(next, ","))
                && reading.at(next + 1).length() == 4) {
            var found = monthAndYear(reading, next + 1, month);
            if (found.isPresent()) {
                return found;
            }
        }
        return bare(reading, i, month);
    }

    /** "31 February": had that day existed, it would have been read already. */
    private static boolean dayStandsBefore(Reading reading, int i) {
        int at = ordinalAt(reading, i - 1) || reading.is(i - 1, ".") ? i - 2 : i - 1;
        return reading.at(at).kind() == Token.Kind.NUMBER && reading.at(at).length() <= 2;
    }

    /** A month's name ends no sentence; "Jan." does not either when a number follows. */
    private static boolean endsBefore(Reading reading, int next) {
        return reading.is(next - 1, ".") && !reading.glued(next - 1);
    }

    private static boolean sureMonth(Reading reading, int i, boolean ordinal, int next) {
        var month = reading.at(i);
        if (month.capital() || ordinal || !CalendarWords.VERBS_TOO.contains(month.lower())) {
            return month.capital() || month.length() > 3 || ordinal;
        }
        return yearAt(reading, next + 1).isPresent() || introduces(reading.lower(i - 1));
    }

    private static Optional<Match> dayBehind(Reading reading, int i, int at, int month) {
        int day = reading.at(at).number();
        int next = ordinalAt(reading, at + 1) ? at + 2 : at + 1;
        int last = reading.at(next + 1).number();
        boolean run =
                reading.is(next, "-") && last > day && last <= 31 && !reading.is(next + 2, "-");
        if (run) {
            next = ordinalAt(reading, next + 2) ? next + 3 : next + 2;
        }
        return finish(reading, i, next, month, day, run ? last : day);
    }

    private static Optional<Match> finish(
            Reading reading, int i, int next, int month, int first, int last) {
        var year = yearAt(reading, next);
        if (year.isPresent()) {
            int end = reading.is(next, ",") ? next + 2 : next + 1;
            var from = TimeRule.date(year.get(), month, first);
            var until = TimeRule.date(year.get(), month, last);
            return range(reading, end, from, until);
        }
        var from = Nearest.day(reading, i, month, first);
        return range(reading, next, from, from.map(day -> day.plusDays((long) last - first)));
    }

    private static Optional<Match> range(
            Reading reading, int next, Optional<LocalDate> from, Optional<LocalDate> last) {
        if (from.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var range = new DateRange(from.get(), last.get().plusDays(1), Precision.DAY);
        return TimeRule.match(reading, next, range);
    }

    private static Optional<Match> monthAndYear(Reading reading, int at, int month) {
        int year = reading.at(at).number();
        if (year < 1000 || year > 2200) {
            return Optional.empty();
        }
        return TimeRule.match(reading, at + 1, DateRange.month(year, month));
    }

    /** A month's name alone: only where the word before it asks for a time. */
    private static Optional<Match> bare(Reading reading, int i, int month) {
        var token = reading.at(i);
        if (CalendarWords.month(token.lower()).isEmpty()) {
            return Optional.empty();
        }
        var before = reading.lower(i - 1);
        boolean certain = introduces(before);
        boolean fair =
                switch (before) {
                    case "from" -> !CalendarWords.NAMES_TOO.contains(token.lower());
                    case "before", "after", "vor", "nach", "of", "by", "ab" -> true;
                    case "and", "or", "to", "through", "-", "und", "bis" -> monthBefore(reading, i);
                    default -> false;
                };
        if (!certain && !(fair && token.capital())) {
            return Optional.empty();
        }
        return TimeRule.match(reading, i + 1, DateRange.month(Nearest.month(reading, i, month)));
    }

    private static boolean monthBefore(Reading reading, int i) {
        var opening = reading.lower(i - 3);
        return CalendarWords.month(reading.lower(i - 2)).isPresent()
                && (introduces(opening) || opening.equals("from") || opening.equals("between"));
    }

    private static boolean introduces(String word) {
        return switch (word) {
            case "in",
                    "since",
                    "until",
                    "till",
                    "during",
                    "on",
                    "im",
                    "seit",
                    "early",
                    "late",
                    "mid",
                    "anfang",
                    "ende",
                    "mitte" ->
                    true;
            default -> false;
        };
    }

    /** "last May", "next March", "this June", "letzten Mai". */
    private static Optional<Match> relative(Reading reading, int i) {
        var word = reading.lower(i);
        var name = reading.at(i + 1);
        var month = CalendarWords.month(name.lower());
        if (month.isEmpty()) {
            return Optional.empty();
        }
        boolean last = CalendarWords.LAST.contains(word);
        boolean sure = name.capital() || !CalendarWords.VERBS_TOO.contains(name.lower());
        boolean article = reading.is(i - 1, "the") || reading.is(i - 1, "my");
        if (!sure && (!last || article)) {
            return Optional.empty();
        }
        var now = YearMonth.from(reading.reference);
        var same = YearMonth.of(now.getYear(), month.get());
        if (last) {
            same = same.isBefore(now) ? same : same.minusYears(1);
        } else if (CalendarWords.NEXT.contains(word)) {
            same = same.isAfter(now) ? same : same.plusYears(1);
        } else if (!CalendarWords.THIS.contains(word)) {
            return Optional.empty();
        }
        return TimeRule.match(reading, i + 2, DateRange.month(same));
    }

    private static int afterMonth(Reading reading, int i) {
        boolean shortened = CalendarWords.month(reading.lower(i)).isEmpty();
        return shortened && reading.is(i + 1, ".") && reading.glued(i + 1) ? i + 2 : i + 1;
    }

    /** A year of four figures at a token, or behind a comma there. */
    private static Optional<Integer> yearAt(Reading reading, int i) {
        var token = reading.is(i, ",") ? reading.at(i + 1) : reading.at(i);
        return token.length() == 4 && token.number() >= 1000 && token.number() <= 2200
                ? Optional.of(token.number())
                : Optional.empty();
    }

    private static boolean ordinalAt(Reading reading, int i) {
        return reading.glued(i)
                && switch (reading.lower(i)) {
                    case "st", "nd", "rd", "th" -> true;
                    default -> false;
                };
    }
}
