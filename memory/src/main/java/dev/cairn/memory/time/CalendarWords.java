package dev.cairn.memory.time;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the calendar, English and German, in lower case. */
final class CalendarWords {
    private CalendarWords() {}

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    entry("january", 1),
                    entry("february", 2),
                    entry("march", 3),
                    entry("april", 4),
                    entry("may", 5),
                    entry("june", 6),
                    entry("july", 7),
                    entry("august", 8),
                    entry("september", 9),
                    entry("october", 10),
                    entry("november", 11),
                    entry("december", 12),
                    entry("januar", 1),
                    entry("jänner", 1),
                    entry("februar", 2),
                    entry("märz", 3),
                    entry("mai", 5),
                    entry("juni", 6),
                    entry("juli", 7),
                    entry("oktober", 10),
                    entry("dezember", 12));

    /** Only taken for months beside a number. */
    private static final Map<String, Integer> SHORT_MONTHS =
            Map.ofEntries(
                    entry("jan", 1),
                    entry("feb", 2),
                    entry("mar", 3),
                    entry("apr", 4),
                    entry("jun", 6),
                    entry("jul", 7),
                    entry("aug", 8),
                    entry("sep", 9),
                    entry("sept", 9),
                    entry("oct", 10),
                    entry("okt", 10),
                    entry("nov", 11),
                    entry("dec", 12),
                    entry("dez", 12));

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.ofEntries(
                    entry("monday", DayOfWeek.MONDAY),
                    entry("tuesday", DayOfWeek.TUESDAY),
                    entry("wednesday", DayOfWeek.WEDNESDAY),
                    entry("thursday", DayOfWeek.THURSDAY),
                    entry("friday", DayOfWeek.FRIDAY),
                    entry("saturday", DayOfWeek.SATURDAY),
                    entry("sunday", DayOfWeek.SUNDAY),
                    entry("montag", DayOfWeek.MONDAY),
                    entry("dienstag", DayOfWeek.TUESDAY),
                    entry("mittwoch", DayOfWeek.WEDNESDAY),
                    entry("donnerstag", DayOfWeek.THURSDAY),
                    entry("freitag", DayOfWeek.FRIDAY),
                    entry("samstag", DayOfWeek.SATURDAY),
                    entry("sonnabend", DayOfWeek.SATURDAY),
                    entry("sonntag", DayOfWeek.SUNDAY));

    /** Only taken for days behind "on", "last", "next" or "this". */
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS =
            Map.ofEntries(
                    entry("mon", DayOfWeek.MONDAY),
                    entry("tue", DayOfWeek.TUESDAY),
                    entry("tues", DayOfWeek.TUESDAY),
                    entry("wed", DayOfWeek.WEDNESDAY),
                    entry("thu", DayOfWeek.THURSDAY),
                    entry("thur", DayOfWeek.THURSDAY),
                    entry("thurs", DayOfWeek.THURSDAY),
                    entry("fri", DayOfWeek.FRIDAY),
                    entry("sat", DayOfWeek.SATURDAY),
                    entry("sun", DayOfWeek.SUNDAY));

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    entry("a", 1),
                    entry("an", 1),
                    entry("one", 1),
                    entry("two", 2),
                    entry("three", 3),
                    entry("four", 4),
                    entry("five", 5),
                    entry("six", 6),
                    entry("seven", 7),
                    entry("eight", 8),
                    entry("nine", 9),
                    entry("ten", 10),
                    entry("eleven", 11),
                    entry("twelve", 12),
                    entry("fifteen", 15),
                    entry("twenty", 20),
                    entry("thirty", 30),
                    entry("ein", 1),
                    entry("eine", 1),
                    entry("einem", 1),
                    entry("einer", 1),
                    entry("einen", 1),
                    entry("zwei", 2),
                    entry("drei", 3),
                    entry("vier", 4),
                    entry("fünf", 5),
                    entry("sechs", 6),
                    entry("sieben", 7),
                    entry("acht", 8),
                    entry("neun", 9),
                    entry("zehn", 10),
                    entry("elf", 11),
                    entry("zwölf", 12),
                    entry("zwanzig", 20));

    private static final Map<String, ChronoUnit> UNITS =
            Map.ofEntries(
                    entry("day", ChronoUnit.DAYS),
                    entry("days", ChronoUnit.DAYS),
                    entry("week", ChronoUnit.WEEKS),
                    entry("weeks", ChronoUnit.WEEKS),
                    entry("month", ChronoUnit.MONTHS),
                    entry("months", ChronoUnit.MONTHS),
                    entry("year", ChronoUnit.YEARS),
                    entry("years", ChronoUnit.YEARS),
                    entry("decade", ChronoUnit.DECADES),
                    entry("decades", ChronoUnit.DECADES),
                    entry("tag", ChronoUnit.DAYS),
                    entry("tage", ChronoUnit.DAYS),
                    entry("tagen", ChronoUnit.DAYS),
                    entry("woche", ChronoUnit.WEEKS),
                    entry("wochen", ChronoUnit.WEEKS),
                    entry("monat", ChronoUnit.MONTHS),
                    entry("monate", ChronoUnit.MONTHS),
                    entry("monaten", ChronoUnit.MONTHS),
                    entry("jahr", ChronoUnit.YEARS),
                    entry("jahre", ChronoUnit.YEARS),
                    entry("jahren", ChronoUnit.YEARS),
                    entry("jahres", ChronoUnit.YEARS));

    /** The first month of each season (northern half of the earth). */
    private static final Map<String, Integer> SEASONS =
            Map.ofEntries(
                    entry("spring", 3),
                    entry("summer", 6),
                    entry("autumn", 9),
                    entry("fall", 9),
                    entry("winter", 12),
                    entry("frühling", 3),
                    entry("frühjahr", 3),
                    entry("sommer", 6),
                    entry("herbst", 9));

    static final Set<String> LAST =
            words(
                    """
                    last past previous letzte letzten letzter letztes letztem vergangene
                    vergangenen vergangenes vorige vorigen voriges
                    """);

    static final Set<String> NEXT =
            words(
                    """
                    next coming upcoming following nächste nächsten nächster nächstes kommende
                    kommenden kommendes
                    """);

    static final Set<String> THIS =
            words(
                    """
                    this diese diesen dieser dieses diesem
                    """);

    static final Set<String> EVERY =
            words(
                    """
                    every each any most per jeden jede jedes jeder
                    """);

    /** "Black Friday", "Palm Sunday": names, not days of this week. */
    static final Set<String> FEASTS =
            words("black good cyber super ash fat casual holy palm easter shrove");

    static final Set<String> DAY_PARTS =
            words(
                    """
                    morning afternoon evening night abend nachmittag vormittag mittag nacht
                    früh morgen
                    """);

    /** Words that make the sentence around them speak of what is to come. */
    static final Set<String> FUTURE =
            words(
                    """
                    will shall gonna plan plans planning planned upcoming deadline due
                    scheduled tomorrow soon want hope hoping intend remind expect werde wirst
                    wird werden möchte wollen übermorgen
                    """);

    static final Set<String> PAST_VERBS =
            words(
                    """
                    was were did had went got made built wrote ran lost won took came found
                    learnt read been gained saw spent drove grew wuchs habe hat hatte war ist
                    """);

    static final Set<String> NAMES_TOO =
            words(
                    """
                    april may june august
                    """);

    static final Set<String> VERBS_TOO =
            words(
                    """
                    may march
                    """);

    /** What may stand behind a bare year that is no count of things. */
    static final Set<String> FUNCTION_WORDS =
            words(
                    """
                    and or to until till i we he she it they you the my our his her their a an
                    when as because but so with at in on for after before that which while
                    though is was were by from there did und oder bis ich wir er sie als mit
                    then this where who what
                    """);

    static final List<String> GERMAN_DAY_ENDS =
            List.of("abend", "nachmittag", "morgen", "vormittag", "mittag", "nacht");

    /** A set out of words between blanks. */
    private static Set<String> words(String spaced) {
        return Set.of(spaced.strip().split("\\s+"));
    }

    static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<Integer> monthOrShort(String word) {
        var month = MONTHS.get(word);
        return Optional.ofNullable(month != null ? month : SHORT_MONTHS.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        var day = WEEKDAYS.get(word);
        if (day == null && word.length() > 9) {
            for (var end : GERMAN_DAY_ENDS) {
                if (word.endsWith(end)) {
                    day = WEEKDAYS.get(word.substring(0, word.length() - end.length()));
                    if (day != null) {
                        break;
                    }
                }
            }
        }
        return Optional.ofNullable(day);
    }

    static Optional<DayOfWeek> shortWeekday(String word) {
        return Optional.ofNullable(SHORT_WEEKDAYS.get(word));
    }

    static Optional<ChronoUnit> unit(String word) {
        return Optional.ofNullable(UNITS.get(word));
    }

    static Optional<Integer> season(String word) {
        return Optional.ofNullable(SEASONS.get(word));
    }

    /** The value of "3", "three", "drei"; nothing for more than three digits. */
    static Optional<Integer> number(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            return token.number() > 0 && token.length() <= 3
                    ? Optional.of(token.number())
                    : Optional.empty();
        }
        return Optional.ofNullable(NUMBERS.get(token.lower()));
    }
}
