package dev.cairn.memory.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How many units: exact ("two", "3") or vague ("a few", "several").
 *
 * @param next the token behind the words, where the unit stands
 */
record Amount(int least, int most, int next) {
    private static Amount exact(int number, int next) {
        return new Amount(number, number, next);
    }

    boolean vague() {
        return least != most;
    }

    static Optional<Amount> at(Reading reading, int i) {
        var word = reading.lower(i);
        boolean article = word.equals("a") || word.equals("ein");
        int at = article ? i + 1 : i;
        return switch (reading.lower(at)) {
            case "few" -> Optional.of(new Amount(2, 5, at + 1));
            case "couple" ->
                    Optional.of(new Amount(2, 3, reading.is(at + 1, "of") ? at + 2 : at + 1));
            case "paar" -> Optional.of(new Amount(2, 5, at + 1));
            case "several", "some", "mehreren", "einigen" ->
                    article ? Optional.empty() : Optional.of(new Amount(3, 8, at + 1));
            default -> CalendarWords.number(reading.at(i)).map(number -> exact(number, i + 1));
        };
    }

    static LocalDate plus(LocalDate day, long amount, ChronoUnit unit) {
        return day.plus(amount, unit);
    }
}
