package dev.cairn.memory.extraction;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern OPENER =
            Pattern.compile(
                    "^((?:in|at|on|for|during|after|since|before|over|until|last|next|this|yesterday|today|tomorrow|tonight|two|three|about|a|the|just)\\b[^,]{0,60}),?\\s+((?:I|we)(?:'\\w+)?"
                        + " .+|my .+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPOSITION =
            Pattern.compile(
                    "(?i:in|at|on|for|during|after|since|before|over|until)\\b(?!"
                            + " (?:fact|case|short|general|the (?:end|meantime|other hand)))");
    private static final Pattern FIRST =
            Pattern.compile(
                    "^(?:I|we)(?:('(?:m|ve|re|ll|d))| )\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER =
            Pattern.compile(
                    "^(?i:(?:also|both|all|even|actually|just|basically|totally|literally) )+");
    private static final Pattern RELATED =
            Pattern.compile(
                    "^(?i:my|our)"
                        + " (?:(?:older|younger|elder|little|big|best|late|oldest|youngest|dear|old|new|good|close|twin|former)"
                        + " )?((?i:"
                            + Relations.WORDS
                            + "))(?:,? (\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})?),?)?( and I)?"
                            + " (.+)$");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "^(?:my|our) ((?:[\\w'/-]{1,25} ){0,4}?[\\w'/-]{1,25})"
                            + " ((?:is|was|are|were)\\b.+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile(
                    "^("
                            + Names.NAME
                            + ")(?:'s ([\\w-]{1,25}(?: [\\w-]{1,25})?))?"
                            + " ((?:is|was|has|had|lives|works|likes|loves|hates|prefers|studies|speaks|owns|drives|plays|enjoys|dislikes|no"
                            + " longer|doesn't|does not|used"
                            + " to|will|\\p{Ll}{2,14}(?:ed|s)|got|went|bought|left|met|became|began|quit|built|wrote|won|sold|took)\\b.*)$");

    /** The clause as a statement, if it begins like one. */
    static Optional<Statement> of(Said said) {
        var text = openerLast(said);
        return first(said, text)
                .or(() -> related(said, text))
                .or(() -> topic(said, text))
                .or(() -> said.requested() ? named(text) : Optional.empty());
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
        var relation = matcher.group(1).toLowerCase(Locale.ROOT);
        var name = matcher.group(2);
        boolean named = name != null && Names.isName(name);
        if ((name != null && !named) || !said.verbFollows(matcher.group(4))) {
            return Optional.empty();
        }
        var whose = said.speaker() + "'s " + relation + (named ? " " + name : "");
        if (matcher.group(3) != null) {
            var display = said.speaker() + " and their " + relation + (named ? " " + name : "");
            var predicate = Wording.inside(matcher.group(4), said.speakerInside());
            return Optional.of(
                    new Statement(said.utterance().speaker(), display, "", predicate, true));
        }
        var predicate = Wording.inside(matcher.group(4), said.speakerInside());
        var subject = named ? name : said.speakerInside() + "'s " + Relations.canonical(relation);
        return Optional.of(new Statement(subject, whose, "", predicate, false));
    }

    private static Optional<Statement> topic(Said said, String text) {
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

    private static Optional<Statement> named(String text) {
        var matcher = NAMED.matcher(text);
        if (!matcher.matches() || !Names.isName(matcher.group(1))) {
            return Optional.empty();
        }
        var name = matcher.group(1);
        var topic = matcher.group(2) == null ? "" : matcher.group(2);
        var display = topic.isEmpty() ? name : name + "'s " + topic;
        return Optional.of(new Statement(name, display, topic, matcher.group(3), false));
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
