package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** People and animals by name: "my sister Anna", "Anna is my sister", "I'm Craig", "call me Jo". */
final class RelationRule implements Rule {
    private static final String PERSON = "(?<name>" + Names.PERSON + ")";
    private static final String KIND = "(?<kind>" + Relations.WORDS + ")";

    private static final String MY = "\\b(?:[Mm]y|[Oo]ur) (?:(?!best )[a-z-]{2,12} ){0,2}";

    private static final List<Pattern> NAMED =
            List.of(
                    Pattern.compile(MY + KIND + ",? " + PERSON + "(?![\\p{L}']|'s)"),
                    Pattern.compile(
                            MY
                                    + KIND
                                    + "(?:'s (?:first )?name)?(?:'s| is)(?:"
                                    + " (?:still|now|actually))? (?:called |named )?"
                                    + PERSON
                                    + "(?=[,.!;]|$| and\\b| now\\b| from\\b| at\\b)"),
                    Pattern.compile(
                            "\\b"
                                    + PERSON
                                    + "(?: is|'s) (?:my|our) (?:(?!best )[a-z-]{2,12} ){0,2}"
                                    + KIND
                                    + "\\b(?!'s)"),
                    Pattern.compile(
                            "(?<!\\b(?:in|from|to|at|near) )\\b"
                                    + PERSON
                                    + ", (?:my|our) (?:(?!best )[a-z-]{2,12} ){0,2}"
                                    + KIND
                                    + "(?:,|$)"),
                    Pattern.compile(
                            "(?<=(?:have|'ve got|got|adopted|own|with|and|,)) an? (?:[a-z-]{2,12}"
                                    + " ){0,3}"
                                    + KIND
                                    + "(?:,? (?:named|called) |[,;:]? (?:and"
                                    + " )?(?:her|his|its|their) name(?:'s| is) )"
                                    + PERSON),
                    Pattern.compile(
                            "(?<=(?:have|'ve got|got|and|also have)) (?:an?|one) (?:[a-z-]{2,12}"
                                    + " ){0,2}"
                                    + KIND
                                    + "[,:] "
                                    + PERSON
                                    + "(?=[,.!;]|$)"),
                    Pattern.compile(
                            "\\b"
                                    + PERSON
                                    + "(?:,| is| was) (?:an? )(?:[a-z-]{2,12} ){0,2}"
                                    + KIND
                                    + " of (?:mine|ours)\\b"));
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "\\b(?:(?:[Mm]y|[Oo]ur)(?: (?:two|three|four|\\d))?|(?:have|'ve"
                        + " got|got|adopted) (?:two|three|four|five|\\d)) (?:[a-z-]{2,12}"
                        + " )?(?<kind>sisters|brothers|kids|children|sons|daughters|dogs|cats|cousins|friends|nieces|nephews|rabbits|best"
                        + " friends|colleagues|roommates)(?:,| are| are called| are named|:)?(?:"
                        + " called| named)? (?<names>"
                            + Names.PERSON
                            + "(?:(?:, (?:and )?| and )"
                            + Names.PERSON
                            + "){1,4})");
    private static final Pattern THEIR_NAME =
            Pattern.compile(
                    "^(?i:(?<whose>her|his|its|their) name(?:'s| is)|(?:she|he|it)(?:'s| is)"
                            + " (?:called|named)|(?:we|I) (?:named|called) (?:her|him|it)) "
                            + PERSON
                            + "(?:,.*)?$");
    private static final Pattern BETWEEN = Pattern.compile(", (?:and )?| and ");

    /** Without one of these no pattern of {@link #NAMED} can match. */
    private static final Pattern OWN =
            Pattern.compile("\\b(?:[Mm]y|[Oo]ur|named|called|name|mine|have|got)\\b|'ve");

    private static final Pattern ANY_KIND = Pattern.compile("\\b(?:" + Relations.WORDS + ")");

    private static final Pattern SELF =
            Pattern.compile(
                    "^(?i:I'm|I am|my name is|my name's|I am called|ich bin|ich heiße|mein Name"
                            + " ist) (?<name>\\p{Lu}\\p{Ll}{1,20}(?:"
                            + " \\p{Lu}\\p{Ll}{1,20})?)(?<rest>,.*| and I.*|)$",
                    Pattern.UNICODE_CASE);
    private static final Pattern CALL_ME =
            Pattern.compile(
                    "^(?i:please |you can |just )?(?i:call me|nenn mich)"
                            + " (?<name>\\p{Lu}\\p{L}{1,20})(?: from now on| please| instead|"
                            + " now)*(?:,? not \\p{Lu}\\p{L}+)?$");
    private static final Pattern AGED = Pattern.compile("(?<years>\\d{1,2})-year-old (?<rest>.+)");
    private static final Pattern APPOSITION =
            Pattern.compile(
                    "^, (?:an? )(?<what>[^,]{4,60}?)(?:"
                        + " (?:who|and|with|from|at|in|living|based|working|eager|looking|trying).*|,.*|)$");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var drafts = new ArrayList<Draft>();
        var text = said.clause().text();
        boolean likely = OWN.matcher(text).find() && ANY_KIND.matcher(text).find();
        for (var pattern : likely ? NAMED : List.<Pattern>of()) {
            var matcher = pattern.matcher(text);
            while (matcher.find() && drafts.size() < 4) {
                var name = person(matcher.group("name"));
                if (!name.isEmpty()) {
                    drafts.add(relation(said, matcher.group("kind"), name));
                }
            }
        }
        var several = SEVERAL.matcher(text);
        if (likely && text.contains(" and ") && several.find()) {
            var word = several.group("kind");
            var one = word.equals("children") ? "child" : word.substring(0, word.length() - 1);
            for (var name : BETWEEN.split(several.group("names"))) {
                if (!person(name).isEmpty()) {
                    drafts.add(relation(said, one, name));
                }
            }
        }
        if (drafts.isEmpty()) {
            drafts.addAll(theirName(said));
        }
        drafts.addAll(self(said));
        return drafts;
    }

    /** "Her name is Coco", of the puppy spoken of before. */
    private static List<Draft> theirName(Said said) {
        var words = THEIR_NAME.matcher(said.clause().text());
        if (!words.matches() || person(words.group("name")).isEmpty()) {
            return List.of();
        }
        var whose = words.group("whose");
        var gender =
                whose == null
                        ? FirstNames.Gender.BOTH
                        : switch (whose.toLowerCase(Locale.ROOT)) {
                            case "her", "she" -> FirstNames.Gender.FEMALE;
                            case "his", "he" -> FirstNames.Gender.MALE;
                            default -> FirstNames.Gender.BOTH;
                        };
        return said.people()
                .antecedent(gender)
                .filter(person -> !person.named() && !person.relation().isEmpty())
                .map(person -> List.of(relation(said, person.relation(), words.group("name"))))
                .orElse(List.of());
    }

    private static Draft relation(Said said, String word, String name) {
        var relation = Relations.canonical(word.toLowerCase(Locale.ROOT));
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
                .9,
                .75);
    }

    private static List<Draft> self(Said said) {
        var text = said.clause().text();
        var called = CALL_ME.matcher(text);
        if (called.matches() && Names.isName(called.group("name"))) {
            return List.of(name(said, called.group("name"), "goes by"));
        }
        var self = SELF.matcher(text);
        if (!self.matches() || !Names.isName(self.group("name"))) {
            return List.of();
        }
        boolean named = text.contains("ame") || !self.group("rest").isEmpty();

        if (!named && !greeted(said)) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        var name = self.group("name");
        if (NOT_CALLED.matcher(name).matches()) {
            return List.of();
        }
        drafts.add(name(said, name, "name is"));
        var apposition = APPOSITION.matcher(self.group("rest"));
        if (apposition.matches()) {
            var what = apposition.group("what");
            var aged = AGED.matcher(what);
            if (aged.matches()) {
                what = aged.group("rest");
                drafts.add(
                        own(
                                said,
                                "age",
                                aged.group("years"),
                                said.speaker() + " is " + aged.group("years")));
            }
            if (WorkRule.isJob(what)) {
                drafts.add(own(said, "job", what, said.speaker() + " is a " + what));
            }
        }
        return drafts;
    }

    private static final Pattern NOT_CALLED =
            Pattern.compile(
                    "(?:\\p{Lu}\\p{Ll}+(?:ish|ese|ian|can)|German|French|Dutch|Swiss|Greek|Thai|Czech|Muslim|Catholic|Buddhist|Hindu|Atheist|Here|Back|Sorry|Fine|Good|Happy|Glad|Sure|Just|Really|Still|Not|Very|So|Da|Froh|Mir)");

    private static boolean greeted(Said said) {
        var head = said.utterance().text().strip().toLowerCase(Locale.ROOT);
        return head.startsWith("hi")
                || head.startsWith("hello")
                || head.startsWith("hey")
                || head.startsWith("hallo");
    }

    private static Draft own(Said said, String attribute, String value, String text) {
        return new Draft(
                text,
                FactKind.STATE,
                Draft.Slot.one(said.utterance().speaker(), attribute, value),
                Dates.NONE,
                .85,
                .8);
    }

    private static Draft name(Said said, String name, String verb) {
        var text =
                verb.equals("goes by")
                        ? said.speaker() + " goes by " + name
                        : said.speaker() + "'s name is " + name;
        return new Draft(
                text,
                FactKind.STATE,
                Draft.Slot.one(said.utterance().speaker(), "name", name),
                Dates.NONE,
                .9,
                .95);
    }

    /**
     * The name without a word that only looks like a second one ("Anna I"); empty if it is none.
     */
    private static String person(String name) {
        return Names.isName(name) && !NOT_CALLED.matcher(name).matches() ? name : "";
    }
}
