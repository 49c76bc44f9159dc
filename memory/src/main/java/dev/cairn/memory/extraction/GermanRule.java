package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plainest German statements about oneself and one's people; facts are worded in English. */
final class GermanRule implements Rule {
    private record Entry(
            Pattern words,
            String verb,
            String attribute,
            FactKind kind,
            boolean single,
            boolean negated,
            double importance) {}

    private static final String NAME =
            "(?<v>\\p{Lu}[\\p{L}-]+(?: (?:am|an der|im|ob der)? ?\\p{Lu}[\\p{L}-]+){0,2})";
    private static final String TIME =
            "(?: (?:jetzt|nun|inzwischen|mittlerweile|seit [^,.]{2,30}|letzte[nsr]? \\p{L}+|vor"
                    + " [^,.]{2,20}|im \\p{Lu}\\p{L}+(?: \\d{4})?|am"
                    + " \\p{Lu}\\p{L}+|gerade|gestern|heute))?";
    private static final String I = "(?i:ich|wir) ";

    private static final List<Entry> ENTRIES =
            List.of(
                    one(
                            "(?i:wohnen?|leben?|lebt|wohnt)" + TIME + " in " + NAME + TIME,
                            "lives in",
                            "lives in",
                            .8),
                    one(
                            "(?i:bin|sind|ist)"
                                    + TIME
                                    + " (?:von \\p{Lu}[\\p{L}-]+ )?nach "
                                    + NAME
                                    + TIME
                                    + " (?:gezogen|umgezogen)",
                            "moved to",
                            "lives in",
                            .8),
                    over(
                            "(?i:wohnen?|lebe|wohnt|lebt) nicht mehr in " + NAME,
                            "no longer lives in",
                            "lives in",
                            true,
                            .7),
                    one(
                            "(?i:arbeite[tn]?)"
                                    + TIME
                                    + " (?:bei|für) (?:der |dem )?"
                                    + NAME
                                    + TIME,
                            "works at",
                            "works at",
                            .8),
                    over(
                            "(?i:arbeite[tn]?) nicht mehr (?:bei|für) (?:der |dem )?" + NAME,
                            "no longer works at",
                            "works at",
                            true,
                            .8),
                    one(
                            "(?i:arbeite[tn]?)" + TIME + " als (?<v>\\p{Lu}[\\p{L}-]+)" + TIME,
                            "works as",
                            "job",
                            .8),
                    one(
                            "(?i:bin|ist)"
                                    + TIME
                                    + " (?<v>\\p{Lu}[\\p{L}-]*(?:lehrer|arzt|ärztin|entwickler|ingenieur|verkäufer|pfleger|schwester|meister|anwalt|anwältin|student|schüler|koch|köchin|bäcker|tischler|schreiner|elektriker|mechaniker|berater|architekt|künstler|musiker|journalist|buchhalter|friseur|Lehrer|Arzt|Ärztin|Student|Rentner|Koch|Köchin|Bäcker|Anwalt|Anwältin|Architekt|Journalist|Musiker|Schüler|Ingenieur)(?:in)?)"
                                    + TIME,
                            "works as",
                            "job",
                            .8),
                    one("(?i:komme|kommt|stamme) aus (?:der |dem )?" + NAME, "is from", "from", .7),
                    one(
                            "(?i:studiere|studiert)"
                                    + TIME
                                    + " (?<v>(?!an\\b|in\\b|bei\\b)\\p{Lu}[\\p{L}-]+)(?: (?:an|in)"
                                    + " .+)?",
                            "studies",
                            "studies",
                            .7),
                    many(
                            "(?i:spreche|spricht)(?: auch| fließend| etwas)?"
                                + " (?<v>(?:Deutsch|Englisch|Französisch|Spanisch|Italienisch|Polnisch|Russisch|Türkisch|Niederländisch|Portugiesisch|Arabisch|Chinesisch|Japanisch))(?:"
                                + " und .+)?",
                            "speaks",
                            "speaks",
                            .6),
                    many(
                            "(?i:bin|ist) allergisch (?:gegen|auf) (?<v>[\\p{L} -]{3,40})",
                            "is allergic to",
                            "allergic to",
                            .95),
                    one(
                            "(?i:bin|ist|lebe|ernähre mich)"
                                    + TIME
                                    + " (?<v>Vegetarier|Vegetarierin|Veganer|Veganerin|vegetarisch|vegan)",
                            "is",
                            "diet",
                            .8),
                    over(
                            "(?i:bin|ist) (?:nicht mehr|kein|keine)"
                                + " (?<v>Vegetarier|Vegetarierin|Veganer|Veganerin|vegetarisch|vegan)(?:"
                                + " mehr)?",
                            "is no longer",
                            "diet",
                            true,
                            .8),
                    many(
                            "(?i:esse[nt]?|isst) (?:kein|keine|keinen) (?<v>\\p{L}+)(?: mehr)?",
                            "does not eat",
                            "does not eat",
                            .7),
                    many(
                            "(?i:trinken?|trinkt) (?:kein|keine|keinen) (?<v>\\p{L}+)(?: mehr)?",
                            "does not drink",
                            "does not drink",
                            .6),
                    over(
                            "(?i:habe|hat)"
                                    + TIME
                                    + " (?:mit dem )?(?<v>Rauchen)"
                                    + TIME
                                    + " aufgehört",
                            "quit",
                            "habit",
                            false,
                            .7),
                    many(
                            "(?i:habe|haben|hat) (?<v>(?:zwei|drei|vier|fünf|einen|eine|ein)"
                                + " (?:Kinder|Kind|Sohn|Söhne|Tochter|Töchter|Hund|Hunde|Katze|Katzen|Brüder|Bruder|Schwester|Schwestern|Geschwister|Enkel))",
                            "has",
                            "has",
                            .6),
                    many(
                            "(?i:fahre|fährt) (?:einen|eine|ein) (?<v>\\p{Lu}[\\p{L}\\d -]{1,30})",
                            "drives a",
                            "owns",
                            .5),
                    one("(?i:bin|ist) (?<v>\\d{1,2})(?: Jahre alt)?", "is", "age", .6),
                    likes(
                            "(?i:mag|mögen|liebe|liebt)"
                                    + " (?!es\\b|das\\b|dich\\b|nicht\\b|keine?n?\\b)(?<v>[\\p{L}"
                                    + " -]{3,40}?)(?: sehr| gerne?)?",
                            "likes"),
                    likes(
                            "(?i:mag keine?n?|mögen keine?n?|hasse|hasst)"
                                    + " (?!es\\b|das\\b|dich\\b)(?<v>[\\p{L} -]{3,40})",
                            "dislikes"));

