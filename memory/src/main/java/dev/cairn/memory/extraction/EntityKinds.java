package dev.cairn.memory.extraction;

import java.util.Set;
import java.util.regex.Pattern;

/** Guesses from the words around a name what it names. */
final class EntityKinds {
    private static final Set<String> PLACES =
            Set.of("lives in", "visited", "from", "grew up in", "born in", "address");
    private static final Set<String> ORGANISATIONS =
            Set.of("works at", "studies at", "graduated from", "volunteers at");
    private static final Pattern TITLE =
            Pattern.compile("(?:Dr|Mr|Mrs|Ms|Prof|Frau|Herr|Aunt|Uncle|Grandma|Grandpa)\\b.*");
    private static final Pattern PERSON_BEFORE =
            Pattern.compile(
                    "(?:^|.*\\b)(?:"
                            + Relations.WORDS
                            + "|name|boss|doctor|with|and|met|called|named|goes by)(?: is)? $");
    private static final Pattern PLACE_BEFORE =
            Pattern.compile(
                    "(?:^|.*\\b)(?:(?:lives?|lived|living|born|grew"
                        + " up|raised|based|moved|flew|drove|went|going|travel(?:led|ed|ing|s)?|trip|flight|visit(?:ed|ing|s)?|is|are|comes|hotel|stay(?:ed|ing)?|house|apartment|flat)"
                        + " (?:\\w+ )?(?:in|to|from|near)|visit(?:ed|ing|s)?|in) (?:the )?$");
    private static final Pattern ORGANISATION_BEFORE =
            Pattern.compile(
                    "(?:^|.*\\b)(?:(?:works?|worked|working|job|intern(?:s|ship)?|stud(?:y|ies|ied|ying)|hired|employed|degree|promoted|position|role|engineer|team)(?:"
                        + " \\w+)? (?:at|for|by|with|from)|joined|left|graduated from) (?:the )?$");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    ".*\\b(?:University|College|School|Institute|Inc|GmbH|AG|Ltd|Corp|Company|Bank|Hospital|Clinic|Club|Foundation|Academy|Studios?|Church|Council)\\b.*");
    private static final Pattern PLACE =
            Pattern.compile(
                    ".*\\b(?:Street|Road|Avenue|Park|Beach|Lake|Mount|Mountains?|Island|River|City|County|Valley|Square|Airport|Station|Museum|Gallery|Canyon|Bay|Restaurant|Café|Cafe)\\b.*|(?:Lake|Mount|San|Santa|Saint|St)"
                        + " .*");

    private EntityKinds() {}

    /** What the values of a slot name, where that is always the same. */
    static EntityKind of(Draft.Slot slot) {
        var attribute = slot.attribute();
        if (PLACES.contains(attribute)) {
            return EntityKind.PLACE;
        }
        if (ORGANISATIONS.contains(attribute)) {
            return EntityKind.ORGANISATION;
        }
        if (attribute.startsWith("finished ")) {
            return EntityKind.THING;
        }
        return Relations.isRelation(attribute) || attribute.equals("name")
                ? EntityKind.PERSON
                : EntityKind.UNKNOWN;
    }

    /**
     * @param before the words of the sentence up to the name
     */
    static EntityKind of(String name, String before) {
        var lead = before.substring(Math.max(0, before.length() - 40));
        if (TITLE.matcher(name).matches()) {
            return EntityKind.PERSON;
        }
        if (ORGANISATION.matcher(name).matches()) {
            return EntityKind.ORGANISATION;
        }
        if (PLACE.matcher(name).matches()) {
            return EntityKind.PLACE;
        }
        if (ORGANISATION_BEFORE.matcher(lead).matches()) {
            return EntityKind.ORGANISATION;
        }
        boolean given = FirstNames.find(Names.firstWord(name)).isPresent();
        if (PLACE_BEFORE.matcher(lead).matches() && !given) {
            return EntityKind.PLACE;
        }
        return given || PERSON_BEFORE.matcher(lead).matches()
                ? EntityKind.PERSON
                : EntityKind.UNKNOWN;
    }
}
