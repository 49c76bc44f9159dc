package dev.cairn.memory.extraction;

import dev.cairn.memory.time.Precision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was so for a while and is over: "worked at X from 2019 to 2022", "was a teacher". */
final class PastRule implements Rule {
    private record Entry(Pattern words, String attribute) {}

    /** "Was with Bosch from 2019 to 2022" is work; without its years it is a visit. */
    private static final String WORKED_ONCE = "worked at";

    private static final List<Entry> ENTRIES =
            List.of(
                    entry(
                            "(?:worked|was working|was employed|interned|was an intern)"
                                    + " (?:at|for|with) (?<v>(?:(?:the )?\\p{Lu}|the (?:\\p{Ll}+"
                                    + " )+\\p{Ll}).*)",
                            "works at"),
                    entry(
                            "was (?:with|at|employed by|on staff at) (?<v>(?:(?:the )?\\p{Lu}|the"
                                    + " (?:\\p{Ll}+ )+\\p{Ll}).*)",
                            WORKED_ONCE),
                    entry(
                            "(?:worked|was working) as (?:an?|the) (?<v>[\\p{L}-]+(?:"
                                    + " [\\p{L}-]+){0,3})(?<rest>(?:"
                                    + " (?:at|for|in|from|until|between|before|during|,).*)?)",
                            "job"),
                    entry(
                            "(?:studied|was studying|majored in) (?<v>(?!for\\b|how\\b|hard\\b|a"
                                    + " lot\\b|the\\b|all\\b|with\\b|at\\b|in\\b).+)",
                            "studies"),
                    entry(
                            "(?:studied|went to (?:school|college|university)|was a student) at"
                                    + " (?<v>(?:the )?\\p{Lu}.+)",
                            "studies at"),
                    entry(
                            "(?:lived|was living|had lived) (?:in|on|near|outside(?: of)?)"
                                    + " (?<v>.+)",
                            "lives in"));

    private static Entry entry(String words, String attribute) {
        return new Entry(Pattern.compile("^" + words + "$"), attribute);
    }

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        if (statement.isEmpty() || !statement.get().topic().isEmpty()) {
            return List.of();
        }
        var predicate = Polarity.of(statement.get().predicate());
        if (predicate.negated()) {
            return List.of();
        }
        for (var entry : ENTRIES) {
            var words = entry.words().matcher(predicate.positive());
            if (words.matches()) {
                return past(said, statement.get(), entry.attribute(), words.group("v"));
            }
        }
        return List.of();
    }

    private static List<Draft> past(
            Said said, Statement statement, String attribute, String words) {
        var saidOn = said.utterance().saidOn();
        var value = Phrase.value(words, saidOn).map(Phrase::place);
        if (value.isEmpty()) {
            return List.of();
        }
        var dates = Dates.span(statement.predicate(), saidOn);
        boolean years =
                dates.when().filter(when -> when.precision() == Precision.YEAR).isPresent()
                        && dates.until().isPresent();
        if (attribute.equals(WORKED_ONCE) && !years) {
            return List.of();
        }
        boolean ended = dates.until().isPresent();
        return List.of(
                new Draft(
                        statement.sentence(saidOn),
                        FactKind.STATE,
                        new Draft.Slot(
                                statement.subject(),
                                attribute.equals(WORKED_ONCE) ? "works at" : attribute,
                                value.get(),
                                true,
                                !ended),
                        dates,
                        .85,
                        .5));
    }
}
