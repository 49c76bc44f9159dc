package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two questions in one: "where does Anna live and where does she work?", "where do Anna and Tom
 * live?".
 */
record TwoQuestions(String first, String second) {
    private static final String ASKS =
            "(?:where|what|who|when|which|how (?:old|many|tall)|since when)";
    private static final String NAME =
            "(?:my (?:best )?[\\p{Ll}-]+|I|(?!(?:I|My)\\b)\\p{Lu}[\\p{L}'-]+(?:"
                    + " \\p{Lu}[\\p{L}'-]+)?)";

    private static final Pattern TWICE =
            Pattern.compile(
                    "(?<a>(?:"
                            + ASKS
                            + ")(?:'s)?\\b.{4,80}?),? and (?<b>"
                            + ASKS
                            + "(?:'s)?\\b.{4,80})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_VERBS =
            Pattern.compile(
                    "(?<w>where) (?<aux>do|does|did) (?<s>"
                            + NAME
                            + ") (?<v>live|work|study) and (?<u>live|work|study)");
    private static final Pattern TWO_PEOPLE =
            Pattern.compile(
                    "(?<w>where|how old|when|what) (?<aux>do|are|did|were) (?<s>"
                            + NAME
                            + ") and (?<t>"
                            + NAME
                            + ")(?<rest> (?:live|work|study|born|come from|do for a"
                            + " living)\\b.*|)");
    private static final Pattern SOMEBODY =
            Pattern.compile("\\b(?:is|are|does|do|did|was) (?<s>" + NAME + ")(?![\\p{L}'])");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:he|she|they)\\b");
    private static final Pattern POSSESSIVE =
            Pattern.compile("\\b(?:his|her|their)\\b(?= \\p{Ll})");

    /** The two, where a question without its mark is two. */
    static Optional<TwoQuestions> in(String question) {
        var people = TWO_PEOPLE.matcher(question);
        if (people.matches()) {
            return Optional.of(
                    new TwoQuestions(
                            ofOne(people.group("w"), people.group("aux"), people.group("s"))
                                    + people.group("rest"),
                            ofOne(people.group("w"), people.group("aux"), people.group("t"))
                                    + people.group("rest")));
        }
        var verbs = TWO_VERBS.matcher(question);
        if (verbs.matches()) {
            var begin = "where %s %s ".formatted(verbs.group("aux"), verbs.group("s"));
            return Optional.of(
                    new TwoQuestions(begin + verbs.group("v"), begin + verbs.group("u")));
        }
        var twice = TWICE.matcher(question);
        if (!twice.matches()) {
            return Optional.empty();
        }
        var first = twice.group("a");
        var second = twice.group("b");
        var somebody = SOMEBODY.matcher(first);
        if (somebody.find() && !somebody.group("s").equals("I")) {
            var name = somebody.group("s").replace("$", "");
            second = PRONOUN.matcher(second).replaceAll(name);
            second = POSSESSIVE.matcher(second).replaceAll(name + "'s");
        }
        return Optional.of(new TwoQuestions(first, second));
    }

    private static String ofOne(String word, String aux, String name) {
        boolean own = name.equals("I");
        var single =
                switch (aux) {
                    case "do" -> own ? "do" : "does";
                    case "are" -> own ? "am" : "is";
                    case "were" -> "was";
                    default -> aux;
                };
        return "%s %s %s".formatted(word, single, name);
    }

    /** Both answers in one; what is not known of one of them is said. */
    ExactAnswer answered(ExactAnswer one, ExactAnswer other) {
        if (one instanceof ExactAnswer.Told(var sentence, var facts)) {
            if (other instanceof ExactAnswer.Told(var more, var others)) {
                return new ExactAnswer.Told(sentence + " " + more, together(facts, others));
            }
            return other instanceof ExactAnswer.Untold
                    ? new ExactAnswer.Told(sentence + " " + unknown(second), facts)
                    : other;
        }
        if (other instanceof ExactAnswer.Told(var sentence, var facts)) {
            return one instanceof ExactAnswer.Untold
                    ? new ExactAnswer.Told(sentence + " " + unknown(first), facts)
                    : one;
        }
        return one instanceof ExactAnswer.NoSlot ? one : other;
    }

    private static String unknown(String question) {
        return "Nothing in memory about: " + question + "?";
    }

    private static List<Fact> together(List<Fact> facts, List<Fact> others) {
        var all = new LinkedHashSet<>(facts);
        all.addAll(others);
        return List.copyOf(all);
    }
}
