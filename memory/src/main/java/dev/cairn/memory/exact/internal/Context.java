package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.internal.Asked.Before;
import dev.cairn.memory.exact.internal.Asked.Earlier;
import dev.cairn.memory.exact.internal.Asked.In;
import dev.cairn.memory.exact.internal.Asked.Now;
import dev.cairn.memory.exact.internal.Asked.Value;
import dev.cairn.memory.exact.internal.Asked.When;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;
import dev.cairn.memory.time.TimeExpressions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the parts of a question: whom it is about, and of which time.
 *
 * @param today from which "this year" is counted
 */
record Context(LocalDate today) {
    private static final Pattern NOW =
            Pattern.compile(
                    "(?: (?:now|today|currently|these days|at the moment|right now|nowadays"
                            + "|at present|jetzt|gerade|in|for|at))*");
    private static final Pattern BEFORE =
            Pattern.compile(
                    " before (?:(?:I|we|she|he|they)"
                            + " (?:moved|went|came|started|changed|switched|joined)"
                            + " (?:to|at|with|working at)? ?)?(?<v>.+)");
    private static final Pattern EARLIER =
            Pattern.compile(
                    " (?:before(?: that| then)?|previously|earlier|formerly|in the past|until"
                            + " now)");
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:my|our) (?<r>(?:best )?[\\p{Ll}-]+)(?: (?<name>\\p{Lu}[\\p{L}'-]+))?");
    private static final Pattern PAST = Pattern.compile("was|were|did|had");
    private static final Pattern EVER =
            Pattern.compile(
                    "(?: (?:ever|so far|already|in total|altogether|all in all|yet|bisher))*");

    /** The subject as facts name it. */
    static String subject(String said) {
        var words = said.replaceAll("['’]s?$", "").strip();
        if (words.matches("(?i)i|we|my|our|ich|mein|meine")) {
            return Utterance.OWNER;
        }
        var own = OWN.matcher(words);
        if (!own.matches()) {
            return words;
        }
        return own.group("name") == null
                ? "the user's " + Nouns.attributes(own.group("r")).getFirst()
                : own.group("name");
    }

    boolean isNow(String rest) {
        return NOW.matcher(rest).matches();
    }

    /** Of which time it asks; nothing where its words are not understood. */
    Optional<When> when(Matcher question, boolean timeless) {
        var rest = question.group("rest");
        boolean past =
                !timeless
                        && question.group("aux") != null
                        && PAST.matcher(question.group("aux")).matches();
        if (isNow(rest)) {
            return past && !rest.contains(" now")
                    ? Optional.of(new Earlier())
                    : Optional.of(new Now());
        }
        if (EARLIER.matcher(rest).matches()) {
            return Optional.of(new Earlier());
        }
        var before = BEFORE.matcher(rest);
        if (before.matches()) {
            var value = before.group("v");
            var time = range(value);
            return Optional.of(
                    time.isPresent()
                            ? new In(DateRange.day(time.get().from().minusDays(1)))
                            : new Before(value));
        }
        return range(rest).map(In::new);
    }

    /** The time named by all of some words: "in May 2024", "last year". */
    Optional<DateRange> range(String words) {
        var bare = words.strip();
        return wholly(bare).or(() -> wholly("in " + bare));
    }

    private Optional<DateRange> wholly(String words) {
        var found = TimeExpressions.find(words, today);
        if (found.size() != 1) {
            return Optional.empty();
        }
        var mention = found.getFirst();
        var around = words.substring(0, mention.start()) + " " + words.substring(mention.end());
        boolean all =
                around.toLowerCase(Locale.ROOT)
                        .matches("(?: |in|on|during|of|back|the|year|month|at|im|jahr|for)*");
        return all ? Optional.of(mention.range()) : Optional.empty();
    }

    /** The time within which to count: "this year", or all of it. */
    When span(Matcher question) {
        var rest = question.group("rest");
        if (isNow(rest) || EVER.matcher(rest).matches()) {
            return new Now();
        }
        var bare = rest.replaceAll(" (?:ever|so far|already|yet|bisher)\\b", "");
        return range(bare).<When>map(In::new).orElseGet(Earlier::new);
    }

    boolean last(Matcher question) {
        var edge = question.group("edge");
        return edge == null || !edge.strip().equals("first");
    }

    Optional<Asked> of(Matcher question, List<String> attributes, String noun, Asked.What what) {
        boolean unread =
                switch (what) {
                    case Asked.Count(var when) -> when instanceof Earlier;
                    case Asked.All(var when) -> when instanceof Earlier;
                    case Asked.Edge(_, var when) -> when instanceof Earlier;
                    case Value _, Asked.Since _ -> false;
                };
        return unread
                ? Optional.empty()
                : QuestionForms.of(subject(question.group("s")), attributes, noun, what);
    }

    /** Something counted or listed, by its noun. */
    Optional<Asked> counted(Matcher question, Asked.What what) {
        var noun = question.group("n");
        var attributes = new ArrayList<>(Nouns.attributes(noun));
        var text = question.group();
        if (text.matches(".*\\b(?:watch(?:ed)?|see|seen|saw|gesehen)\\b.*")) {
            attributes.add("watched");
        }
        return of(question, attributes, noun, what);
    }

    Optional<Asked> since(Matcher question, String attribute) {
        var value = question.group("v");
        var when = question.group("edge");
        boolean last = when != null && when.strip().equals("last");
        return of(question, List.of(attribute), attribute, QuestionForms.since(value, last));
    }

    Optional<Asked> trip(String place) {
        var bare = place.replaceFirst("^the ", "").strip();
        return QuestionForms.of(
                Utterance.OWNER,
                List.of("trip to " + bare),
                "trip to " + bare,
                new Value(new Now()));
    }

    /** "What is my favourite film?", "who was Anna's boss before May?". */
    Optional<Asked> noun(Matcher question) {
        var noun = question.group("n").strip();
        Optional<When> when =
                question.group().contains("(?<aux>") || question.group("rest").isBlank()
                        ? Optional.of(new Now())
                        : when(question, true);
        return when.flatMap(time -> of(question, Nouns.attributes(noun), noun, new Value(time)));
    }

    /** A range as wide as it was said, for words about it. */
    static String words(DateRange range) {
        return range.precision() == Precision.DAY && range.until().equals(range.from().plusDays(1))
                ? "on " + range.words()
                : "in " + range.words();
    }
}
