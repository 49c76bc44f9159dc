package dev.cairn.memory.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One name for a plan, however it is spoken of, so that a change finds it: "dentist appointment",
 * "trip to Rome".
 */
final class Plans {
    /** What can be fixed for a day, moved and cancelled. */
    static final String OCCASION =
            "(?:flight|appointment|meeting|interview|exam|test|wedding|deadline|party|trip|vacation|holiday|surgery|operation|presentation|concert|recital|game|race|marathon|graduation|due"
                + " date|lease|contract|visa|conference|ceremony|check-?up|dinner|lunch|date|move|visit|reunion|workshop|course|class|session|review|call|tour|match|barbecue|festival|housewarming|viewing|launch|release|start"
                + " date)";

    static final String WHAT =
            "(?<what>(?:[\\w'-]+ ){0,3}?"
                    + OCCASION
                    + "(?: (?:to|with|at|for|in|of) (?:(?:the|my|our) )?[\\p{L}\\d.'-]+(?:"
                    + " (?:\\p{Lu}|of|de)[\\p{L}.'-]*){0,3})?)";

    private static final Pattern JOURNEY =
            Pattern.compile(
                    "(?:.*\\b)?(?:trip|vacation|holiday|holidays|journey|visit|travel|travell?ing|fly|flying|go|going|drive|driving|visit|visiting|return|returning|move|moving|back|tour|getaway|weekend)(?:"
                        + " (?:on|for|back|over|down|up|a|an|my|our|their|the|trip|short|long|vacation|holiday|week|weekend|away))*"
                        + " (?:to|in|of|around)? ?(?:the )?(?<place>\\p{Lu}[\\p{L}-]+(?:"
                        + " \\p{Lu}[\\p{L}-]+){0,2})(?!'s)(?:\\W.*)?$");

    /** "Vietnam trip". */
    private static final Pattern TO_PLACE =
            Pattern.compile(
                    "(?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})"
                            + " (?:trip|journey|holiday|vacation|visit|tour)");

    private static final Pattern WITH =
            Pattern.compile(
                    "^(?<noun>appointment|meeting|interview|date|session|call|check-?up)"
                            + " (?:with|at) (?:the |my |our |their |a"
                            + " )?(?<who>[\\p{Ll}][\\p{Ll}-]+?)(?:'s)?$");
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:my|our|their|the|an?|that|this|next|upcoming|planned|big|annual|yearly|first|next"
                        + " \\w+'s) ",
                    Pattern.CASE_INSENSITIVE);

    private Plans() {}

    /** The place that words plan to go to, "Rome" of "fly to Rome for a week". */
    static Optional<String> journey(String words) {
        var journey = JOURNEY.matcher(words);
        if (!journey.matches()) {
            return Optional.empty();
        }
        var place = journey.group("place");
        boolean somebody = FirstNames.surely(Names.firstWord(place));
        return somebody || !Names.isName(place) ? Optional.empty() : Optional.of(place);
    }

    /**
     * The attribute for an occasion: "dentist appointment" for "the appointment at the dentist".
     */
    static String attribute(String what) {
        var bare = what.strip();
        for (int i = 0; i < 3; i++) {
            bare = LEAD.matcher(bare).replaceFirst("");
        }
        var with = WITH.matcher(bare);
        if (with.matches()) {
            bare = with.group("who") + " " + with.group("noun");
        }
        bare = bare.replace("dentist's", "dentist").replace("doctor's", "doctor");
        boolean trip = bare.matches("(?:\\w+ )?(?:trip|vacation|holiday|visit|tour|move)\\b.*");
        var place = trip ? journey(bare) : Optional.<String>empty();
        if (place.isPresent()) {
            return "trip to " + place.get();
        }
        var journey = TO_PLACE.matcher(bare);
        if (journey.matches() && Names.isName(journey.group("place"))) {
            return "trip to " + journey.group("place");
        }
        var first = Names.firstWord(bare);
        return Names.isName(first)
                ? bare
                : first.toLowerCase(Locale.ROOT) + bare.substring(first.length());
    }
}
