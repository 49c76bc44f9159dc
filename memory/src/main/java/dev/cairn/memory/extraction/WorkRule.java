package dev.cairn.memory.extraction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jobs, employers, studies: what one is, where one started, where one left. */
final class WorkRule implements Rule {
    private static final String JOB =
            "(?:[\\w+#/&-]{1,20}"
                + " ){0,4}?(?:developer|engineer|teacher|nurse|doctor|designer|writer|author|manager|student|lawyer|attorney"
                + "|chef|cook|artist|analyst|consultant|scientist|technologist|researcher|accountant|photographer|musician|carpenter|plumber|electrician"
                + "|pharmacist|therapist|journalist|architect|programmer|professor|lecturer|producer|director|editor|entrepreneur|pilot"
                + "|driver|farmer|baker|barista|cashier|coach|trainer|firefighter|officer|mechanic|paralegal|specialist|technician|librarian"
                + "|dentist|veterinarian|translator|interpreter|intern|administrator|founder|co-founder|CEO|CTO|CFO|actor|actress|dancer|singer"
                + "|filmmaker|colorist|hairdresser|realtor|broker|salesperson|secretary|surgeon|psychologist|counselor|social"
                + " worker|freelancer|waiter|waitress|soldier|biologist|chemist|physicist|mathematician|economist|supervisor|coordinator|recruiter|marketer|apprentice|postdoc|paramedic|radiologist|midwife|tailor|florist|gardener|jeweler|potter|podcaster|streamer|illustrator|animator|optician|physiotherapist|vet|bookkeeper|receptionist|bartender|model|CEO|owner|postman|judge|pharmacist|bus"
                + " driver|nanny|clerk|officer|rep|representative|assistant|associate|planner|buyer|trader|scholar|headteacher|principal|team"
                + " lead|shift supervisor|head of [\\p{L}]+(?: (?!at|for|in|with)[\\p{Ll}]+)?|vice"
                + " president(?: of \\w+)?|VP(?: of \\w+)?)";

    private static final Pattern IS =
            Pattern.compile(
                    "^(?:is|became|has become) (?:now |currently |actually )*(?:(?:an?|the) (?:new"
                            + " )?|(?=head of|vice president|VP|CEO|CTO|CFO|team lead))(?<job>"
                            + JOB
                            + ")(?<rest>(?:\\W.*)?)$");
    private static final Pattern AT = Pattern.compile("^ (?:at|for) (?<v>(?:the )?\\p{Lu}.+)$");
    private static final Pattern STARTED =
            Pattern.compile(
                    "^(?:has )?(?:(?:just )?(?:started|began|is starting|has started)(?: working| a"
                        + " (?:new )?(?:job|position|role)| (?:my|their) new job| work)?(?="
                        + " (?:at|with|for|as) )|got a (?:new )?(?:job|position)|accepted an?"
                        + " (?:job|offer|position)|landed a (?:job|role))(?: as (?<job>an?"
                        + " .+?))?(?: (?:at|with|for|from) (?<at>.+?))?(?: as (?<then>an? .+))?$");
    private static final Pattern JOINED =
            Pattern.compile("^(?:has )?joined (?<at>\\p{Lu}.+?)(?: as (?<job>an? .+))?$");
    private static final Pattern LEFT =
            Pattern.compile(
                    "^(?:has )?(?:quit|left|resigned from|was laid off from|was fired from|got laid"
                        + " off from|got fired from|lost)(?: (?:my|their|the))?(?: (?:old"
                        + " )?(?:job|position|role))?(?: (?:at|with|from))? ?(?<at>\\p{Lu}.*)?$");

    /** "Left Bosch for Siemens" */
    private static final Pattern FOR = Pattern.compile(" (?:for|behind)\\b");

