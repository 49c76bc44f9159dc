package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody means to do: with a firm verb, or with a date. */
final class PlanRule implements Rule {
    private static final String LIFE =
            "(?:visit|travel|move|buy|sell|adopt|learn|run|open|retire|study|marry|propose|become|start|join|quit|apply|enrol|enroll|"
                + "climb|hike|fly|drive|renovate|build|write|publish|launch|volunteer|train|go|take|attend|get|meet|see|celebrate|host|"
                + "organi[sz]e|pursue|finish|graduate|switch|leave|save|plant|record|camp|bike|sail|stay|return)";
    private static final Pattern PLANS =
            Pattern.compile(
                    "^(?:plans|is planning|was planning|has been planning|intends|is"
                            + " hoping|hopes|aims|is aiming|has decided|decided) (?:to|on) (?<v>"
                            + LIFE
                            + "\\w*\\b.*)$|^is planning (?<n>(?:an?|my|their|the) .+)$");
    private static final Pattern WANTS =
            Pattern.compile(
                    "^(?:wants|has been wanting|has always wanted|would (?:like|love)|dreams of|is"
                            + " dreaming of|hopes) (?:to )?(?<v>(?:visit|travel|buy|adopt|learn(?!"
                            + " (?:about|how|more|to|what|from|the))|open|retire|become|pursue|run"
                            + " a|write a|climb|study)\\w*\\b.*)$");
    private static final Pattern COMING =
            Pattern.compile(
                    "^(?:will(?: be)?|is going to|is gonna|is|has to|needs to|must) (?<v>(?:"
                            + LIFE
                            + "|speak|present|interview|perform|compete|travell?|visit|get|mov|fly|tak|driv|hik|marry)(?:ing|ling|ting|ning)?\\b.*)$");
    private static final Pattern DATED =
            Pattern.compile(
                    "^(?:has|is having|is hosting) (?<v>(?:an?|my|their|the)(?: [\\w'-]{1,20}){0,4}"
                        + " (?:appointment|meeting|interview|exam|test|flight|deadline|presentation|surgery|operation|date|concert|recital|trip|party|wedding|conference|race|marathon|checkup|check-up|final|performance|show|exhibition|session|call)\\b.*)$");

    private static final Pattern TRAVEL =
            Pattern.compile(
                    "(?:go|going|fly|flying|travel|travell?ing|visit|visiting|drive|driving|take|taking|an?|the|my|our|their|return|returning|sail|sailing|bike|biking|hike|hiking)\\b");
    private static final Pattern OCCASION =
            Pattern.compile("^(?:an?|my|their|our|the) " + Plans.WHAT + "(?:\\W.*)?$");
    private static final Pattern MARRY = Pattern.compile("^(?:get|getting) married\\b|^marry");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .flatMap(found -> plan(said, found))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Draft> plan(Said said, Statement statement) {
        var polarity = Polarity.of(statement.predicate());
        boolean dated =
                COMING.matcher(polarity.positive()).matches()
                        || DATED.matcher(polarity.positive()).matches();
        var saidOn = said.utterance().saidOn();
        var dates =
                dated
                        ? Dates.ahead(statement.predicate(), saidOn)
                        : Dates.of(statement.predicate(), saidOn);
        boolean comes =
                dates.when()
                        .or(dates::until)
                        .filter(range -> range.until().isAfter(said.utterance().saidOn()))
                        .isPresent();
        if (polarity.negated()) {
            return Optional.empty();
        }
        for (var pattern : List.of(PLANS, WANTS)) {
            var matcher = pattern.matcher(polarity.positive());
            if (matcher.matches()) {
                var words = matcher.group("v");
                var what = words == null ? matcher.group("n") : words;
                return specific(said, what) || comes
                        ? Optional.of(
                                draft(said, statement, dates, what, pattern == PLANS ? .85 : .75))
                        : Optional.empty();
            }
        }
        if (!dated || !comes) {
            return Optional.empty();
        }
        var coming = COMING.matcher(polarity.positive());
        var fixed = DATED.matcher(polarity.positive());
        var what = coming.matches() ? coming.group("v") : fixed.matches() ? fixed.group("v") : "";
        return Optional.of(draft(said, statement, dates, what, .8));
    }

    /**
     * The slot of what is meant to happen, without its date, so that a change finds it: "trip to
     * Rome", "dentist appointment", else "plans to" do something.
     */
    private static Draft.Slot slot(Said said, Statement statement, String what, Dates dates) {
        var saidOn = said.utterance().saidOn();
        var inside = Wording.inside(what, said.speakerInside());
        var timeless = inside.substring(0, Math.max(0, Dates.begin(inside, saidOn))).strip();
        var when = dates.when().or(dates::until).map(range -> range.words()).orElse("planned");
        var place = Plans.journey(timeless);
        if (place.isPresent() && TRAVEL.matcher(timeless).lookingAt()) {
            return Draft.Slot.one(statement.subject(), "trip to " + place.get(), when);
        }
        var occasion = OCCASION.matcher(timeless);
        if (occasion.matches()) {
            return Draft.Slot.one(
                    statement.subject(), Plans.attribute(occasion.group("what")), when);
        }
        if (MARRY.matcher(timeless).find()) {
            return Draft.Slot.one(statement.subject(), "wedding", when);
        }
        var value = Phrase.value(timeless, saidOn);
        if (value.isEmpty()) {
            return Draft.Slot.none(statement.subject());
        }
        var first = Names.firstWord(value.get());
        return Draft.Slot.many(
                statement.subject(),
                "plans to",
                Verbs.base(first) + value.get().substring(first.length()));
    }

    private static final Pattern OF_LIFE = Pattern.compile(LIFE);

    /** Whether a verb is one that plans of a life are made of. */
    static boolean isOfLife(String verb) {
        return OF_LIFE.matcher(verb).matches();
    }

    /** A plan without a date has to name something. */
    private static boolean specific(Said said, String what) {
        var rest = what.contains(" ") ? what.substring(what.indexOf(' ') + 1) : "";
        return what.split(" ").length >= 2
                && Phrase.value(rest, said.utterance().saidOn()).isPresent();
    }

    private static Draft draft(
            Said said, Statement statement, Dates dates, String what, double confidence) {
        return new Draft(
                dates.isEmpty()
                        ? statement.sentence(said.utterance().saidOn())
                        : statement.sentenceAhead(said.utterance().saidOn()),
                FactKind.PLAN,
                slot(said, statement, what, dates),
                dates,
                confidence,
                dates.isEmpty() ? .5 : .65);
    }
}
