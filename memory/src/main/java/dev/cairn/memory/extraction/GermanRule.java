package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plainest German statements about oneself; the facts are worded in English as all are. */
final class GermanRule implements Rule {
    private record Entry(
            Pattern words,
            String verb,
            String attribute,
            FactKind kind,
            boolean single,
            double importance) {}

    private static final String NAME = "(?<v>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})";
    private static final String NOW = "(?: jetzt| nun| seit [^,.]{2,30})?";

    private static final List<Entry> ENTRIES =
            List.of(
                    entry(
                            "(?i:ich (?:wohne|lebe))" + NOW + " in " + NAME + NOW,
                            "lives in",
                            "lives in",
                            true,
                            .8),
                    entry(
                            "(?i:ich arbeite)" + NOW + " bei (?:der |dem )?" + NAME + NOW,
                            "works at",
                            "works at",
                            true,
                            .8),
                    entry("(?i:ich komme) aus (?:der |dem )?" + NAME, "is from", "from", true, .7),
                    entry(
                            "(?i:ich bin) allergisch (?:gegen|auf) (?<v>[\\p{L} -]{3,40})",
                            "is allergic to",
                            "allergic to",
                            false,
                            .95),
                    likes(
                            "(?i:ich (?:mag|liebe))"
                                    + " (?!es\\b|das\\b|dich\\b|nicht\\b|keine?n?\\b)(?<v>[\\p{L}"
                                    + " -]{3,40}?)(?: sehr| gerne?)?",
                            "likes"),
                    likes(
                            "(?i:ich (?:mag keine?n?|hasse)) (?!es\\b|das\\b|dich\\b)(?<v>[\\p{L}"
                                    + " -]{3,40})",
                            "dislikes"));

    private static final Pattern CALLED =
            Pattern.compile("(?i:ich heiße|ich heisse|mein name ist) " + NAME);
    private static final Pattern RELATIVE =
            Pattern.compile("(?i:meine?|unser|unsere) (?<kind>\\p{Lu}\\p{L}+) heißt " + NAME);
    private static final Map<String, String> RELATIVES =
            Map.ofEntries(
                    Map.entry("schwester", "sister"),
                    Map.entry("bruder", "brother"),
                    Map.entry("mutter", "mother"),
                    Map.entry("vater", "father"),
                    Map.entry("frau", "wife"),
                    Map.entry("mann", "husband"),
                    Map.entry("tochter", "daughter"),
                    Map.entry("sohn", "son"),
                    Map.entry("freundin", "girlfriend"),
                    Map.entry("freund", "boyfriend"),
                    Map.entry("hund", "dog"),
                    Map.entry("katze", "cat"));

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text();
        var called = CALLED.matcher(text);
        if (called.matches()) {
            var name = called.group("v");
            return List.of(
                    draft(
                            said,
                            said.speaker() + "'s name is " + name,
                            "name",
                            name,
                            true,
                            FactKind.STATE,
                            .95));
        }
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            var relation = RELATIVES.get(relative.group("kind").toLowerCase(Locale.ROOT));
            return relation == null
                    ? List.of()
                    : List.of(relation(said, relation, relative.group("v")));
        }
        for (var entry : ENTRIES) {
            var words = entry.words().matcher(text);
            if (words.matches()) {
                var value = words.group("v");
                return List.of(
                        draft(
                                said,
                                said.speaker() + " " + entry.verb() + " " + value,
                                entry.attribute(),
                                value,
                                entry.single(),
                                entry.kind(),
                                entry.importance()));
            }
        }
        return List.of();
    }

    private static Draft relation(Said said, String relation, String name) {
        return draft(
                said,
                said.speaker() + "'s " + relation + " is " + name,
                relation,
                name,
                Relations.single(relation),
                FactKind.RELATION,
                .75);
    }

    private static Draft draft(
            Said said,
            String text,
            String attribute,
            String value,
            boolean single,
            FactKind kind,
            double importance) {
        var dates = Dates.of(said.clause().text(), said.utterance().saidOn());
        return new Draft(
                text,
                kind,
                new Draft.Slot(said.utterance().speaker(), attribute, value, single, false),
                dates,
                .85,
                importance);
    }

    private static Entry entry(
            String words, String verb, String attribute, boolean single, double importance) {
        return new Entry(
                Pattern.compile(words), verb, attribute, FactKind.STATE, single, importance);
    }

    private static Entry likes(String words, String attribute) {
        return new Entry(
                Pattern.compile(words), attribute, attribute, FactKind.PREFERENCE, false, .5);
    }
}
