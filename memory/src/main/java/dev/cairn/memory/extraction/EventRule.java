package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What happened: turns of life always, everyday doings only with a date or a name. */
final class EventRule implements Rule {
    private static final Pattern TURN =
            Pattern.compile(
                    "^(?:has |have )?(?:(?:just|recently) )?(?:got"
                        + " (?:married|engaged|divorced|promoted|accepted|hired|fired|laid"
                        + " off)\\b.*|had an?"
                        + " (?:baby|son|daughter|surgery|operation|miscarriage|stroke|heart"
                        + " attack|car accident|accident)\\b.*|gave birth\\b.*|adopted an?"
                        + " .+|bought an? (?:[\\w-]+"
                        + " ){0,3}(?:house|home|apartment|flat|car|condo|boat|motorcycle|bike|van)\\b.*|broke"
                        + " (?:my|their|his|her) (?:\\w+"
                        + " )?(?:arm|leg|ankle|wrist|foot|finger|nose|hip|collarbone|toe)\\b.*|retired\\b.*|quit"
                        + " (?:my|their) job\\b.*|lost (?:my|their)"
                        + " (?:job|wallet|mother|father|wife|husband|dog|cat)\\b.*|was (?:laid"
                        + " off|promoted|accepted|hospitalized|born)\\b.*|won"
                        + " (?:an?|the|first|second|third)"
                        + " .+|graduated\\b.*|(?:started|opened|founded|launched|sold)"
                        + " (?:an?|my|their)(?: own)? (?:[\\w-]+"
                        + " ){0,3}(?:company|business|shop|store|studio|blog|podcast|agency|restaurant|bakery|cafe|practice|newsletter)\\b.*|became"
                        + " an? .+|passed (?:my|their|the) .+|failed (?:my|their|the) .+|signed up"
                        + " for .+|enrolled in .+|published (?:my|their|an?) .+|passed"
                        + " away\\b.*|died\\b.*|switched from .+ to .+|has died\\b.*)$");

    private static final Set<String> DOINGS =
            Verbs.words(
                    """
                    went visited bought started finished completed met joined left sold won lost ran attended took made built
                    wrote published launched released celebrated hiked camped traveled travelled flew drove saw watched read
                    tried ordered booked scheduled hosted organized organised volunteered gave received applied passed
                    failed learned discovered planted painted cooked baked played performed recorded switched upgraded
                    installed migrated hired enrolled registered donated had spent presented interviewed chose picked
                    got signed deployed submitted fixed reached increased reduced moved began ended cancelled canceled
                    adopted biked swam climbed rode caught reconnected taught found created designed injured hurt called
                    renewed paid saved quit hit set decided agreed did implemented added refactored helped was toured
                    """);
    private static final Set<String> DONE =
            Verbs.words(
                    "gone taken written seen done given chosen begun driven flown ridden"
                            + " eaten");

