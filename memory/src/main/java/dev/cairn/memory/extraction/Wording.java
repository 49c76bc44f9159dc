package dev.cairn.memory.extraction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns first-person words into third-person ones. */
final class Wording {
    private static final Pattern FIRST_PERSON =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(?:I|we)(?:'(?:m|ve|re|ll|d)| am|"
                            + " was)?|me|my|mine|myself|us|our|ours|ourselves)(?![\\p{L}'-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MINE =
            Pattern.compile("(?<![\\p{L}])(?:my|our)(?![\\p{L}])", Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /**
     * What follows "I" or "we", as it reads behind a name: "live in my flat" as "lives in their
     * flat".
     */
    static String predicate(String said, boolean pastMeant, String speakerInside) {
        var words = said.split(" ");
        int verb = 0;
        while (verb < words.length - 1 && skipped(words, verb)) {
            verb++;
        }
        var first = words[verb].toLowerCase(Locale.ROOT);
        var inflected = Verbs.third(first, pastMeant);
        boolean present = !inflected.equals(first);
        words[verb] = inflected;
        for (int i = verb + 1; i < words.length - 1; i++) {
            boolean adverb = i + 2 < words.length && Verbs.ADVERBS.contains(words[i + 1]);
            int at = adverb ? i + 2 : i + 1;
            var next = words[at];
            if (words[i].equals("and") && (present || adverb)) {
                if (Verbs.coordinated(next)) {
                    words[at] = Verbs.third(next, false);
                } else if (next.equals("am")) {
                    words[at] = "is";
                }
            }
        }
        return inside(String.join(" ", words), speakerInside);
    }

    private static boolean skipped(String[] words, int i) {
        var word = words[i].toLowerCase(Locale.ROOT);
        return Verbs.ADVERBS.contains(word)
                || (word.equals("no") && words[i + 1].equals("longer"))
                || (word.equals("longer") && i > 0 && words[i - 1].equals("no"));
    }

    /** First-person words inside a sentence whose subject is already named. */
    static String inside(String words, String speakerInside) {
        var result = new StringBuilder();
        var matcher = FIRST_PERSON.matcher(words);
        while (matcher.find()) {
            // "Never Let Me Go": a title keeps its words.
            boolean title =
                    matcher.start() > 0
                            && Character.isUpperCase(matcher.group().charAt(0))
                            && matcher.group().charAt(0) != 'I';
            if (title) {
                continue;
            }
            matcher.appendReplacement(
                    result,
                    Matcher.quoteReplacement(
                            third(matcher.group().toLowerCase(Locale.ROOT), speakerInside)));
        }
        return matcher.appendTail(result).toString();
    }

    private static String third(String word, String speakerInside) {
        return switch (word) {
            case "i", "we" -> "they";
            case "i'm", "we're", "i am" -> "they are";
            case "i was" -> "they were";
            case "i've", "we've" -> "they have";
            case "i'll", "we'll" -> "they will";
            case "i'd", "we'd" -> "they would";
            case "me" -> speakerInside;
            case "my", "our" -> "their";
            case "mine", "ours" -> "theirs";
            case "myself", "ourselves" -> "themselves";
            case "us" -> "them";
            default -> word;
        };
    }

    /** A sentence of any shape: its first mention of the speaker is spelled out. */
    static String sentence(String words, String speaker, String speakerInside) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("my ") || lower.startsWith("our ")) {
            return speaker + "'s " + inside(words.substring(words.indexOf(' ') + 1), speakerInside);
        }
        var mine = MINE.matcher(words);
        var named = mine.replaceFirst(Matcher.quoteReplacement(speakerInside + "'s"));
        return capital(inside(named, speakerInside));
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
