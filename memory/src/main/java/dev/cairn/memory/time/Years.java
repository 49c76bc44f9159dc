package dev.cairn.memory.time;

import java.time.LocalDate;
import java.util.Optional;

/** Years and decades: "in 2019", "about 2019", "2015-2018", "early 2020", "the 90s". */
final class Years implements TimeRule {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2099;

    @Override
    public Optional<Match> read(Reading reading, int i) {
        if (reading.gluedToMore(i)) {
            return Optional.empty();
        }
        var token = reading.at(i);
        if (token.kind() == Token.Kind.NUMBER) {
            return bare(reading, i);
        }
        return switch (token.lower()) {
            case "about", "around", "circa", "ca", "roughly", "ungefähr", "etwa", "um" -> {
                int at = reading.is(i + 1, ".") ? i + 2 : i + 1;
                yield plainYear(reading, at) && countsNothing(reading, at + 1)
                        ? TimeRule.match(
                                reading, at + 1, DateRange.year(reading.at(at).number()).vague())
                        : Optional.empty();
            }
            case "early", "anfang" -> third(reading, i, 1);
            case "mid", "mitte" -> third(reading, reading.is(i + 1, "-") ? i + 1 : i, 5);
            case "late", "ende" -> third(reading, i, 9);
            case "the" -> decade(reading, i);
            case "year", "jahr", "jahre" -> named(reading, i);
            default -> Optional.empty();
        };
    }

    private static Optional<Match> bare(Reading reading, int i) {
        var token = reading.at(i);
        if (!plainYear(reading, i)) {
            return Optional.empty();
        }
        if (reading.glued(i + 1) && reading.is(i + 1, "s") && token.number() % 10 == 0) {
            return decade(reading, i + 2, token.number());
        }
        var behind = reading.at(i + 2);
        if (reading.is(i + 1, "-")
                && behind.length() == 4
                && behind.number() > token.number()
                && behind.number() <= LATEST) {
            return TimeRule.match(reading, i + 3, DateRange.years(token.number(), behind.number()));
        }
        var before = reading.lower(i - 1);
        boolean asksForATime =
                switch (before) {
                    case "in", "since", "during", "seit" -> !countable(reading, i + 1);
                    case "until",
                            "till",
                            "from",
                            "of",
                            "by",
                            "before",
                            "after",
                            "bis",
                            "ab",
                            "vor",
                            "nach",
                            "between" ->
                            countsNothing(reading, i + 1);
                    case "to", "and", "or", "und" ->
                            plainYear(reading, i - 2) && countsNothing(reading, i + 1);
                    default -> false;
                };
        return asksForATime
                ? TimeRule.match(reading, i + 1, DateRange.year(token.number()))
                : Optional.empty();
    }

    private static Optional<Match> named(Reading reading, int i) {
        if (!plainYear(reading, i + 1)) {
            return Optional.empty();
        }
        return TimeRule.match(reading, i + 2, DateRange.year(reading.at(i + 1).number()));
    }

    private static Optional<Match> third(Reading reading, int i, int month) {
        if (!plainYear(reading, i + 1)) {
            return Optional.empty();
        }
        var from = LocalDate.of(reading.at(i + 1).number(), month, 1);
        return TimeRule.match(
                reading, i + 2, new DateRange(from, from.plusMonths(4), Precision.SEASON));
    }

    /** "the 1990s", "the 90s", "the '90s"; "the 20s" are as often degrees or ages. */
    private static Optional<Match> decade(Reading reading, int i) {
        int at = reading.is(i + 1, "'") ? i + 2 : i + 1;
        var token = reading.at(at);
        if (!reading.glued(at + 1) || !reading.is(at + 1, "s")) {
            return Optional.empty();
        }
        if (plainYear(reading, at) && token.number() % 10 == 0) {
            return decade(reading, at + 2, token.number());
        }
        boolean short20th = token.length() == 2 && token.number() >= 50 && token.number() % 10 == 0;
        return short20th ? decade(reading, at + 2, 1900 + token.number()) : Optional.empty();
    }

    private static Optional<Match> decade(Reading reading, int next, int year) {
        return TimeRule.match(reading, next, DateRange.years(year, year + 9).vague());
    }

    private static boolean plainYear(Reading reading, int i) {
        var token = reading.at(i);
        return token.length() == 4 && token.number() >= EARLIEST && token.number() <= LATEST;
    }

    /** Whether no noun follows that a number could count ("about 2000 words"). */
    private static boolean countsNothing(Reading reading, int next) {
        var token = reading.at(next);
        return token.kind() == Token.Kind.NONE
                || (token.kind() == Token.Kind.SIGN && !token.is("%") && !token.is("€"))
                || (token.isWord() && CalendarWords.FUNCTION_WORDS.contains(token.lower()));
    }

    private static boolean countable(Reading reading, int next) {
        return !countsNothing(reading, next)
                && reading.at(next).isWord()
                && !reading.at(next).capital()
                && reading.at(next).lower().endsWith("s");
    }
}
