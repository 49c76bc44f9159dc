package dev.cairn.memory.fact.internal;

import dev.cairn.memory.recall.internal.Terms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the same in slightly other words the same: keys of values, statements and names. */
public final class Folding {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");
    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:the|an?|my|our|their|his|her|its|some|to|any|der|die|das|dem|den|ein|eine"
                            + "|einen|einem|einer|mein|meine|meinen|meinem) ");
    private static final Pattern TRAILING =
            Pattern.compile(
                    " (?:a lot|very much|so much|too|as well|now|these days|at the"
                            + " moment|currently|right now|sehr|auch|jetzt|gerade)$");

    /** Words that make a statement stronger or softer, and nothing else. */
    private static final Set<String> WEIGHTS =
            Set.of(
                    "really",
                    "realli",
                    "very",
                    "veri",
                    "so",
                    "absolut",
                    "total",
                    "quit",
                    "just",
                    "also",
                    "still",
                    "definit",
                    "truli",
                    "actual",
                    "final",
                    "the",
                    "a",
                    "an",
                    "to",
                    "my",
                    "their",
                    "they",
                    "user",
                    "sehr",
                    "wirklich",
                    "auch");

    private final Terms terms = new Terms();

    /** A name or a value in lower case, without punctuation, articles and trailing adverbs. */
    public static String plain(String text) {
        var folded =
                NOT_LETTERS
                        .matcher(
                                Normalizer.normalize(text, Normalizer.Form.NFKC)
                                        .toLowerCase(Locale.ROOT)
                                        .replace("'s ", "s ")
                                        .replace("’s ", "s "))
                        .replaceAll(" ")
                        .strip();
        var shorter = TRAILING.matcher(folded).replaceFirst("");
        var bare = LEADING.matcher(shorter).replaceFirst("");
        return bare.isBlank() ? folded : bare;
    }

    /** The only value of a slot, with what places it more exactly behind a comma. */
    static String only(String value) {
        var comma = value.indexOf(',');
        if (comma <= 0) {
            return plain(value);
        }
        var more = plain(value.substring(comma + 1));
        return plain(value.substring(0, comma)) + (more.isEmpty() ? "" : ", " + more);
    }

    /** The key of one value among several of a slot: stems, in order. */
    public String value(String value) {
        var stems =
                terms.of(plain(value)).stream()
                        .filter(stem -> !WEIGHTS.contains(stem))
                        .collect(Collectors.joining(" "));
        return stems.isEmpty() ? plain(value) : stems;
    }

    /** The key of a whole statement. */
    String statement(String text) {
        return value(text);
    }
}
