package dev.cairn.memory.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plans that are put off, moved, dropped: "the appointment moved to Thursday". */
final class PlanChangeRule implements Rule {
    private static final String SHIFTED =
            "(?:moved|postponed|rescheduled|pushed(?: back| out)?|shifted|delayed|brought"
                    + " forward|changed|put off|bumped)";
    private static final String OVER =
            "(?:cancelled|canceled|called off|off(?= ?$|[ ,](?:now|again|the table|after"
                + " all|because|since|for|this|next|unfortunately|sadly)\\b)|not happening(?: any"
                + " ?more)?|scrapped|dead)";
    private static final String WE =
            "^(?i:I|we)(?i:'ve| have|'d| had|'m| am|'re| are)?(?: (?:just|had to|have to|decided"
                    + " to|already|now|also|finally|going to))*";

    private static final List<Pattern> MOVED =
            List.of(
                    Pattern.compile(
                            "^(?:my|our|the|that) "
                                    + Plans.WHAT
                                    + "(?: (?:has been|was|got|is|is being|had to be|has|had"
                                    + " been))?(?: now| just)? "
                                    + SHIFTED
                                    + "(?: from .+?)? (?:to|until|till|by|for) (?<date>.+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            WE
                                    + " (?:move|postpone|reschedule|push(?:"
                                    + " back)?|shift|delay|change|"
                                    + SHIFTED
                                    + ") (?:my|our|the) "
                                    + Plans.WHAT
                                    + "(?: from .+?)? (?:to|until|till|by|for) (?<date>.+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:my|our|the) "
                                    + Plans.WHAT
                                    + " is (?:now|actually|instead) (?<date>(?:on |in |at )?.+)$",
                            Pattern.CASE_INSENSITIVE));

    private static final Pattern FIXED =
            Pattern.compile(
                    "^the " + Plans.WHAT + " is (?<date>(?:on|in|at) .+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_MOVED =
            Pattern.compile(
                    WE
                            + " (?i:postponed|moved|rescheduled|pushed(?: back)?|delayed|shifted)"
                            + " (?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)(?: to|,? (?:and"
                            + " )?it(?:'s| is)(?: now)?(?: in| on)?|,? now(?: in| on)?| until)"
                            + " (?<date>.+?)(?: now| instead)?$");

    private static final List<Pattern> DROPPED =
            List.of(
                    Pattern.compile(
                            "^(?:my|our|the|that) "
                                    + Plans.WHAT
                                    + "(?: (?:on|in|next|this) [\\w ]{2,20})? (?:(?:has"
                                    + " been|was|got|is|is being|had to be|has)(?: now| just|"
                                    + " unfortunately)? "
                                    + OVER
                                    + "|fell through|won't happen|isn't happening|is not"
                                    + " happening)\\b.*$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            WE
                                    + " (?:cancel(?:l?ed)?|call(?:ed)?"
                                    + " off|scrap(?:ped)?|drop(?:ped)?|abandon(?:ed)?|skip(?:ped)?)"
                                    + " (?:my|our|the) "
                                    + Plans.WHAT
                                    + "\\b.*$",
                            Pattern.CASE_INSENSITIVE));

    /** Days. */
    private static final int FAR = 300;

    private static final int NEAR = 30;

    private static final Pattern DONE =
            Pattern.compile(
                    "^(?:I|we)(?:'ve| have)? finally (?<verb>\\p{Ll}+) (?<rest>.+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_AFTER_ALL =
            Pattern.compile(
                    "^(?:isn't|is not|won't be|is no longer|no longer plans to be)"
                            + " (?<v>\\p{Ll}+ing\\b.*?) (?:after all|any ?more)(?:[,;].*)?$");
    private static final Pattern NO_PLAN =
            Pattern.compile(
                    "^(?:has )?(?:decided not to|decided against|no longer plans to|doesn't plan"
                            + " to|no longer wants to|gave up on|is no longer planning to|isn't"
                            + " planning to|is no longer going to|changed their mind about)"
                            + " (?<v>.+?)(?: any ?more| after all)?$");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text();
        for (var pattern : MOVED) {
            var moved = pattern.matcher(text);
            if (moved.matches()) {
                return moved(said, moved.group("what"), moved.group("date"));
            }
        }
        var fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            var attribute = said.people().occasion(Plans.attribute(fixed.group("what")));
            return attribute.contains(" ")
                    ? fixed(said, attribute, fixed.group("date"))
                    : List.of();
        }
        var place = PLACE_MOVED.matcher(text);
        if (place.matches() && Names.isName(place.group("place"))) {
            return moved(said, "trip to " + place.group("place"), place.group("date"));
        }
        for (var pattern : DROPPED) {
            var dropped = pattern.matcher(text);
            if (dropped.matches()) {
                return List.of(dropped(said, statement, dropped.group("what")));
            }
        }
        var done = DONE.matcher(text);
        if (done.matches() && Verbs.past(done.group("verb")) && statement.isPresent()) {
            return done(said, statement.get(), done.group("verb"), done.group("rest"));
        }
        return statement
                .filter(found -> found.topic().isEmpty())
                .map(found -> notAfterAll(said, found))
                .orElse(List.of());
    }

