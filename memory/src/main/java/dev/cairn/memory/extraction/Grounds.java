package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a proposed sentence may be made of: those of its quote above all, then those of
 * the utterance, and for names and numbers those of the turns before.
 */
final class Grounds {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    /** Letters that two forms of one word share. */
    private static final int STEM = 4;

    private static final Set<String> GLUE =
            Verbs.words(
                    """
                    the and for with from that has had have was were been being are their them they theirs
                    themselves user who whom whose which when where since until into onto about after before
                    also because than then his her its not does doesn don did didn isn wasn hasn very some
                    will would there this these those named called goes longer but out off over under again only own too
                    """);

    private final String quote;
    private final List<String> quoted;
    private final List<String> uttered;
    private final Set<String> around = new HashSet<>();

    Grounds(String quote, Utterance utterance) {
        this.quote = quote.toLowerCase(Locale.ROOT);
        this.quoted = words(quote);
        this.uttered = words(Prose.of(utterance.text(), utterance.explicit()));
        around.addAll(uttered);
        utterance.before().forEach(turn -> around.addAll(words(Prose.of(turn, false))));
    }

    /** Whether a sentence says nothing that was not said. */
    boolean bear(String says) {
        int inQuote = 0;
        int content = 0;
        var word = WORD.matcher(says);
        while (word.find()) {
            var lower = word.group().toLowerCase(Locale.ROOT);
            boolean number = lower.chars().anyMatch(Character::isDigit);
            boolean name = Character.isUpperCase(word.group().charAt(0));
            if ((number || name) && !around.contains(lower)) {
                return false;
            }
            if (isContent(lower)) {
                content++;
                if (isAmong(quoted, lower)) {
                    inQuote++;
                } else if (!number && !name && !isAmong(uttered, lower)) {
                    return false;
                }
            }
        }
        return inQuote > 0 && inQuote * 3 >= content * 2;
    }

    /** Whether a sentence speaks of what its quote does at all. */
    boolean meet(String says) {
        return words(says).stream().anyMatch(word -> isContent(word) && isAmong(quoted, word));
    }

    /** Whether a sentence says enough of its quote to mean anything: "adopted" does not. */
    boolean suffice(String says) {
        long said =
                words(says).stream()
                        .filter(word -> isContent(word) && isAmong(quoted, word))
                        .distinct()
                        .count();
        return said >= Math.min(2, quoted.stream().filter(Grounds::isContent).distinct().count());
    }

    /** Where in the quote the first of the sentence's words stands that carries meaning. */
    int firstSaid(String says) {
        for (var word : words(says)) {
            if (isContent(word) && isAmong(quoted, word)) {
                var found =
                        Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(stem(word)))
                                .matcher(quote);
                if (found.find()) {
                    return found.start();
                }
            }
        }
        return -1;
    }

    private static boolean isContent(String word) {
        return (word.length() > 2 || Character.isDigit(word.charAt(0))) && !GLUE.contains(word);
    }

    private static boolean isAmong(List<String> said, String word) {
        var stem = stem(word);
        return said.stream().anyMatch(other -> other.startsWith(stem));
    }

    /** What the forms of one word have in common: "eat" of "eats", "stud" of "studying". */
    static String stem(String word) {
        boolean ending = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return word.substring(0, Math.min(word.length() - (ending ? 1 : 0), STEM));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
