package dev.cairn.memory.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Small words that turn the sense of a sentence, and that weak models lose. */
final class Sense {
    private static final Pattern DENIED =
            words("not|no|never|none|nobody|nothing|without|hardly|nicht|keine?[nmrs]?|nie");
    private static final Pattern ENDED =
            words(
                    "used to|no longer|any ?more|any"
                        + " longer|stopp?(?:s|ed|ing)?|quits?|quitting|g[ai]ves? up|given up|giving"
                        + " up|former(?:ly)?|ex|once|almost|nearly|früher");
    private static final Pattern INTENDED =
            words(
                    "wants? to|wanted to|wanna|plans?|planning|planned|going"
                        + " to|gonna|will|hop(?:e|es|ed|ing)|thinking (?:of|about)|would"
                        + " like|intend(?:s|ed|ing)?|about to|consider(?:s|ing)?|dreams? of|looking"
                        + " forward|supposed to|needs? to|ha(?:ve|s) to|tr(?:y|ies|ied|ying)"
                        + " to|scheduled|booked|tomorrow|next|werde|will");
    private static final Pattern COMING =
            words(
                    "(?:is|are|am) \\w+ing|'m \\w+ing|'s"
                            + " \\w+ing|starts?|begins?|leaves?|opens?|ends?");
    private static final Pattern LASTING = words("since|for|seit|always|usually");
    private static final Pattern LIKED =
            words(
                    "lik(?:e|es|ed)|lov(?:e|es|ed)|enjoy\\w*|hat(?:e|es|ed)|prefer\\w*|favou?rite|fan|fond|dislike\\w*|can't"
                        + " stand|mag|liebe|hasse");
    private static final Pattern SHORT_WILL = Pattern.compile("'(?:ll|d)\\b");
    private static final Pattern SHORT_NOT = Pattern.compile("n't\\b|\\bcannot\\b");

    private Sense() {}

    /** Whether nothing of "not", "no longer" and "want to" was lost or added. */
    static boolean isKept(String quote, String told) {
        for (var turn : List.of(ENDED, INTENDED)) {
            if (says(turn, quote) != says(turn, told)) {
                return false;
            }
        }
        return denies(quote) == denies(told);
    }

    /** Whether the quote states other than that something plainly holds. */
    static boolean isTurned(String quote) {
        return denies(quote) || says(ENDED, quote) || isIntended(quote);
    }

    static boolean isIntended(String quote) {
        return says(INTENDED, quote);
    }

    /** Whether a date without a year is one to come: "starts in May". */
    static boolean isAhead(String quote) {
        return isIntended(quote)
                || (COMING.matcher(quote).find() && !LASTING.matcher(quote).find());
    }

    static boolean isLiked(String quote) {
        return says(LIKED, quote);
    }

    private static boolean denies(String words) {
        return DENIED.matcher(words).find() || SHORT_NOT.matcher(words).find();
    }

    private static boolean says(Pattern turn, String words) {
        return turn.matcher(words).find() || (turn == INTENDED && SHORT_WILL.matcher(words).find());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