    /** A date without a year that lies days back is not meant for next year. */
    private static Dates near(String date, LocalDate saidOn) {
        var ahead = Dates.ahead("on " + date, saidOn);
        var back = Dates.of("on " + date, saidOn);
        boolean far = ahead.when().filter(when -> when.distanceInDays(saidOn) > FAR).isPresent();
        return far && back.when().filter(when -> when.distanceInDays(saidOn) < NEAR).isPresent()
                ? back
                : ahead;
    }

    /** "Finally ran the marathon": it happened, and is planned no longer. */
    private static List<Draft> done(Said said, Statement statement, String verb, String rest) {
        var saidOn = said.utterance().saidOn();
        var inside = Wording.inside(rest, said.speakerInside());
        var value = Phrase.value(inside, saidOn);
        if (value.isEmpty() || !PlanRule.isOfLife(Verbs.base(verb))) {
            return List.of();
        }
        return List.of(
                new Draft(
                        statement.sentence(saidOn),
                        FactKind.EVENT,
                        new Draft.Slot(
                                statement.subject(),
                                "plans to",
                                Verbs.base(verb) + " " + value.get(),
                                false,
                                true),
                        Dates.of(statement.predicate(), saidOn),
                        .85,
                        .6));
    }

    /** "The vet appointment is on Thursday": nobody else's. */
    private static List<Draft> fixed(Said said, String attribute, String date) {
        return dated(said, attribute, date, "%s's %s is on %s");
    }

    private static List<Draft> moved(Said said, String what, String date) {
        var attribute = said.people().occasion(Plans.attribute(what));
        return dated(said, attribute, date, "%s's %s has been moved to %s");
    }

    private static List<Draft> dated(Said said, String attribute, String date, String wording) {
        var saidOn = said.utterance().saidOn();
        var dates = near(date, saidOn);
        if (dates.when().or(dates::until).isEmpty()) {
            return List.of();
        }
        var range = dates.when().or(dates::until).orElseThrow();
        var text =
                wording.formatted(
                        said.speaker(),
                        Wording.inside(attribute, said.speakerInside()),
                        range.words());
        return List.of(
                new Draft(
                        text,
                        FactKind.PLAN,
                        Draft.Slot.one(said.utterance().speaker(), attribute, range.words()),
                        new Dates(Optional.of(range), Optional.empty()),
                        .9,
                        .7));
    }

    private static Draft dropped(Said said, Optional<Statement> statement, String what) {
        var saidOn = said.utterance().saidOn();
        var attribute = said.people().occasion(Plans.attribute(what));
        var text =
                statement
                        .filter(Statement::ofSpeaker)
                        .map(found -> found.sentence(saidOn))
                        .filter(_ -> what.contains(" "))
                        .orElse(said.speaker() + "'s " + attribute + " was cancelled");
        return new Draft(
                text,
                FactKind.PLAN,
                new Draft.Slot(said.utterance().speaker(), attribute, "", true, true),
                Dates.NONE,
                .9,
                .6);
    }

    private static List<Draft> notAfterAll(Said said, Statement statement) {
        for (var pattern : List.of(NOT_AFTER_ALL, NO_PLAN)) {
            var not = pattern.matcher(statement.predicate());
            if (not.matches()) {
                var saidOn = said.utterance().saidOn();
                var words = not.group("v");
                var timeless = words.substring(0, Dates.begin(words, saidOn)).strip();
                var place = Plans.journey(timeless);
                var first = Names.firstWord(timeless);
                var value =
                        Verbs.base(first.toLowerCase(Locale.ROOT))
                                + timeless.substring(first.length());
                if (value.isBlank() || value.length() > 80) {
                    return List.of();
                }
                var slot =
                        place.map(
                                        where ->
                                                new Draft.Slot(
                                                        statement.subject(),
                                                        "trip to " + where,
                                                        "",
                                                        true,
                                                        true))
                                .orElseGet(
                                        () ->
                                                new Draft.Slot(
                                                        statement.subject(),
                                                        "plans to",
                                                        value,
                                                        false,
                                                        true));
                return List.of(
                        new Draft(
                                statement.sentenceAhead(saidOn),
                                FactKind.PLAN,
                                slot,
                                Dates.NONE,
                                .85,
                                .6));
            }
        }
        return List.of();
    }
}
