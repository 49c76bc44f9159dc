package dev.cairn.memory.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Days by name: "yesterday", "tonight", "last Friday", "on Tuesday", "on the 15th", "vorgestern".
 * "last Friday" is the nearest one before the day it was said, "next Friday" the nearest after it.
 */
final class NamedDays implements TimeRule {
    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (!reading.at(i).isWord() || reading.gluedToMore(i)) {
            return Optional.empty();
        }
        return plain(reading, i).or(() -> dayOfTheMonth(reading, i)).or(() -> weekday(reading, i));
    }

    private static Optional<Match> plain(Reading reading, int i) {
        return switch (reading.lower(i)) {
            case "today", "tonight", "heute" ->
                    worldOfToday(reading, i) ? Optional.empty() : day(reading, i + 1, 0);
            case "yesterday", "gestern" -> day(reading, i + 1, -1);
            case "vorgestern" -> day(reading, i + 1, -2);
            case "tomorrow" -> day(reading, i + 1, 1);
            case "übermorgen" -> day(reading, i + 1, 2);
            case "morgen" -> isTomorrow(reading, i) ? day(reading, i + 1, 1) : Optional.empty();
            case "last" -> reading.is(i + 1, "night") ? day(reading, i + 2, -1) : Optional.empty();
            case "this" ->
                    CalendarWords.DAY_PARTS.contains(reading.lower(i + 1))
                            ? day(reading, i + 2, 0)
                            : Optional.empty();
            case "the" -> aroundToday(reading, i + 1);
            case "day" -> reading.is(i - 1, "the") ? Optional.empty() : aroundToday(reading, i);
            default -> Optional.empty();
        };
    }

    /** "today's world" and "as of today" speak of the present, not of a day. */
    private static boolean worldOfToday(Reading reading, int i) {
        return reading.is(i - 1, "in") && reading.is(i + 1, "'");
    }

    private static boolean isTomorrow(Reading reading, int i) {
        boolean capitalInside = reading.at(i).capital() && !reading.startsSentence(i);
        return !capitalInside && !reading.is(i - 1, "guten") && !reading.is(i - 1, "am");
    }

    private static Optional<Match> aroundToday(Reading reading, int i) {
        if (!reading.is(i, "day")) {
            return Optional.empty();
        }
        if (reading.is(i + 1, "before") && reading.is(i + 2, "yesterday")) {
            return day(reading, i + 3, -2);
        }
        if (reading.is(i + 1, "after") && reading.is(i + 2, "tomorrow")) {
            return day(reading, i + 3, 2);
        }
        return Optional.empty();
    }

    private static Optional<Match> day(Reading reading, int next, int days) {
        int end = CalendarWords.DAY_PARTS.contains(reading.lower(next)) ? next + 1 : next;
        return TimeRule.match(reading, end, DateRange.day(reading.reference.plusDays(days)));
    }

    /** "on the 15th", with nothing behind it that could be the fifteenth of something. */
    private static Optional<Match> dayOfTheMonth(Reading reading, int i) {
        var number = reading.at(i + 1);
        boolean ordinal =
                reading.is(i, "the")
                        && number.number() >= 1
                        && number.number() <= 31
                        && reading.glued(i + 2)
                        && reading.lower(i + 2).matches("st|nd|rd|th");
        var behind = reading.at(i + 3);
        boolean alone =
                (!behind.isWord() && !behind.is("-"))
                        || CalendarWords.FUNCTION_WORDS.contains(behind.lower());
        boolean introduced =
                switch (reading.lower(i - 1)) {
                    case "on", "since", "until", "till", "by" -> true;
                    default -> false;
                };
        if (!ordinal || !alone || !introduced) {
            return Optional.empty();
        }
        boolean ahead = Nearest.ahead(reading, i);
        var month = reading.reference.withDayOfMonth(1);
        // Two steps at most: no two months in a row are without a 29th, 30th or 31st.
        for (int step = 0; step <= 2; step++) {
            var at = ahead ? month.plusMonths(step) : month.minusMonths(step);
            var found = TimeRule.date(at.getYear(), at.getMonthValue(), number.number());
            if (found.isPresent()
                    && (ahead
                            ? !found.get().isBefore(reading.reference)
                            : !found.get().isAfter(reading.reference))) {
                return TimeRule.match(reading, i + 3, DateRange.day(found.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> weekday(Reading reading, int i) {
        var named = CalendarWords.weekday(reading.lower(i));
        if (named.isPresent()) {
            return saidAlone(reading, i)
                    ? found(reading, i + 1, Nearest.weekday(reading, i, named.get()))
                    : Optional.empty();
        }
        if (reading.is(i - 1, "on")) {
            var shortened = CalendarWords.shortWeekday(reading.lower(i));
            if (shortened.isPresent() && reading.at(i).capital()) {
                return found(reading, i + 1, Nearest.weekday(reading, i, shortened.get()));
            }
        }
        // "this past Friday", "the coming Friday"
        boolean two = CalendarWords.THIS.contains(reading.lower(i));
        if (two && relation(reading.lower(i + 1)) && day(reading, i + 2).isPresent()) {
            return relative(reading, i + 1);
        }
        return relative(reading, i);
    }

    private static Optional<Match> relative(Reading reading, int i) {
        var weekday = day(reading, i + 1);
        if (weekday.isEmpty() || !(relation(reading.lower(i)) || isThis(reading, i))) {
            return Optional.empty();
        }
        var today = reading.reference;
        var word = reading.lower(i);
        if (CalendarWords.LAST.contains(word)) {
            return found(reading, i + 2, today.with(TemporalAdjusters.previous(weekday.get())));
        }
        if (CalendarWords.NEXT.contains(word)) {
            return found(reading, i + 2, today.with(TemporalAdjusters.next(weekday.get())));
        }
        var day = DateRange.week(today).from().with(TemporalAdjusters.nextOrSame(weekday.get()));
        boolean gone = day.isBefore(today) && reading.speaksOfTheFuture(i);
        return found(reading, i + 2, gone ? day.plusWeeks(1) : day);
    }

    private static boolean isThis(Reading reading, int i) {
        return CalendarWords.THIS.contains(reading.lower(i));
    }

    private static boolean relation(String word) {
        return CalendarWords.LAST.contains(word) || CalendarWords.NEXT.contains(word);
    }

    private static Optional<DayOfWeek> day(Reading reading, int i) {
        var token = reading.at(i);
        return CalendarWords.weekday(token.lower())
                .or(
                        () ->
                                token.capital()
                                        ? CalendarWords.shortWeekday(token.lower())
                                        : Optional.empty());
    }

    private static Optional<Match> found(Reading reading, int next, LocalDate day) {
        int end = CalendarWords.DAY_PARTS.contains(reading.lower(next)) ? next + 1 : next;
        return TimeRule.match(reading, end, DateRange.day(day));
    }

    /** Not "every Friday", "Black Friday" or "Friday-evening crowd". */
    private static boolean saidAlone(Reading reading, int i) {
        var before = reading.at(i - 1);
        if (CalendarWords.EVERY.contains(before.lower())
                || before.is("a")
                || before.is("the")
                || CalendarWords.FEASTS.contains(before.lower())) {
            return false;
        }
        boolean inName =
                before.isWord()
                        && before.capital()
                        && !reading.startsSentence(i - 1)
                        && before.length() > 1;
        boolean introduced = before.is("on") || before.is("am") || before.is("by");
        return !inName && (introduced || reading.at(i).capital());
    }
}
