package dev.cairn.memory.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** "has lived here for three years": since when, as exactly as the unit tells. */
public final class Durations {
    private static final int MOST_DECADES = 10;

    private static final Pattern FOR =
            Pattern.compile(
                    "\\b(?:has|have|'ve|'s|been|is|lives?|works?|plays?|knows?|owns?|drives?|stud(?:y|ies)|am)\\b.*?\\bfor"
                        + " (?:(?:about|around|almost|nearly|over|more than|roughly|at"
                        + " least|like|some|just over|just under|the (?:last|past)|well over)"
                        + " ){0,2}(?<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\\d{1,3})(?:"
                        + " (?:and a half|long|whole))? (?<unit>day|week|month|year|decade)s?\\b(?!"
                        + " (?:old|in a row))",
                    Pattern.CASE_INSENSITIVE);

    private Durations() {}

    /**
     * The beginning of what still goes on; empty where no duration is told, or something else than
     * its length up to now.
     *
     * @param saidOn the day from which is counted back
     */
    public static Optional<DateRange> since(String words, LocalDate saidOn) {
        var found = FOR.matcher(words);
        if (!words.contains("for ") || !found.find()) {
            return Optional.empty();
        }
        var unit = CalendarWords.unit(found.group("unit").toLowerCase(Locale.ROOT)).orElseThrow();
        int number = number(found.group("n").toLowerCase(Locale.ROOT));
        if (number <= 0 || (unit == ChronoUnit.DECADES && number > MOST_DECADES)) {
            return Optional.empty();
        }
        var day = saidOn.minus(number, unit);
        return Optional.of(
                switch (unit) {
                    case DAYS -> DateRange.day(day);
                    case WEEKS -> DateRange.week(day);
                    case MONTHS -> DateRange.month(day.getYear(), day.getMonthValue());
                    default ->
                            new DateRange(day.minusMonths(6), day.plusMonths(6), Precision.ABOUT);
                });
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "eleven" -> 11;
            case "twelve" -> 12;
            case "fifteen" -> 15;
            case "twenty" -> 20;
            default -> 30;
        };
    }
}