    private static final Pattern HAS_LEFT = Pattern.compile("^(?:has )?left\\b");
    private static final String WORKS =
            "^(?:works|is working|has worked|has been working|is employed|worked)";
    private static final Pattern AS =
            Pattern.compile(
                    WORKS
                            + " as (?:an?|the) (?<job>[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)"
                            + " (?:at|for|with) (?<at>(?:the )?\\p{Lu}.*)$");
    private static final Pattern AT_AS =
            Pattern.compile(
                    WORKS
                            + " (?:at|for|with) (?<at>(?:the )?\\p{Lu}[\\p{L}&.'-]*(?:"
                            + " [\\p{Lu}&][\\p{L}.'-]*){0,3}) as (?:an?|the) (?<job>[\\p{L}-]+(?:"
                            + " [\\p{L}-]+){0,3}).*$");

    /** "Started with the setup" is no job. */
    private static final Pattern WITH =
            Pattern.compile("^(?:has )?(?:just )?(?:started|began) (?:with|for|from|as) (?!an? )");

    private static final Pattern OF_WORK =
            Pattern.compile(
                    "\\b(?:work|works|working|job|company|position|employer|career|quit)\\b");
    private static final Pattern FIRST_DAY =
            Pattern.compile(
                    "^(?:had|has|is having) (?:my|their) first (?:day|week) (?:at work"
                            + " )?(?:at|with) (?<at>.+)$");
    private static final Pattern TODAY_FIRST_DAY =
            Pattern.compile(
                    "^(?:(?<when>today|yesterday|monday|tuesday|wednesday|thursday|friday|this"
                            + " week|last week|last \\w+day) (?:was|is) my first (?:day|week)(?: at"
                            + " work| working)? (?:at|with) (?<at>.+?)|my first (?:day|week)(?: at"
                            + " work| working)? (?:at|with) (?<then>.+?) (?:was|is) (?<date>.+))$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMOTED =
            Pattern.compile("^(?:was|got|has been) promoted(?: to| as) (?:an? |the )?(?<job>.+)$");
    private static final Pattern FINISHED =
            Pattern.compile(
                    "^(?:has )?(?:graduated|got (?:my|their|an?) (?:degree|diploma|phd))"
                            + " (?:from|at|in|with) (?<v>.+)$");

    private static final Pattern ONLY_JOB = Pattern.compile(JOB);

    /** Whether the words are the name of an occupation ("hands-on developer"). */
    static boolean isJob(String words) {
        return ONLY_JOB.matcher(words).matches();
    }

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var firstDay = TODAY_FIRST_DAY.matcher(said.clause().text());
        if (firstDay.matches()) {
            return firstDay(said, firstDay);
        }
        return statement
                .filter(found -> found.topic().isEmpty())
                .map(found -> read(said, found))
                .orElse(List.of());
    }

    /** "Today was my first day at Bosch". */
    private static List<Draft> firstDay(Said said, Matcher words) {
        boolean dayFirst = words.group("at") != null;
        var at = dayFirst ? words.group("at") : words.group("then");
        var day = dayFirst ? words.group("when") : words.group("date");
        var dates = Dates.of(day, said.utterance().saidOn());
        return value(said, at).stream()
                .map(
                        place ->
                                new Draft(
                                        "%s's first day at %s was %s"
                                                .formatted(
                                                        said.speaker(),
                                                        place,
                                                        dates.when()
                                                                .map(range -> "on " + range.words())
                                                                .orElse(day)),
                                        FactKind.EVENT,
                                        Draft.Slot.one(
                                                said.utterance().speaker(), "works at", place),
                                        dates,
                                        .9,
                                        .8))
                .toList();
    }