    private static final Pattern IDLE =
            Pattern.compile(
                    "^(?:moved(?: in| out| house| over| flats?)*(?:"
                        + " (?:on|today|yesterday|last|this|in"
                        + " (?:\\d|January|February|March|April|May|June|July|August|September|October|November|December))\\b.*)?$|was"
                        + " \\w+ing\\b|met (?:back|up|in|at|on|through|when|via|online)\\b|was"
                        + " (?:bored|tired|busy|late|stressed|angry|upset|worried|scared|confused|shocked|lucky|exhausted|alone|home|away|out|there|here)\\b|(?:has"
                        + " )?had an? (?:\\w+ )*?(?:\\w+"
                        + " )?(?:setback|moment|battle|blast|day|week|weekend|year|month|experience)(?:"
                        + " (?:last|this|on|in|at|yesterday|today)\\b.*)?$|(?:has )?(?:currently"
                        + " |now )?reached \\d|\\w+ (?:a few|some|two|one) more\\b|(?:has"
                        + " )?tried\\b|(?:has )?had (?:a lot|some|lots|so|many)\\b|(?:has )?got"
                        + " (?:\\w+ ){0,2}news\\b|had (?:an? )?(?:\\w+"
                        + " )?(?:time|blast|fun|idea|feeling|question|problem|problems|issue|issues|trouble|look|chance|hard|same|such|to)\\b|got"
                        + " (?:it|this|that|to|the (?:idea|error|following|same)|an?"
                        + " (?:error|chance|question|response|message)|some|so|really|me)\\b|made"
                        + " (?:me|it|sense|sure|up)\\b|saw (?:that|how|your|it)\\b|found"
                        + " (?:it|that|out|this|myself|themselves|some)\\b|took (?:a"
                        + " look|me|some|it|your)\\b|tried"
                        + " (?:to|it|that|this|everything|some|using)\\b|was"
                        + " (?:so|really|very|just|thinking|wondering|trying|looking|able|like|a"
                        + " bit|glad|happy|going|hoping|not|also|surprised|excited|nervous|sad|super|proud|amazed|feeling)\\b|read"
                        + " (?:that|your|somewhere)\\b|did (?:it|that|this|not|some)\\b|started"
                        + " to\\b|went (?:through|with|well|ahead|over|back and forth|for"
                        + " it|great)\\b|gave (?:me|it|up)\\b|learned (?:that|to|a"
                        + " lot|so|how)\\b|decided (?:that|it)\\b)");

    /** Done for a day that is still to come: "booked a cabin for August 3". */
    private static final Pattern BOOKED =
            Pattern.compile(
                    "^(?:has )?(?:(?:booked|reserved) .* for"
                            + "|(?:signed up|registered|enrolled) (?:for|in|on)) ");

    /** "API", "AM": no names of anything that anybody remembers. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{1,4}\\d*");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .flatMap(found -> event(said, found))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Draft> event(Said said, Statement statement) {
        var polarity = Polarity.of(statement.predicate());
        if (polarity.negated()) {
            return Optional.empty();
        }
        var words = polarity.positive();
        boolean booked = BOOKED.matcher(words).find();
        var dates =
                booked
                        ? Dates.ahead(statement.predicate(), said.utterance().saidOn())
                        : Dates.of(statement.predicate(), said.utterance().saidOn());
        boolean past =
                dates.when()
                        .or(dates::until)
                        .filter(range -> !range.from().isAfter(said.utterance().saidOn()))
                        .isPresent();
        if (TURN.matcher(words).matches()) {
            return Optional.of(draft(said, statement, dates, .9, .7));
        }
        if (!doing(words) || IDLE.matcher(words).find()) {
            return Optional.empty();
        }
        boolean named = namesSomething(words);
        if (past || (booked && named && dates.when().isPresent())) {
            return Optional.of(draft(said, statement, dates, .85, .5));
        }
        return named && dates.isEmpty() && words.split(" ").length >= 4 && !words.startsWith("was ")
                ? Optional.of(draft(said, statement, dates, .75, .4))
                : Optional.empty();
    }

    private static boolean doing(String words) {
        var parts = words.split(" ");
        var verb = parts[0];
        if (verb.equals("has") && parts.length > 2) {
            boolean been =
                    parts[1].equals("been") && (parts[2].equals("to") || parts[2].endsWith("ed"));
            return been
                    || (!parts[1].equals("got")
                            && (DONE.contains(parts[1]) || DOINGS.contains(parts[1])));
        }
        return DOINGS.contains(verb);
    }

    private static boolean namesSomething(String words) {
        return Names.in("x " + words, "").stream()
                .anyMatch(name -> !ACRONYM.matcher(name).matches());
    }

    private static Draft draft(
            Said said, Statement statement, Dates dates, double confidence, double importance) {
        boolean ahead =
                dates.when()
                        .filter(range -> range.from().isAfter(said.utterance().saidOn()))
                        .isPresent();
        return new Draft(
                ahead
                        ? statement.sentenceAhead(said.utterance().saidOn())
                        : statement.sentence(said.utterance().saidOn()),
                ahead ? FactKind.PLAN : FactKind.EVENT,
                Draft.Slot.none(statement.subject()),
                dates,
                confidence,
                statement.ofSpeaker() ? importance : importance - .05);
    }
}
