package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one does that can be counted or comes again: books finished, places visited, things bought,
 * hobbies begun, routines.
 */
final class DoingRule implements Rule {
    private static final String DONE = "^(?:has )?(?:just |finally |also |recently )*";
    private static final String TITLE =
            "(?<v>\"[^\"]{2,60}\"|(?:The |A |An )?\\p{Lu}[\\p{L}\\d'&:.-]*(?:(?:"
                    + " (?:of|the|a|an|and|in|to|on|for|with|at|from|by|is|de|la))*"
                    + " [\\p{Lu}\\d][\\p{L}\\d'&:.-]*){0,8})";
    private static final String MEDIUM =
            "(?:the |a |an |all of |my |their"
                + " )?(?:(?:book|novel|audiobook|biography|memoir|series|show|movie|film|documentary|game|trilogy)s?,?"
                + " |season \\d+ of )?";

    private static final Pattern FINISHED =
            Pattern.compile(
                    DONE
                            + "(?:finished|completed)(?: (?<how>reading|watching|playing|listening"
                            + " to))? "
                            + MEDIUM
                            + TITLE
                            + "(?<rest>(?:\\W.*)?)$");
    private static final Pattern READ =
            Pattern.compile(DONE + "(?:read|reread) " + MEDIUM + TITLE + "(?<rest>(?:\\W.*)?)$");
    private static final Pattern WATCHED =
            Pattern.compile(
                    DONE + "(?:watched|rewatched) " + MEDIUM + TITLE + "(?<rest>(?:\\W.*)?)$");
    private static final Pattern AT_IT =
            Pattern.compile(
                    "^(?:is|has been) (?:(?:currently|now|still|halfway through)"
                            + " )?(?<how>reading|watching|rereading|listening to|halfway through) "
                            + MEDIUM
                            + TITLE
                            + "(?<rest>(?:\\W.*)?)$");
    private static final String TO_PLACE =
            "(?:visited|been (?:back )?to|went (?:back )?to|went on (?:a|an|our|their|my)"
                + " (?:[\\w-]+ )?(?:trip|holiday|vacation|weekend) (?:to|in)|travell?ed to|flew"
                + " to|drove to|cycled to|toured|explored|backpacked (?:through|around)|got back"
                + " from|came back from|returned from|is back from|was in|spent (?:[\\w-]+"
                + " ){1,4}(?:in|at)|took (?:a|an|the|our|my) (?:[\\w-]+"
                + " )?(?:trip|train|bus|ferry|flight) to)";
    private static final Pattern VISITED =
            Pattern.compile(
                    DONE
                            + TO_PLACE
                            + " (?:visit |see )?(?:the )?(?<v>\\p{Lu}[\\p{L}-]+(?:(?:"
                            + " (?:de|of|the|del|la|am|an der))?"
                            + " \\p{Lu}[\\p{L}-]+){0,3})(?!'s)(?<rest>(?:\\W.*)?)$");
    private static final Pattern BOUGHT =
            Pattern.compile(
                    DONE
                            + "(?:bought|purchased|ordered|got"
                            + " (?:themselves|myself|ourselves)|treated (?:themselves|myself)"
                            + " to|picked up|got) (?:themselves |myself )?(?<v>(?:an?|our first|my"
                            + " first|their first|two|three|some) (?<new>(?:brand )?new |used"
                            + " |second-hand |vintage )?.+)$");
    private static final Pattern SOLD =
            Pattern.compile(
                    DONE + "(?:sold|gave away|got rid of|scrapped) (?:my|their|the) (?<v>.+)$");
    private static final Pattern VEHICLE =
            Pattern.compile(
                    ".*\\b(?:car|house|home|apartment|flat|condo|boat|sailboat|motorcycle|motorbike|bike|bicycle|e-bike|van|camper(?:"
                        + " van)?|truck|scooter|Tesla|Volvo|BMW|Audi|Volkswagen|VW|Toyota|Honda|Ford|Mercedes|Fiat|Renault|Peugeot|Skoda|Mazda|Kia|Hyundai|Subaru|Vespa|Porsche|Nissan|Jeep|piano|guitar|violin)\\b.*");
    private static final String HOBBIES = Pastimes.WORDS;
    private static final Pattern TOOK_UP =
            Pattern.compile(
                    "^(?:has )?(?:just |recently )?(?:took up|taken up|picked up|got into|gotten"
                        + " into|got hooked on|started(?: doing| playing| to do| learning)?|began)"
                        + " (?<v>"
                            + HOBBIES
                            + ")\\b(?! (?:a|the|this|that|it)\\b)(?:\\W.*)?$");

