package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A predicate without its "not" and its adverbs, so that one pattern serves all its forms.
 *
 * @param positive "lives in Berlin" for "no longer lives in Berlin"
 * @param negated whether the opposite was said
 * @param ended whether it was so once ("no longer", "any more", "used to")
 */
record Polarity(String positive, boolean negated, boolean ended) {
    private static final Pattern STOPPED =
            Pattern.compile(
                    "(?:has )?(?:stopped|quit|gave up|given up)"
                            + " (?<verb>\\p{Ll}{2,12}ing)(?<rest>(?: .*)?)");

    /** Verbs whose slots are worded with "is": "is learning Spanish". */
    private static final Set<String> PROGRESSIVE =
            Set.of("learning", "training", "dating", "writing", "building", "renovating");

    private static final Pattern ANY_MORE =
            Pattern.compile("\\s+(?:any ?more|any longer|now)$", Pattern.CASE_INSENSITIVE);

    static Polarity of(String predicate) {
        boolean ended = false;
        boolean negated = false;
        var rest = withoutAdverbs(predicate);
        if (rest.startsWith("no longer ")) {
            rest = rest.substring(10);
            ended = true;
        }
        var stopped = STOPPED.matcher(rest);
        if (stopped.matches()) {
            var verb = Verbs.base(stopped.group("verb"));
            var progressive = PROGRESSIVE.contains(stopped.group("verb"));
            rest =
                    (progressive
                                    ? "is " + stopped.group("verb")
                                    : Verbs.third(verb.equals("be") ? "am" : verb, false))
                            + stopped.group("rest");
            ended = true;
        } else if (rest.startsWith("used to ")) {
            rest = inflected(rest.substring(8));
            ended = true;
        } else if (rest.startsWith("doesn't ") || rest.startsWith("don't ")) {
            rest = inflected(withoutAdverbs(rest.substring(rest.indexOf(' ') + 1)));
            negated = true;
        } else if (rest.startsWith("does not ")) {
            rest = inflected(rest.substring(9));
            negated = true;
        } else if (rest.startsWith("isn't ")) {
            rest = "is " + rest.substring(6);
            negated = true;
        } else if (rest.startsWith("is not ")) {
            rest = "is " + rest.substring(7);
            negated = true;
        } else if (rest.startsWith("hasn't ") || rest.startsWith("has not ")) {
            rest = "has " + rest.substring(rest.startsWith("hasn't ") ? 7 : 8);
            negated = true;
        } else if (rest.startsWith("wasn't ") || rest.startsWith("was not ")) {
            rest = "was " + rest.substring(rest.startsWith("wasn't ") ? 7 : 8);
            negated = true;
        } else if (rest.startsWith("didn't ") || rest.startsWith("did not ")) {
            rest =
                    "has "
                            + rest.substring(
                                    rest.indexOf(rest.startsWith("didn't ") ? " " : "not ") + 1);
            negated = true;
        } else if (rest.startsWith("is no longer ")) {
            rest = "is " + rest.substring(13);
            ended = true;
        } else if (rest.startsWith("never ")) {
            rest = rest.substring(6);
            negated = true;
        }
        var anyMore = ANY_MORE.matcher(rest);
        if (negated && anyMore.find()) {
            rest = rest.substring(0, anyMore.start());
            ended = true;
        }
        return new Polarity(rest, negated || ended, ended);
    }

    private static String inflected(String words) {
        int blank = words.indexOf(' ');
        var verb = blank < 0 ? words : words.substring(0, blank);
        return Verbs.third(verb.equals("be") ? "am" : verb, false)
                + (blank < 0 ? "" : words.substring(blank));
    }

    /** Adverbs between the subject and what it does; "never" is more than an adverb. */
    private static String withoutAdverbs(String predicate) {
        List<String> kept = new ArrayList<>();
        int seen = 0;
        for (var word : predicate.split(" ")) {
            boolean adverb =
                    seen++ < 4
                            && Verbs.ADVERBS.contains(word.toLowerCase(Locale.ROOT))
                            && !word.equals("never")
                            && !word.equals("only");
            if (!adverb) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }
}