    private static List<Draft> read(Said said, Statement statement) {
        var polarity = Polarity.of(statement.predicate());
        var predicate = polarity.positive();
        var is = IS.matcher(predicate);
        if (is.matches()) {
            var drafts = new ArrayList<Draft>();
            drafts.add(
                    draft(
                            said,
                            statement,
                            FactKind.STATE,
                            "job",
                            is.group("job"),
                            polarity.negated()));
            var at = AT.matcher(is.group("rest"));
            if (at.matches()) {
                value(said, at.group("v"))
                        .ifPresent(place -> drafts.add(employer(said, statement, place, polarity)));
            }
            return drafts;
        }
        for (var began :
                WITH.matcher(predicate).find() ? List.<Pattern>of() : List.of(STARTED, JOINED)) {
            var matcher = began.matcher(predicate);
            if (matcher.matches()) {
                var then = began.namedGroups().containsKey("then") ? matcher.group("then") : null;
                var job = matcher.group("job") == null ? then : matcher.group("job");
                return began(said, statement, matcher.group("at"), job);
            }
        }
        var firstDay = FIRST_DAY.matcher(predicate);
        if (firstDay.matches()) {
            return one(said, statement, FactKind.EVENT, "works at", firstDay.group("at"), false);
        }
        var as = AS.matcher(predicate);
        if (as.matches()) {
            return both(said, statement, as.group("job"), as.group("at"), polarity);
        }
        var atAs = AT_AS.matcher(predicate);
        if (atAs.matches()) {
            return both(said, statement, atAs.group("job"), atAs.group("at"), polarity);
        }
        var promoted = PROMOTED.matcher(predicate);
        if (promoted.matches()) {
            return one(said, statement, FactKind.EVENT, "job", promoted.group("job"), false);
        }
        var finished = FINISHED.matcher(predicate);
        if (finished.matches()) {
            return one(
                    said, statement, FactKind.EVENT, "graduated from", finished.group("v"), false);
        }
        var left = LEFT.matcher(predicate);
        boolean job =
                predicate.contains("job")
                        || predicate.contains("fired")
                        || predicate.contains("laid off");
        boolean bare = HAS_LEFT.matcher(predicate).find() && !job;
        if (bare && left.matches() && !OF_WORK.matcher(said.utterance().text()).find()) {
            return List.of();
        }
        if (left.matches() && left.group("at") != null && (job || !predicate.startsWith("lost"))) {
            return one(
                    said,
                    statement,
                    FactKind.EVENT,
                    "works at",
                    FOR.split(left.group("at"))[0],
                    true);
        }
        return List.of();
    }

    private static Draft employer(Said said, Statement statement, String place, Polarity polarity) {
        var same = draft(said, statement, FactKind.STATE, "works at", place, polarity.negated());
        return polarity.negated()
                ? same
                : new Draft(
                        statement.display() + " works at " + place,
                        same.kind(),
                        same.slot(),
                        same.dates(),
                        same.confidence(),
                        same.importance());
    }

    /** "Works as a nurse at the hospital": the job and where. */
    private static List<Draft> both(
            Said said, Statement statement, String job, String at, Polarity polarity) {
        var drafts = new ArrayList<Draft>();
        value(said, job)
                .ifPresent(
                        what ->
                                drafts.add(
                                        draft(
                                                said,
                                                statement,
                                                FactKind.STATE,
                                                "job",
                                                what,
                                                polarity.negated())));
        value(said, at).ifPresent(place -> drafts.add(employer(said, statement, place, polarity)));
        return drafts;
    }

    private static List<Draft> began(
            Said said, Statement statement, @Nullable String at, @Nullable String job) {
        var drafts = new ArrayList<Draft>();
        if (at != null) {
            drafts.addAll(one(said, statement, FactKind.EVENT, "works at", at, false));
        }
        if (job != null) {
            var bare = job.substring(job.indexOf(' ') + 1);
            drafts.addAll(one(said, statement, FactKind.EVENT, "job", bare, false));
        }
        return drafts;
    }

    private static List<Draft> one(
            Said said,
            Statement statement,
            FactKind kind,
            String attribute,
            String words,
            boolean negated) {
        return value(said, words)
                .map(value -> List.of(draft(said, statement, kind, attribute, value, negated)))
                .orElse(List.of());
    }

    private static Draft draft(
            Said said,
            Statement statement,
            FactKind kind,
            String attribute,
            String value,
            boolean negated) {
        var saidOn = said.utterance().saidOn();
        var dates = Dates.of(statement.predicate(), saidOn);
        boolean single = !attribute.equals("graduated from");
        return new Draft(
                statement.sentence(saidOn),
                kind,
                new Draft.Slot(statement.subject(), attribute, value, single, negated),
                negated ? Dates.ended(dates.when()) : dates,
                .9,
                .8);
    }

    private static Optional<String> value(Said said, String words) {
        return Phrase.value(words, said.utterance().saidOn());
    }
}
