package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence with its place in the utterance.
 *
 * @param question whether it ends in a question mark
 */
record Sentence(String text, int start, boolean question) {
    /** Longer ones are not speech, or not for rules to understand. */
    static final int LONGEST = 600;

    private static final int MOST = 300;

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "e.g", "i.e", "etc",
                    "no", "inc", "ca", "approx", "a.m", "p.m", "u.s", "z.b", "jan", "feb", "mar",
                    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** Cuts prose at full stops, question and exclamation marks, and line ends. */
    static List<Sentence> split(String prose) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i <= prose.length() && sentences.size() < MOST; i++) {
            char c = i == prose.length() ? '\n' : prose.charAt(i);
            boolean stop = c == '.' && endsAt(prose, start, i);
            if (c == '\n' || c == '!' || c == '?' || stop) {
                add(sentences, prose, start, i, c == '?');
                start = i + 1;
            }
        }
        return sentences;
    }

    private static void add(
            List<Sentence> sentences, String prose, int from, int to, boolean question) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(prose.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(prose.charAt(end - 1))) {
            end--;
        }
        if (end - start >= 4 && end - start <= LONGEST) {
            sentences.add(new Sentence(prose.substring(start, end), start, question));
        }
    }

    private static boolean endsAt(String prose, int start, int dot) {
        if (dot + 1 < prose.length() && !Character.isWhitespace(prose.charAt(dot + 1))) {
            char next = prose.charAt(dot + 1);
            return next == '"' || next == '”' || next == ')';
        }
        int word = dot;
        while (word > start && dot - word < 8 && !Character.isWhitespace(prose.charAt(word - 1))) {
            word--;
        }
        var before = prose.substring(word, dot);
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
        boolean figure =
                !before.isEmpty()
                        && before.length() <= 2
                        && before.chars().allMatch(Character::isDigit)
                        && dot + 2 < prose.length()
                        && Character.isLetter(prose.charAt(dot + 2));
        return !(initial && !before.equals("I"))
                && !figure
                && !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
    }
}
