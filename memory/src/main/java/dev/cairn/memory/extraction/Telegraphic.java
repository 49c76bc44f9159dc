package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write in haste, said in full: with the subject they left out ("flying to Rome on the
 * 14th"), and with "as of" as "since".
 */
final class Telegraphic {
    private static final String WHEN =
            "(?:on |at |for |from |next |this |tomorrow\\b|today\\b|tonight\\b|in |\\d)";

    /** A gerund that is the subject: "living in a city is expensive". */
    private static final Pattern FINITE =
            Pattern.compile(
                    "\\b(?:is|was|are|were|will|would|can|could|makes?|made|seems?|has|have|helps?"
                        + "|sounds?|feels?|takes?|might|may|should|did|do|does|got|gets?|became)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern GERUND =
            Pattern.compile(
                    "(?:just |now |still |currently |finally )?(?:going to|planning"
                            + " (?:to|on|a)|flying (?:to|home)|travell?ing to|moving"
                            + " (?:to|in|back|out)|heading to|living (?:in|at|with)|staying"
                            + " (?:in|at)|working (?:at|for|as|in)|studying|training for|thinking"
                            + " of|learning) .{2,}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BEING =
            Pattern.compile(
                    "(?:no longer (?:allergic|with|at|in|living|working|vegan|vegetarian|married"
                            + "|single)|not (?:going|flying|travell?ing|moving) to|not an? (?:big"
                            + " |huge )?fan of|not allergic to|allergic to|lactose intolerant"
                            + "|vegan now|pregnant)\\b.*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FAN =
            Pattern.compile("(?:big|huge|massive) fan of .{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOING =
            Pattern.compile(
                    "(?:just |finally |really |still |now |absolutely )?(?:stopped \\p{Ll}+ing|gave"
                        + " up|quit (?:my|\\p{Ll}+ing)|retired|switched (?:from|to)|started"
                        + " (?:learning|working|at|as)|can't (?:eat|drink)|don't"
                        + " (?:eat|drink|like)|no longer (?:eat|drink|work|live|have|own)|hate"
                        + " \\p{Ll}+ing|love \\p{Ll}+ing(?!,? (?:but |and )?(?:I )?(?:hate|can't"
                        + " stand))|enjoy \\p{Ll}+ing)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern APPOINTMENT =
            Pattern.compile(
                    "(?:my |the"
                        + " )?(?<v>dentist|doctor|gp|vet|optician|hairdresser|barber|physio|therapist|dermatologist|eye"
                        + " doctor)(?:'s)?(?: (?:appointment|appt))?,? (?:is )?(?<w>"
                            + WHEN
                            + ".{2,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MOVED =
            Pattern.compile(
                    "(?:my |the )?(?<v>[\\p{Ll}]+)(?:'s)? (?:appointment|appt) (?:moved|postponed"
                            + "|rescheduled|pushed(?: back)?|now) (?:to |is )?(?<w>.{3,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MEETING =
            Pattern.compile(
                    "(?:meeting|lunch|dinner|call|interview) (?:with|at) .{2,40}"
                        + " (?:tomorrow|tonight|today|on \\p{L}+day|next \\p{L}+|on \\d.*|on the"
                        + " \\d.*)\\b.{0,20}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WEDDING =
            Pattern.compile(
                    "(?:the |our |my"
                        + " )?(?<v>wedding|exam|interview|surgery|graduation|flight|party|(?:dentist|doctor|vet)(?:'s)?"
                        + " appointment) is (?<w>(?:on |at )?(?:\\d|\\p{Lu}|next"
                        + " |tomorrow).{0,40})",
                    Pattern.CASE_INSENSITIVE);

    private static final String DAY =
            "(?<w>(?:last|this|next) (?:week|month|year|\\p{L}+day)|today|yesterday|tomorrow"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:early |late |mid-)?"
                    + "(?:January|February|March|April|May|June|July|August|September|October"
                    + "|November|December)(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?"
                    + "|\\d{1,2}(?:st|nd|rd|th)? \\p{Lu}\\p{Ll}+(?: \\d{4})?|\\d{4})";
    private static final Pattern AS_OF =
            Pattern.compile(
                    "(?:as of|effective|starting) " + DAY + ",? (?<rest>(?:I|we|I'm|my)\\b.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SO_SINCE =
            Pattern.compile("(?<rest>.{6,}?),? as of " + DAY, Pattern.CASE_INSENSITIVE);

    private static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:<I>)?(?:'ve| have)?(?: finally| just)* ?left <OLD>,? and"
                                + " (?:am|are|we're|I'm|live|we live)(?: now| back)*(?: living)? in"
                                + " <P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "<I> used to live in <OLD>,? but (?:now|these days) (?:I'm|I am|I"
                                    + " live|we're|we live|live)(?: now| back| living)* in <P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:I'm|we're|I am|we are) (?:back )?in <P> (?:these days|for good)"
                                    + "(?:,? (?:and )?not (?:in )?<OLD>(?: any ?more| any"
                                    + " longer)?)?",
                            "I live in ${p}"),
                    Frame.of(
                            "(?:my |our )?new (?:place|flat|apartment|home|house) is in <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            "after (?:.{1,20} )?(?:years|months|ages) in <OLD>,? (?:I'm|we're) back"
                                    + " in <P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:I )?(?:really )?love (?<a>\\p{Ll}+ing),? (?:but |and )?(?:I"
                                    + " )?(?:hate|can't stand) (?<b>\\p{Ll}+ing)",
                            "I love ${a}",
                            "I hate ${b}"),
                    Frame.of(
                            "(?:my|the) last day at (?<o>\\p{Lu}[\\p{L}&'-]*(?:"
                                    + " \\p{Lu}[\\p{L}&'-]*){0,2}) (?:was|is) (?<w>.{3,30})",
                            "I left my job at ${o} ${w}"),
                    Frame.of(
                            "I(?:'ve| have)?(?: just)? (?:got|landed) (?:the|a) (?:new )?job"
                                    + " (?:at|with) (?<o>\\p{Lu}[\\p{L}&'-]*(?:"
                                    + " \\p{Lu}[\\p{L}&'-]*){0,2})<T>",
                            "I got a job at ${o}",
                            "I now work at ${o}"),
                    Frame.of(
                            "I work (?:part|full)[ -]time (?:in|at|for) (?<o>.{3,40}?)(?<more> and"
                                    + " (?:study|am|I) .*)?",
                            "I work at ${o}"),
                    Frame.of(
                            "I(?:'ve| have)? (?:just )?(?:visited|been to) (?<a>\\p{Lu}[\\p{L}"
                                    + " -]{2,24}?) in (?<y>(?:\\p{Lu}\\p{Ll}+ )?\\d{4})(?:,| and)"
                                    + " (?:and )?(?<b>\\p{Lu}[\\p{L} -]{2,24}?) in"
                                    + " (?<z>(?:\\p{Lu}\\p{Ll}+ )?\\d{4})",
                            "I visited ${a} in ${y}", "I visited ${b} in ${z}"),
                    Frame.of(
                            "I(?:'ve| have)? (?:just )?bought (?<a>an? [\\p{L} -]{2,24}?) and"
                                    + " (?<b>an? [\\p{L} -]{2,24}?)(?: (?<w>yesterday|today|last"
                                    + " \\p{L}+|on \\p{L}+day))?",
                            "I bought ${a}",
                            "I bought ${b}"),
                    Frame.of(
                            "(?:I |we )(?:adopted|got|have) (?:a|another|one more) (?:second |third"
                                    + " |new |little )*<KIND>,? (?:called |named"
                                    + " )?(?<n>\\p{Lu}\\p{L}+)",
                            "My ${kind} is called ${n}"));

    private Telegraphic() {}

    /** What is said behind the matter itself: "no longer allergic to cats, the shots worked". */
    private static final Pattern ASIDE =
            Pattern.compile(
                    ",? (?:the|it|they|my|I|we|since|because|so|thank|finally|got) .*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?:I(?:'ve)? )?changed my mind[,:;.]? (?=.{6})|(?<=\\p{L})'s(?= been"
                            + " (?:moved|postponed|cancel|called|pushed|rescheduled))",
                    Pattern.CASE_INSENSITIVE);

    /** The sentence in full, where something was left out. */
    static Optional<String> whole(String said) {
        var text =
                CHANGED.matcher(said)
                        .replaceAll(found -> found.group().length() == 2 ? " has" : "");
        return found(text).or(() -> text.equals(said) ? Optional.empty() : Optional.of(text));
    }

    private static Optional<String> found(String text) {
        var so = SO_SINCE.matcher(text);
        var asOf = AS_OF.matcher(text);
        if (asOf.matches()) {
            return Optional.of(asOf.group("rest") + " since " + asOf.group("w"));
        }
        if (so.matches()) {
            var rest = so.group("rest");
            return Optional.of(found(rest).orElse(rest) + " since " + so.group("w"));
        }
        boolean gerund = GERUND.matcher(text).matches() && !FINITE.matcher(text).find();
        if (gerund) {
            return Optional.of("I'm " + small(text));
        }
        if (BEING.matcher(text).matches()) {
            int comma = text.indexOf(',');
            boolean aside = comma > 0 && ASIDE.matcher(text.substring(comma)).matches();
            return Optional.of("I'm " + small(aside ? text.substring(0, comma) : text));
        }
        if (FAN.matcher(text).matches()) {
            return Optional.of("I'm a " + small(text));
        }
        if (DOING.matcher(text).matches()) {
            return Optional.of("I " + small(text));
        }
        return plan(text);
    }

    private static Optional<String> plan(String text) {
        var appointment = APPOINTMENT.matcher(text);
        if (appointment.matches()) {
            return Optional.of(
                    "my %s appointment is %s"
                            .formatted(small(appointment.group("v")), appointment.group("w")));
        }
        var moved = MOVED.matcher(text);
        if (moved.matches()) {
            return Optional.of(
                    "my %s appointment has been moved to %s"
                            .formatted(small(moved.group("v")), moved.group("w")));
        }
        if (MEETING.matcher(text).matches()) {
            return Optional.of("I have a " + small(text));
        }
        var wedding = WEDDING.matcher(text);
        return wedding.matches()
                ? Optional.of(
                        "my %s is %s".formatted(small(wedding.group("v")), wedding.group("w")))
                : Optional.empty();
    }

    private static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Plain sentences for what is said in one breath; often none. */
    static List<String> inOneBreath(String text) {
        for (var frame : ALL) {
            var read = frame.read(text);
            if (!read.isEmpty()) {
                return read;
            }
        }
        return List.of();
    }
}
