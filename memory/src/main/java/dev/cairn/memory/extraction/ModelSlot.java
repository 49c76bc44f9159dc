package dev.cairn.memory.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The slots that a model may fill. A small model guesses slots freely, and a wrong one closes what
 * was true; so a slot counts only where a word that belongs to it stands in the quote.
 */
enum ModelSlot {
    LIVES_IN(
            "lives in",
            true,
            "liv(?:e|es|ing)|mov(?:e|ed|ing)|based|resid(?:e|es|ing)|settled",
            "in|to|near|outside|at"),
    WORKS_AT("works at", true, "work(?:s|ing)?|employed|joined|hired|interns?", "at|for|by|joined"),
    JOB("job", true, "job|work(?:s|ing)?|profession|became|promoted", "as|is|to|an?|the|became"),
    STUDIES(
            "studies",
            true,
            "study|studies|studying|majors?|majoring",
            "study|studies|studying|in"),
    LIKES("likes", false, "likes?|loves?|enjoys?|fan|fond", ""),
    DISLIKES("dislikes", false, "hates?|dislikes?|detests?|can't stand|cannot stand", ""),
    PREFERS("prefers", false, "prefers?", ""),
    ALLERGIC_TO("allergic to", false, "allerg\\w*", ""),
    HAS_CONDITION("has condition", false, "have|has|diagnosed|suffers?", ""),
    HAS("has", false, "have|has|got|own|owns|bought|adopted", ""),
    SPEAKS("speaks", false, "speaks?|fluent", ""),
    PLAYS("plays", false, "plays?|playing", ""),
    LEARNS("is learning", false, "learn|learning|lessons?|practi[cs]ing", "");

    private final String attribute;
    private final boolean single;
    private final Pattern cue;
    private final String lead;

    /**
     * @param cue words of which one must be said
     * @param lead words of which one must stand before the value; empty where any may
     */
    ModelSlot(String attribute, boolean single, String cue, String lead) {
        this.attribute = attribute;
        this.single = single;
        this.cue = Pattern.compile("\\b(?:" + cue + ")\\b", Pattern.CASE_INSENSITIVE);
        this.lead = lead;
    }

    static List<String> attributes() {
        return Arrays.stream(values()).map(slot -> slot.attribute).toList();
    }

    static Optional<ModelSlot> named(String attribute) {
        return Arrays.stream(values()).filter(slot -> slot.attribute.equals(attribute)).findFirst();
    }

    String attribute() {
        return attribute;
    }

    /** Whether it holds one value at a time. */
    boolean single() {
        return single;
    }

    /** "Estonian" of "speaks Estonian". */
    String withoutCue(String value) {
        var first = cue.matcher(value);
        return first.lookingAt() ? value.substring(first.end()).strip() : value;
    }

    /**
     * Whether the quote gives this slot that value, in words that belong to it; places have names.
     */
    boolean isFilledBy(String quote, String value) {
        var before = lead.isEmpty() ? "\\b" : "\\b(?:" + lead + ") (?:(?:an?|the) )?";
        boolean place = this == LIVES_IN || this == WORKS_AT;
        boolean fits = !value.isBlank() && (Names.isName(value) || !place);
        return fits
                && cue.matcher(quote).find()
                && Pattern.compile(
                                before + Pattern.quote(value) + "(?![\\p{L}\\d])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(quote)
                        .find();
    }
}