    /** What is called a hobby needs not be known as one: "took up lace-making as a hobby". */
    private static final Pattern TOOK_UP_ANY =
            Pattern.compile(
                    "^(?:has )?(?:took|taken) up (?<v>"
                            + Pastimes.ANY
                            + ") as a hobby\\b(?:\\W.*)?$");

    private static final Pattern GAVE_UP_ANY =
            Pattern.compile(
                    "^(?:has )?gave up (?<v>" + Pastimes.ANY + ") as a hobby\\b(?:\\W.*)?$");
    private static final Pattern GAVE_UP =
            Pattern.compile(
                    "^(?:has )?(?:just |recently |finally )?(?:gave up|given"
                            + " up|quit|stopped|dropped) (?:doing |playing |the )?(?<v>"
                            + HOBBIES
                            + "|smoking|drinking|vaping|sugar|alcohol|caffeine|coffee|meat|gluten|dairy)\\b(?:\\W.*)?$");
    private static final Pattern INSTRUMENT =
            Pattern.compile(
                    "(?:the"
                        + " )?(?:guitar|piano|violin|cello|drums|bass|flute|clarinet|saxophone|trumpet|ukulele|harp|accordion|viola|trombone)");
    private static final Pattern DOES =
            Pattern.compile(
                    "^(?:does|goes|plays|practises|practices|is into|is doing) (?:a lot of )?(?<v>"
                            + HOBBIES
                            + ")(?: .*)?$");
    private static final Pattern NEW_HOBBY =
            Pattern.compile(
                    "^(?:has|has got|found) an? (?:new|another|great) hobby(?::|,| -| which is|,"
                            + " which is|, it's) (?<v>.+)$");
    private static final Pattern AGAIN =
            Pattern.compile(
                    "^(?:runs?|jogs?|swims?|goes|does|works"
                        + " out|meditates|plays|has|attends|takes|cycles|bikes|practi[cs]es|trains|walks|cooks|visits|calls|meets|volunteers|exercises|journals|reads|gets"
                        + " up|wakes"
                        + " up|climbs|hikes|sings|rows|teaches|drives|commutes|works|eats)\\b(?<v>.*?)\\b(?<often>(?:(?:almost"
                        + " )?every (?:other )?(?:single"
                        + " )?(?:\\p{L}+day|day|morning|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall)|each"
                        + " (?:\\p{L}+day|day|morning|evening|night|week|weekend|month|year)|on"
                        + " (?:\\p{L}+days|weekends|weekdays)(?: and"
                        + " \\p{L}+days)?|(?:once|twice|three times|four times|five times|\\d"
                        + " times) an? (?:week|month|day|year)|daily|weekly)\\b.*)$");
    private static final Pattern POINTS =
            Pattern.compile(
                    "\\b(?:it|this|that|them|these|those|one)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .flatMap(found -> doing(said, found))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Draft> doing(Said said, Statement statement) {
        var words = statement.predicate();
        var finished = FINISHED.matcher(words);
        if (finished.matches()) {
            var how = finished.group("how");
            boolean watched =
                    "watching".equals(how)
                            || words.matches(".*\\b(?:season|series|show|movie|film)\\b.*");
            boolean played = "playing".equals(how) || words.matches(".*\\bgame\\b.*");
            var attribute =
                    watched
                            ? "finished watching"
                            : played ? "finished playing" : "finished reading";
            return work(said, statement, finished.group("v"), attribute);
        }
        var read = READ.matcher(words);
        if (read.matches() && !statement.predicate().startsWith("read that")) {
            return work(said, statement, read.group("v"), "finished reading");
        }
        var watched = WATCHED.matcher(words);
        if (watched.matches()) {
            return work(said, statement, watched.group("v"), "finished watching");
        }
        var reading = AT_IT.matcher(words);
        if (reading.matches()) {
            boolean film = reading.group("how").equals("watching");
            return Optional.of(
                    draft(
                            said,
                            statement,
                            FactKind.STATE,
                            many(
                                    statement,
                                    film ? "is watching" : "is reading",
                                    unquoted(reading.group("v"))),
                            .45));
        }
        var visited = VISITED.matcher(words);
        if (visited.matches()
                && Names.isName(visited.group("v"))
                && !FirstNames.surely(Names.firstWord(visited.group("v")))) {
            return Optional.of(
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            many(statement, "visited", visited.group("v")),
                            .5));
        }
        return owned(said, statement, words).or(() -> habit(said, statement, words));
    }

    private static Optional<Draft> owned(Said said, Statement statement, String words) {
        var bought = BOUGHT.matcher(words);
        if (bought.matches() && !POINTS.matcher(bought.group("v")).find()) {
            boolean got =
                    words.matches(
                            "(?:has )?(?:just |finally |also |recently )*(?:got|picked up) .*");
            boolean plain = got && bought.group("new") == null;
            return Phrase.value(bought.group("v"), said.utterance().saidOn())
                    .map(value -> Phrase.place(Phrase.bare(value)))
                    .filter(
                            value ->
                                    !plain
                                            || (words.contains("got")
                                                    && VEHICLE.matcher(value).matches()))
                    .filter(value -> !IMMATERIAL.matcher(value).find())
                    .map(
                            value ->
                                    draft(
                                            said,
                                            statement,
                                            FactKind.EVENT,
                                            many(
                                                    statement,
                                                    VEHICLE.matcher(value).matches()
                                                            ? "owns"
                                                            : "bought",
                                                    value),
                                            .5));
        }
        var sold = SOLD.matcher(words);
        if (sold.matches()) {
            return Phrase.value(sold.group("v"), said.utterance().saidOn())
                    .filter(value -> value.split(" ").length <= 5)
                    .map(
                            value ->
                                    draft(
                                            said,
                                            statement,
                                            FactKind.EVENT,
                                            over(statement, "owns", value),
                                            .5));
        }
        return Optional.empty();
    }

    private static final Pattern IMMATERIAL =
            Pattern.compile(
                    "^(?:new |first"
                        + " )?(?:addition|job|position|role|one|idea|message|call|feeling|chance|perspective|look|start|response|email|few|lot|bit|better|place|question|client|boss|error|job"
                        + " offer|offer|friend|haircut|team|ticket to|promotion|high"
                        + " score|score|record)\\b|\\b(?:idea|ideas|friends?|job|skills?|habits?|tips?|record|score|boss|manager|roommate)$");

    private static Optional<Draft> habit(Said said, Statement statement, String words) {
        var polarity = Polarity.of(words);
        var does = DOES.matcher(polarity.positive());
        if (does.matches() && (!polarity.negated() || polarity.ended())) {
            var slot =
                    polarity.negated()
                            ? over(statement, attribute(does.group("v")), hobby(does.group("v")))
                            : many(statement, attribute(does.group("v")), hobby(does.group("v")));
            boolean again = AGAIN.matcher(words).matches();
            if (polarity.negated() || !again) {
                return Optional.of(draft(said, statement, FactKind.STATE, slot, .55));
            }
        }
        var hobby = NEW_HOBBY.matcher(words);
        if (hobby.matches()) {
            return Phrase.value(hobby.group("v"), said.utterance().saidOn())
                    .map(
                            value ->
                                    draft(
                                            said,
                                            statement,
                                            FactKind.STATE,
                                            many(statement, attribute(value), hobby(value)),
                                            .55));
        }
        var took = matched(words, TOOK_UP, TOOK_UP_ANY);
        if (took.matches()) {
            return Optional.of(
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            many(statement, attribute(took.group("v")), hobby(took.group("v"))),
                            .55));
        }
        var gave = matched(words, GAVE_UP, GAVE_UP_ANY);
        if (gave.matches()) {
            return Optional.of(gaveUp(said, statement, gave.group("v")));
        }
        var again = AGAIN.matcher(Polarity.of(words).positive());
        if (again.matches()
                && !Polarity.of(words).negated()
                && !POINTS.matcher(words).find()
                && Dates.of(words, said.utterance().saidOn()).isEmpty()) {
            var whole = again.group();
            var value = Phrase.routine(whole);
            return value.isEmpty() || value.length() > 80
                    ? Optional.empty()
                    : Optional.of(
                            draft(
                                    said,
                                    statement,
                                    FactKind.STATE,
                                    many(statement, "routine", value),
                                    .5));
        }
        return Optional.empty();
    }

    private static Draft gaveUp(Said said, Statement statement, String what) {
        return switch (what) {
            case "smoking", "vaping" ->
                    draft(said, statement, FactKind.EVENT, over(statement, "habit", what), .7);
            case "drinking", "alcohol" ->
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            many(statement, "does not drink", "alcohol"),
                            .7);
            case "caffeine", "coffee" ->
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            many(statement, "does not drink", what),
                            .6);
            case "sugar", "meat", "gluten", "dairy" ->
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            many(statement, "does not eat", what),
                            .65);
            default ->
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            over(statement, attribute(what), hobby(what)),
                            .55);
        };
    }

    private static Matcher matched(String words, Pattern one, Pattern other) {
        var matcher = one.matcher(words);
        return matcher.matches() ? matcher : other.matcher(words);
    }

    /** Instruments are played; all else is a hobby. */
    private static String attribute(String hobby) {
        return INSTRUMENT.matcher(hobby).matches() ? "plays" : "hobby";
    }

    private static String hobby(String words) {
        return words.startsWith("the ") ? words.substring(4) : words;
    }

    private static Optional<Draft> work(
            Said said, Statement statement, String title, String attribute) {
        var saidOn = said.utterance().saidOn();
        var timeless = title.substring(0, Math.max(0, Dates.begin(title, saidOn))).strip();
        var value = unquoted(timeless);
        return value.isEmpty() || Names.NO_TITLES.contains(value)
                ? Optional.empty()
                : Optional.of(
                        draft(
                                said,
                                statement,
                                FactKind.EVENT,
                                many(statement, attribute, value),
                                .5));
    }

    private static String unquoted(String title) {
        return title.replace("\"", "").strip();
    }

    private static Draft.Slot many(Statement statement, String attribute, String value) {
        return Draft.Slot.many(statement.subject(), attribute, value);
    }

    private static Draft.Slot over(Statement statement, String attribute, String value) {
        return new Draft.Slot(statement.subject(), attribute, value, false, true);
    }

    private static Draft draft(
            Said said, Statement statement, FactKind kind, Draft.Slot slot, double importance) {
        var saidOn = said.utterance().saidOn();
        var dates = Dates.of(statement.predicate(), saidOn);
        return new Draft(
                statement.sentence(saidOn),
                kind,
                slot,
                slot.negated() ? Dates.ended(dates.when()) : dates,
                .85,
                statement.ofSpeaker() ? importance : importance - .05);
    }
}
