package dev.cairn.memory.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings what a model read in an utterance together with what the rules read in it. The rules win:
 * their slots are surer.
 */
public final class Merging {
    /** Shared words of two sentences, of all their words, from which they say the same. */
    private static final double NEARLY_THE_SAME = .6;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Set<String> SMALL =
            Verbs.words("the user s a an their is has was to of in at on and with for since");

    private Merging() {}

    /** Those of the model's candidates that say what the rules did not. */
    public static List<Candidate> beyond(List<Candidate> rules, List<Candidate> model) {
        return model.stream().filter(candidate -> !isToldBy(rules, candidate)).toList();
    }

    private static boolean isToldBy(List<Candidate> rules, Candidate candidate) {
        var words = words(candidate.text());
        var together = new HashSet<String>();
        for (var rule : rules) {
            var told = words(rule.text());
            if (sameSlot(rule, candidate) || likeness(told, words) >= NEARLY_THE_SAME) {
                return true;
            }
            boolean sameWords =
                    rule.quoteStart() < candidate.quoteEnd()
                            && candidate.quoteStart() < rule.quoteEnd();
            if (sameWords) {
                together.addAll(told);
            }
        }
        // It may also say no more than several facts of the rules do.
        return together.containsAll(words);
    }

    /** In a slot that holds one value, another value from the same words would be a quarrel. */
    private static boolean sameSlot(Candidate rule, Candidate candidate) {
        return !candidate.attribute().isEmpty()
                && rule.attribute().equals(candidate.attribute())
                && rule.subject().equals(candidate.subject())
                && (rule.single() || words(rule.value()).equals(words(candidate.value())));
    }

    private static double likeness(Set<String> some, Set<String> others) {
        var shared = new HashSet<>(some);
        shared.retainAll(others);
        var all = new HashSet<>(some);
        all.addAll(others);
        return all.isEmpty() ? 1 : (double) shared.size() / all.size();
    }

    private static Set<String> words(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(Grounds::stem)
                .collect(Collectors.toSet());
    }
}