    private static final Pattern CALLED =
            Pattern.compile("(?i:ich heiße|ich heisse|mein name ist) " + NAME);
    private static final Pattern FIRST = Pattern.compile("^" + I + "(?<rest>.+)$");
    private static final String KIND =
            "(?i:meine?|unsere?) (?<adj>(?:ältere|jüngere|kleine|große|neue|beste)[rn]?"
                    + " )?(?<kind>\\p{Lu}\\p{L}+)";
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "^"
                            + KIND
                            + "(?: heißt| ist)?(?: jetzt)? (?<v>"
                            + Names.PERSON
                            + ")(?<rest>(?: .*)?)$");
    private static final Pattern UNNAMED = Pattern.compile("^" + KIND + " (?<rest>\\p{Ll}.+)$");
    private static final Pattern APPOINTMENT =
            Pattern.compile(
                    "^(?i:ich|wir) (?:habe|haben) (?<when>.*?) ?(?:einen"
                        + " )?(?<what>Zahnarzttermin|Arzttermin|Termin beim Zahnarzt|Termin beim"
                        + " Arzt|Vorstellungsgespräch|Prüfung|Termin beim Friseur)(?<then>.*)$");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text();
        if (!GERMAN.matcher(text).lookingAt()) {
            return List.of();
        }
        var called = CALLED.matcher(text);
        if (called.matches()) {
            var name = called.group("v");
            return List.of(
                    new Draft(
                            said.speaker() + "'s name is " + name,
                            FactKind.STATE,
                            Draft.Slot.one(said.utterance().speaker(), "name", name),
                            Dates.NONE,
                            .85,
                            .95));
        }
        var appointment = APPOINTMENT.matcher(text);
        if (appointment.matches()) {
            return appointment(said, appointment.group("what"));
        }
        var first = FIRST.matcher(text);
        if (first.matches()) {
            return entry(said, said.speaker(), said.utterance().speaker(), first.group("rest"));
        }
        return relative(said, text);
    }

    private static final Pattern GERMAN = Pattern.compile("(?i:ich|wir|meine?|unsere?)\\b");

    private static List<Draft> relative(Said said, String text) {
        var named = RELATIVE.matcher(text);
        if (named.matches()) {
            var relation = GermanWords.RELATIVES.get(named.group("kind").toLowerCase(Locale.ROOT));
            var name = named.group("v");
            if (relation == null || !Names.isName(name)) {
                return List.of();
            }
            var drafts = new ArrayList<Draft>();
            drafts.add(relation(said, relation, name));
            var display = said.speaker() + "'s " + relation + " " + name;
            drafts.addAll(entry(said, display, name, named.group("rest").strip()));
            return drafts;
        }
        var unnamed = UNNAMED.matcher(text);
        if (unnamed.matches()) {
            var relation =
                    GermanWords.RELATIVES.get(unnamed.group("kind").toLowerCase(Locale.ROOT));
            return relation == null
                    ? List.of()
                    : entry(
                            said,
                            said.speaker() + "'s " + relation,
                            said.speakerInside() + "'s " + relation,
                            unnamed.group("rest"));
        }
        return List.of();
    }

    private static List<Draft> entry(Said said, String display, String subject, String rest) {
        for (var entry : ENTRIES) {
            var words = entry.words().matcher(rest);
            if (words.matches()) {
                var value = english(entry.attribute(), words.group("v"));
                return List.of(
                        new Draft(
                                display + " " + entry.verb() + " " + value,
                                entry.kind(),
                                new Draft.Slot(
                                        subject,
                                        entry.attribute(),
                                        value,
                                        entry.single(),
                                        entry.negated()),
                                Dates.of(rest, said.utterance().saidOn()),
                                .85,
                                entry.importance()));
            }
        }
        return List.of();
    }

    private static String english(String attribute, String value) {
        return switch (attribute) {
            case "diet" ->
                    value.toLowerCase(Locale.ROOT).startsWith("vegan") ? "vegan" : "vegetarian";
            case "habit" -> "smoking";
            case "speaks" -> GermanWords.ENGLISH.getOrDefault(value, value);
            case "has" -> translated(value);
            default -> value;
        };
    }

    private static String translated(String words) {
        var parts = words.split(" ");
        return GermanWords.ENGLISH.getOrDefault(parts[0], parts[0])
                + " "
                + GermanWords.ENGLISH.getOrDefault(parts[1], parts[1]);
    }

    private static List<Draft> appointment(Said said, String what) {
        var dates = Dates.ahead(said.clause().text(), said.utterance().saidOn());
        var name = GermanWords.OCCASIONS.getOrDefault(what, "appointment");
        return dates.when().stream()
                .map(
                        when ->
                                new Draft(
                                        "%s has %s %s on %s"
                                                .formatted(
                                                        said.speaker(),
                                                        "aeiou".indexOf(name.charAt(0)) < 0
                                                                ? "a"
                                                                : "an",
                                                        name,
                                                        when.words()),
                                        FactKind.PLAN,
                                        Draft.Slot.one(
                                                said.utterance().speaker(), name, when.words()),
                                        dates,
                                        .85,
                                        .7))
                .toList();
    }

    private static Draft relation(Said said, String relation, String name) {
        var attribute = Relations.attribute(relation);
        return new Draft(
                said.speaker() + "'s " + relation + " is " + name,
                FactKind.RELATION,
                new Draft.Slot(
                        said.utterance().speaker(),
                        attribute,
                        name,
                        Relations.single(attribute),
                        false),
                Dates.NONE,
                .85,
                .75);
    }

    private static Entry one(String words, String verb, String attribute, double importance) {
        return new Entry(
                Pattern.compile(words), verb, attribute, FactKind.STATE, true, false, importance);
    }

    private static Entry many(String words, String verb, String attribute, double importance) {
        return new Entry(
                Pattern.compile(words), verb, attribute, FactKind.STATE, false, false, importance);
    }

    private static Entry over(
            String words, String verb, String attribute, boolean single, double importance) {
        return new Entry(
                Pattern.compile(words), verb, attribute, FactKind.STATE, single, true, importance);
    }

    private static Entry likes(String words, String attribute) {
        return new Entry(
                Pattern.compile(words),
                attribute,
                attribute,
                FactKind.PREFERENCE,
                false,
                false,
                .5);
    }
}
