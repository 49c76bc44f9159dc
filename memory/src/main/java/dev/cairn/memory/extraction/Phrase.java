package dev.cairn.memory.extraction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a slot's value out of the words behind the verb. */
final class Phrase {
    private static final int LONGEST_VALUE = 80;

    private static final Pattern CUT =
            Pattern.compile(
                    ",(?! \\p{Lu}[\\p{L}'’-]* &"
                        + " \\p{Lu})|[;:(]|\\s[-–—/]\\s|\\b(?:because|but|so|which|who|whom|although|though|and"
                        + " (?:I|we|they|it|my|their|his|her|has|is|was|have)|since|as|when|while|where|until|in"
                        + " order|thanks to|due to|ever)\\b");

    /** A list keeps its commas. */
    private static final Pattern CUT_LIST =
            Pattern.compile(
                    "[;:(]|\\s[-–—]\\s|,? (?:because|but|so|which|who|although|though|and"
                        + " (?:I|we|they|it|their|is|was|have)|since|when|while|until|in"
                        + " order)\\b|,"
                        + " (?:\\w+ing|especially|even|it|not|plus|just|like|particularly|as|always|have|has|really|very|honestly|still|more|so|you|they|the"
                        + " user|no|yes|do|does|by far|that|what|thank|forever)\\b");

    private static final Pattern TAIL =
            Pattern.compile(
                    "\\s+(?:now|back|after all|(?:(?:so )?much )?more (?:than|and more)(?:"
                        + " .*)?|(?:best|most|above all)(?: of all| else)?|to"
                        + " (?:bits|death|pieces)|a great deal|every (?:time|day|single"
                        + " day)|(?:very|so) much(?: indeed)?|indeed|(?:just )?as (?:much )?(?:as"
                        + " )?(?:ever|always|before)|(?:always|still)"
                        + " (?:have|has|do|does)|dearly|immensely|madly|deeply|enormously|with all"
                        + " (?:my|their) heart|like (?:crazy|mad|nothing"
                        + " else|hell)|still|forever|for sure|no end|no matter what|in"
                        + " general|right now|currently|anymore|any more|any longer|too|as well|so"
                        + " much|a lot|very much|at the moment|these"
                        + " days|though|already|again|recently|lately|originally|actually|originally|for"
                        + " now|at all|for (?:about|over|almost|around|more"
                        + " than|nearly|years|months|ages|(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|many|several|some|the"
                        + " last|the past) (?:\\w+"
                        + " )?(?:hours?|days?|weeks?|months?|years?|decades?|while|bit|time))\\b.*)$");
    private static final Pattern VAGUE_START =
            Pattern.compile(
                    "^(?:it|that|this|these|those|them|they|him|her|he|she|you|your|how|when|what|why|the"
                        + " (?:way|idea|fact|look|sound|part|one|same)|seeing|hearing|to"
                        + " (?:hear|see|know|say|think|ask|be|have|help|chat|talk)|each"
                        + " other|there|here|such|both|all|everything|something|anything|nothing|some|one|more|a"
                        + " lot|being able|knowing|having)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPANY =
            Pattern.compile("\\s(?:with|together|by|near|at|for|and|right|just)\\b");

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "^(?:an?|the|some|my|their|our)(?: first)? (?:brand )?(?:new )?",
                    Pattern.CASE_INSENSITIVE);

    private Phrase() {}

    /** The value, or nothing where the words point at something outside the sentence. */
    static Optional<String> value(String words, LocalDate saidOn) {
        return value(words, saidOn, CUT);
    }

    /** The same for what is often a list: "tea, coffee and cocoa". */
    static Optional<String> list(String words, LocalDate saidOn) {
        return value(words, saidOn, CUT_LIST);
    }

    private static Optional<String> value(String words, LocalDate saidOn, Pattern end) {
        var timeless = words.substring(0, Math.max(0, Dates.begin(words, saidOn))).strip();
        var cut = end.matcher(timeless);
        var value = cut.find() ? timeless.substring(0, cut.start()).strip() : timeless;
        for (int i = 0; i < 3; i++) {
            value = TAIL.matcher(value).replaceFirst("");
        }
        value = trim(value);
        if (value.isEmpty()
                || value.length() > LONGEST_VALUE
                || VAGUE_START.matcher(value).find()) {
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A place's name without what is done there ("Berlin with my sister"). */
    static String place(String value) {
        var end = COMPANY.matcher(value);
        return end.find() && end.start() > 0 ? value.substring(0, end.start()) : value;
    }

    /** A thing without its article and "new": "red Volvo". */
    static String bare(String value) {
        return ARTICLE.matcher(value).replaceFirst("");
    }

    /** A routine up to the end of its clause: "runs every Tuesday". */
    static String routine(String words) {
        var cut = CUT_LIST.matcher(words);
        return trim(cut.find() ? words.substring(0, cut.start()) : words);
    }

    private static String trim(String value) {
        int end = value.length();
        while (end > 0 && ".,!?:;-'\" ".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
