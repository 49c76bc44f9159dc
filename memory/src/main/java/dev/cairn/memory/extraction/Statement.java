package dev.cairn.memory.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody or something of theirs, and what is said of it, in the third person.
 *
 * @param subject {@link Utterance#OWNER} or a name
 * @param display how the subject is written at the beginning of a sentence
 * @param topic a thing of the subject ("favourite colour"), or empty where it is about themselves
 * @param predicate "lives in Berlin since March"
 * @param ofSpeaker whether the subject is who spoke
 */
record Statement(
        String subject, String display, String topic, String predicate, boolean ofSpeaker) {

    /** Verbs with which a sentence about oneself may begin without "I". */
    static final String STARTERS =
            "(?:finished|started|bought|moved|booked|visited|met|went|ran|graduated|joined|adopted|came"
                + " back|got|watched|passed|quit|signed|sold|applied|received|switched|been|took"
                + " up|gave up|turned|won|lost)";

    private static final Pattern BARE =
            Pattern.compile(
                    "^(?:just |finally |recently )?" + STARTERS + " .+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENER =
            Pattern.compile(
                    "^((?:in|at|on|for|from|between|back|during|after|since|before|over|until|last|next|this|yesterday|today|tomorrow|tonight|two|three|about|a|the|just)\\b[^,]{0,60}),?\\s+((?:I|we)(?:'\\w+)?"
                        + " .+|my .+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPOSITION =
            Pattern.compile(
                    "(?i:in|at|on|for|during|after|since|before|over|until|from|between|back"
                            + " in)\\b(?! (?:fact|case|short|general|the (?:end|meantime|other"
                            + " hand)))");
    private static final Pattern FIRST =
            Pattern.compile(
                    "^(?:I|we)(?:('(?:m|ve|re|ll|d))| )\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER =
            Pattern.compile(
                    "^(?i:(?:also|both|all|even|actually|just|basically|totally|literally) )+");
    private static final Pattern RELATED =
            Pattern.compile(
                    "^(?i:my|our)"
                        + " (?:(?:older|younger|elder|little|big|late|oldest|youngest|dear|old|new|good|close|twin|former)"
                        + " )?((?i:"
                            + Relations.WORDS
                            + "))(?:,? (\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})?),?)?( and"
                            + " I)?(?= |')(?: |(?='(?:s|ll|d) ))(.+)$");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "^(?:my|our) ((?:[\\p{L}\\d'/-]{1,25} ){0,4}?[\\p{L}\\d'/-]{1,25})"
                            + " ((?:is|was|are|were)\\b.+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern THEIR_TOPIC =
            Pattern.compile(
                    "^(?i:my|our) (?:(?!best )[a-z-]{2,12} )?((?i:"
                            + Relations.WORDS
                            + "))(?: ("
                            + Names.PERSON
                            + "))?'s ((?:[\\w'/-]{1,25} ){0,2}?[\\w'/-]{1,25})"
                            + " ((?:is|was|are|were)\\b.+)$");
    private static final Pattern NAMED =
            Pattern.compile(
                    "^("
                            + Names.PERSON
                            + ")(?:, (?:an? |my |our )(?:[\\p{Ll}-]+ ){0,2}(?:"
                            + Relations.WORDS
                            + ")(?: of (?:mine|ours))?,)?(?:'s ([\\w-]{1,25}(?:"
                            + " [\\w-]{1,25})?))?(?: |(?='s"
                            + " ))((?:'s|is|isn't|was|wasn't|has|hasn't|had|lives|works|likes|loves|hates|prefers|studies|speaks|owns|drives|plays|enjoys|dislikes|no"
                            + " longer|doesn't|does not|used"
                            + " to|will|\\p{Ll}{2,14}(?:ed|s)|got|went|bought|left|met|became|began|quit|built|wrote|won|sold|took)\\b.*)$");

    private static final Pattern AND =
            Pattern.compile(
                    ",? and (?=(?:also |now |currently |then"
                        + " )?(?:works|lives|is|isn't|has|loves|likes|hates|enjoys|prefers|plays|speaks|studies|owns|drives|teaches|moved|doesn't)\\b)");
    private static final Pattern PLURAL =
            Pattern.compile(
                    "'s (?:parents|grandparents|in-laws|kids|children|siblings|sisters|brothers|sons|daughters)$");
    private static final Pattern RELATIVES =
            Pattern.compile(
                    "^(?i:my|our)"
                        + " (parents|grandparents|in-laws|kids|children|siblings|sisters|brothers|sons|daughters)"
                        + " (.+)$");
    private static final Pattern PRONOUN =
            Pattern.compile("^(?:and |now )?(he|she)(?= |')( .+|'.+)$", Pattern.CASE_INSENSITIVE);

    /** What is said of people only, so that an unknown name before it is somebody's. */
    private static final Pattern OF_PEOPLE =
            Pattern.compile(
                    "(?:(?:now )?(?:works|is working|started working|started) (?:at|for|as) |lives"
                        + " in \\p{Lu}|(?:has )?(?:just )?moved (?:to|from) \\p{Lu}|(?:is|got|has)"
                        + " (?:allergic|married|engaged|pregnant|divorced|vegan|vegetarian)\\b|goes"
                        + " by|wants to be called|prefers to be called|has (?:her|his) birthday)");

    private static final Set<String> NOBODY =
            Set.of(
                    "Everyone",
                    "Everybody",
                    "Someone",
                    "Somebody",
                    "Nobody",
                    "People",
                    "Work",
                    "School",
                    "Practice",
                    "Production",
                    "Traffic",
                    "Rehearsal",
                    "Training",
                    "Class",
                    "Dinner",
                    "Lunch",
                    "Nothing",
                    "Everything",
                    "Something",
                    "Who",
                    "What",
                    "Which",
                    "Whoever",
                    "One",
                    "Google",
                    "Apple",
                    "Microsoft",
                    "Amazon",
                    "Netflix",
                    "Tesla",
                    "Facebook",
                    "Meta",
                    "Intel",
                    "Twitter",
                    "Oracle",
                    "Alexa",
                    "Siri");

    /** Behind "'s" these make a perfect; other participles are states: "she's engaged". */
    private static final Set<String> HAS_DONE =
            Verbs.words(
                    """
                    been moved got gotten had started finished left become gone lived worked bought sold quit
                    joined changed switched decided taken lost won passed graduated found given stopped landed
                    accepted applied turned begun written read visited
                    """);

    private static final Pattern TITLED = Pattern.compile("(?:Dr|Prof|Mr|Mrs|Ms)\\b");

    /** The clause as a statement, if it begins like one. */
    static Optional<Statement> of(Said said) {
        var text = withSubject(said, openerLast(said));
        return first(said, text)
                .or(() -> related(said, text))
                .or(() -> relatives(said, text))
                .or(() -> topic(said, text))
                .or(() -> pronoun(said, text))
                .or(() -> named(said, text));
    }

    /** "Just finished Dune" as "I just finished Dune"; only what begins a sentence. */
    private static String withSubject(Said said, String text) {
        boolean begins = said.clause().conjunction().isEmpty();
        if (!begins || !BARE.matcher(text).matches()) {
            return text;
        }
        var first = text.substring(0, 1).toLowerCase(Locale.ROOT);
        return (text.regionMatches(true, 0, "been ", 0, 5) ? "I've " : "I ")
                + first
                + text.substring(1);
    }

    /** "In May, I moved" as "I moved in May", so that the subject comes first. */
    private static String openerLast(Said said) {
        var text = said.clause().text();
        var opener = OPENER.matcher(text);
        if (!opener.matches() || !ofTimeOrPlace(opener.group(1), said)) {
            return text;
        }
        var time = FILLER.matcher(opener.group(1)).replaceFirst("");
        return opener.group(2)
                + " "
                + time.substring(0, 1).toLowerCase(Locale.ROOT)
                + time.substring(1);
    }

    private static boolean ofTimeOrPlace(String opener, Said said) {
        return PREPOSITION.matcher(opener).lookingAt()
                || !Dates.of(opener, said.utterance().saidOn()).isEmpty();
    }

    private static Optional<Statement> first(Said said, String text) {
        var matcher = FIRST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var contraction = matcher.group(1);
        var words = FILLER.matcher(matcher.group(2)).replaceFirst("");
        var rest = contraction == null ? words : contraction + " " + words;
        boolean past =
                Dates.of(rest, said.utterance().saidOn())
                        .when()
                        .filter(when -> !when.from().isAfter(said.utterance().saidOn()))
                        .isPresent();
        var predicate = Wording.predicate(rest, past, "them");
        return Optional.of(
                new Statement(said.utterance().speaker(), said.speaker(), "", predicate, true));
    }

    private static Optional<Statement> related(Said said, String text) {
        var matcher = RELATED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var relation = Relations.canonical(matcher.group(1).toLowerCase(Locale.ROOT));
        var name = matcher.group(2);
        boolean named = name != null && Names.isName(name);
        if ((name != null && !named) || !said.verbFollows(matcher.group(4))) {
            return Optional.empty();
        }
        var predicate = contracted(Wording.inside(matcher.group(4), said.speakerInside()));
        if (matcher.group(3) != null) {
            var display = said.speaker() + " and their " + relation + (named ? " " + name : "");
            return Optional.of(
                    new Statement(said.utterance().speaker(), display, "", predicate, true));
        }
        var person = new Person(named ? name : "", relation, Relations.gender(relation));
        var known = named ? person : said.people().known(person);
        return Optional.of(
                new Statement(known.subject(said), known.display(said), "", predicate, false));
    }

    private static Optional<Statement> relatives(Said said, String text) {
        var matcher = RELATIVES.matcher(text);
        if (!matcher.matches() || !said.verbFollows(matcher.group(2))) {
            return Optional.empty();
        }
        var whose = "'s " + matcher.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(
                new Statement(
                        said.speakerInside() + whose,
                        said.speaker() + whose,
                        "",
                        Wording.inside(matcher.group(2), said.speakerInside()),
                        false));
    }

    /** "She works at Bosch now", where it is plain who "she" is. */
    private static Optional<Statement> pronoun(Said said, String text) {
        var matcher = PRONOUN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean female = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("s");
        var gender = female ? FirstNames.Gender.FEMALE : FirstNames.Gender.MALE;
        return said.people()
                .antecedent(gender)
                .map(
                        person ->
                                new Statement(
                                        person.subject(said),
                                        person.display(said),
                                        "",
                                        contracted(
                                                Wording.inside(
                                                        matcher.group(2).strip(),
                                                        said.speakerInside())),
                                        false));
    }

    /** "'s a nurse" as "is a nurse", "'s moved" as "has moved". */
    private static String contracted(String predicate) {
        if (!predicate.startsWith("'")) {
            return predicate;
        }
        int blank = predicate.indexOf(' ');
        var rest = blank < 0 ? "" : predicate.substring(blank + 1);
        var next = rest.split(" ")[0];
        return switch (blank < 0 ? predicate : predicate.substring(0, blank)) {
            case "'s" -> (HAS_DONE.contains(next) ? "has " : "is ") + rest;
            case "'ll" -> "will " + rest;
            case "'d" -> "would " + rest;
            default -> predicate;
        };
    }

    private static Optional<Statement> topic(Said said, String text) {
        var theirs = THEIR_TOPIC.matcher(text);
        if (theirs.matches()) {
            return theirTopic(said, theirs);
        }
        var matcher = TOPIC.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var topic = matcher.group(1).toLowerCase(Locale.ROOT);
        var predicate = Wording.inside(matcher.group(2), said.speakerInside());
        var display = said.speaker() + "'s " + matcher.group(1);
        return Optional.of(
                new Statement(said.utterance().speaker(), display, topic, predicate, true));
    }

    /** "My sister's birthday is on 3 May". */
    private static Optional<Statement> theirTopic(Said said, Matcher matcher) {
        var relation = Relations.canonical(matcher.group(1).toLowerCase(Locale.ROOT));
        var name = matcher.group(2);
        boolean named = name != null && Names.isName(name);
        var person = new Person(named ? name : "", relation, Relations.gender(relation));
        var known = named ? person : said.people().known(person);
        return Optional.of(
                new Statement(
                        known.subject(said),
                        known.display(said) + "'s " + matcher.group(3),
                        matcher.group(3).toLowerCase(Locale.ROOT),
                        Wording.inside(matcher.group(4), said.speakerInside()),
                        false));
    }

    private static Optional<Statement> named(Said said, String text) {
        var matcher = NAMED.matcher(text);
        if (!matcher.matches() || !Names.isName(matcher.group(1))) {
            return Optional.empty();
        }
        var name = matcher.group(1);
        var person = said.people().known(new Person(name, "", FirstNames.Gender.BOTH));
        boolean known =
                FirstNames.find(name).isPresent()
                        || !person.relation().isEmpty()
                        || titled(name)
                        || "birthday".equals(matcher.group(2))
                        || (OF_PEOPLE.matcher(matcher.group(3)).lookingAt()
                                && !NOBODY.contains(name)
                                && name.indexOf(' ') < 0);
        if (!said.requested() && !known) {
            return Optional.empty();
        }
        var topic = matcher.group(2) == null ? "" : matcher.group(2);
        var whose = person.display(said);
        var display = topic.isEmpty() ? whose : whose + "'s " + topic;
        var predicate = Wording.inside(matcher.group(3), said.speakerInside());
        return Optional.of(new Statement(name, display, topic, contracted(predicate), false));
    }

    /** Whether words begin like "Bex works at": with a name of which people's things are said. */
    static boolean ofUnknownPerson(String text) {
        int blank = text.indexOf(' ');
        return blank > 1
                && Character.isUpperCase(text.charAt(0))
                && OF_PEOPLE.matcher(text).region(blank + 1, text.length()).lookingAt();
    }

    private static boolean titled(String name) {
        return TITLED.matcher(name).lookingAt();
    }

    /** "lives in Berlin and works at Siemens" as two statements. */
    List<Statement> parts() {
        if (!topic.isEmpty() || !predicate.contains(" and ")) {
            return List.of(this);
        }
        return AND.splitAsStream(predicate)
                .map(part -> new Statement(subject, display, topic, part, ofSpeaker))
                .toList();
    }

    /** The predicate as it would be said of one: "lives in Graz" for parents who live there. */
    String singular() {
        if (!PLURAL.matcher(display).find()) {
            return predicate;
        }
        int blank = predicate.indexOf(' ');
        return blank < 0
                ? predicate
                : Verbs.third(predicate.substring(0, blank), false) + predicate.substring(blank);
    }

    /** The whole sentence, with its dates made absolute. */
    String sentence(LocalDate saidOn) {
        return display + " " + Dates.absolute(predicate, saidOn);
    }

    /** The same, where a date without a year or week is one to come. */
    String sentenceAhead(LocalDate saidOn) {
        return display + " " + Dates.absoluteAhead(predicate, saidOn);
    }
}
