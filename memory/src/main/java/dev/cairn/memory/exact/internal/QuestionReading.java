package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.internal.Asked.All;
import dev.cairn.memory.exact.internal.Asked.Before;
import dev.cairn.memory.exact.internal.Asked.Count;
import dev.cairn.memory.exact.internal.Asked.Earlier;
import dev.cairn.memory.exact.internal.Asked.Edge;
import dev.cairn.memory.exact.internal.Asked.In;
import dev.cairn.memory.exact.internal.Asked.Now;
import dev.cairn.memory.exact.internal.Asked.Of;
import dev.cairn.memory.exact.internal.Asked.Since;
import dev.cairn.memory.exact.internal.Asked.Value;
import dev.cairn.memory.exact.internal.Asked.When;
import dev.cairn.memory.extraction.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a question by its words rather than by its form: whom it is about, which slot its words
 * stand for, and, apart from both, whether it asks for now, a time, an end, a number or a list.
 */
final class QuestionReading {
    private static final Pattern OWN =
            Pattern.compile("\\b(?:i|i'm|i've|me|my|mine|we|us|our|ours)\\b");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<!(?:\\b(?:before|in|to|at|for|from|with|of|joined|or|left|and|than|as|during|visit|over|near|by)"
                        + " (?:the )?))(?<![\\p{L}'])\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "I", "What", "Where", "When", "Who", "Which", "How", "Did", "Do", "Does", "Is",
                    "Am", "Are", "Was", "Were", "Had", "Have", "Has", "In", "Before", "Back",
                    "Since", "List", "Name", "Count", "My", "Our", "The", "Can", "Could", "Will",
                    "Tell", "Prior", "At", "On", "For", "Under", "To", "From", "Exactly", "Until",
                    "As", "After", "If");

    /** What is asked of "the spare key", which may be a thing of the user's. */
    private static final Pattern NOBODYS =
            Pattern.compile("^(?:where|when|under what|what (?:day|date)|which day)\\b.*\\bthe\\b");

    /** "How many books were finished?": nobody else's are known. */
    private static final Pattern READ =
            Pattern.compile(
                    "^how many (?:books|novels)\\b.*\\b(?:read|finished)$|^how many"
                            + " (?:books|novels)\\b.*\\b(?:read|finished) in\\b");

    private static final Pattern NARROWED =
            Pattern.compile(
                    "\\b(?<by>best|maiden|middle|ex|step|half|god)["
                            + " -](?<n>friend|name|wife|husband|sister|brother|mother|father|son"
                            + "|daughter|boss)s?\\b");

    /** A statement asks nothing, whatever words it holds. */
    private static final Pattern ASKING =
            Pattern.compile(
                    "\\?\\s*$|(?i)^\\W*(?:(?:hey|hi|ok|so|and|please|now|but)\\b,?"
                            + " )*(?:what|where|when|who|which|how|whose|why|since when|in"
                            + " (?:which|what)|list|name|count|show|tell me|remind"
                            + " me|did|do|does|is|are|am|was|were|can|could)\\b");

    private static final Pattern MUCH =
            Pattern.compile(
                    "^how (?:much|high|big|long|old) (?:is|are|was) (?:my|our) (?<n>\\p{L}+)$");
    private static final Pattern COUNTED = Pattern.compile("\\b(?:how many|number of|count)\\b");
    private static final Pattern OF_NUMBER =
            Pattern.compile(
                    "\\b(?:how many|number of|count)(?: of)?(?: all)?(?: my| our| the)?(?:"
                            + " finished| completed| read| new| different)?"
                            + " (?<n>\\p{L}+)");
    private static final Pattern TIME_ASKED =
            Pattern.compile(
                    "^(?:when|since when|how long|at what time|until when)\\b|\\b(?:which|what)"
                            + " (?:month|year|date)\\b|\\bmonth of\\b");
    private static final Pattern EDGED =
            Pattern.compile("\\b(?<e>last|latest|most recent(?:ly)?|newest|first)\\b");
    private static final Pattern DONE =
            Pattern.compile(
                    "\\b(?:books?|novels?|read|finish(?:ed)?|watch(?:ed)?|films?|movies?|series|visited|been)\\b");
    private static final Pattern LISTED =
            Pattern.compile("^(?:list|name|show|count)\\b|\\b(?:all|any|everything)\\b");
    private static final String VALUE =
            "(?<v>(?:the )?\\p{Lu}[\\p{L}\\d.&'-]*(?: (?:& |of |and"
                    + " )?\\p{Lu}[\\p{L}\\d.&'-]*){0,3}|the [\\p{Ll}]+(?:"
                    + " (?!before|after|or|and|to)[\\p{Ll}]+)?)";
    private static final Pattern BEFORE_VALUE =
            Pattern.compile(
                    "(?:\\b(?:[Bb]efore|[Pp]rior to|earlier than|ahead of)(?:"
                        + " (?:I|we|he|she|they|my|the))?(?:"
                        + " (?:moved|moving|move|joined|joining|started|starting|start|working|worked|going|went|coming|came|lived|living|was|were|being|job|switched|switching|changed))*(?:"
                        + " (?:to|at|for|in|with|into|as))*|\\b(?:left?|leave|quit|gave up|give"
                        + " up)\\b.* for|\\bwhen (?:I|we|she|he) (?:moved|came|switched) to) "
                            + VALUE
                            + "(?:,.*| .*)?$");
    private static final Pattern MOVED_FROM =
            Pattern.compile(
                    "\\b(?:mov(?:e|ed)|come|came|switch(?:ed)?) (?:to|into) " + VALUE + " from\\b");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "\\b(?:before|previous(?:ly)?|earlier|formerly|in the past|used? to"
                            + " live|use(?:d)? to work|former|old)\\b");
    private static final Pattern TO_VALUE =
            Pattern.compile("\\b(?:to|in|at|for|with|joined?|into) " + VALUE + "(?: .*)?$");
    private static final Pattern IN_TIME =
            Pattern.compile(
                    "\\b(?:[Bb]ack )?(?:[Ii]n|[Dd]uring) (?<t>(?:the"
                        + " )?(?:(?:early|late|spring|summer|autumn|winter) )?(?:of"
                        + " )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:"
                        + " of)?(?: \\d{4})?|(?:19|20)\\d\\d))|\\b(?<u>(?:this|last)"
                        + " (?:year|month|summer|winter|spring|autumn|fall))\\b");

    /** A slot, the words that ask for it, and the noun that it goes by in answers. */
    private record Slot(Pattern words, List<String> attributes, String noun, boolean listed) {}

    private static final List<Slot> SLOTS =
            List.of(
                    slot("allerg(?:y|ies|ic)", "allergies", true, "allergic to"),
                    slot(
                            "hobb(?:y|ies)|pastimes?|(?:free|spare) time|for fun|leisure",
                            "hobbies",
                            true,
                            "hobby"),
                    slot("languages?", "languages", true, "speaks"),
                    slot("instruments?", "instrument", true, "plays"),
                    slot(
                            "job title|title|positions?|promot\\w+|role|rank|profession|occupation|what"
                                + " am i(?: now)? (?:at|by)|for a living",
                            "position",
                            false,
                            "job"),
                    slot(
                            "married|marital|single|divorced|engaged",
                            "married",
                            false,
                            "marital status"),
                    slot("stud(?:y|ied|ying)|major", "study", false, "studies"),
                    slot(
                            "university|college|school",
                            "university",
                            false,
                            "studies at",
                            "graduated from"),
                    slot(
                            "liv(?:e|es|ed|ing)|resid\\w+|home|based|flat|apartment|house|mov(?:e|ed|ing)|relocat\\w+|(?:city|town|place)"
                                + " (?:am|is|was|are|were|did|do|does) .*\\bin|current"
                                + " (?:city|town)|previous (?:city|town)|home (?:city|town)|which"
                                + " place did",
                            "home",
                            false,
                            "lives in"),
                    slot(
                            "work(?:s|ed|ing)?|employ\\w*|jobs?|company|firm|hired|workplace|joined",
                            "employer",
                            false,
                            "works at"),
                    slot(
                            "(?:which|what)(?: kind of| sort of)? car|(?:have|own) an? car|do i"
                                    + " drive",
                            "car",
                            false,
                            "owns"));

    private final Context context;
    private final SlotFacts slots;

    QuestionReading(Context context, SlotFacts slots) {
        this.context = context;
        this.slots = slots;
    }

    private static Slot slot(String words, String noun, boolean listed, String... attributes) {
        return new Slot(
                Pattern.compile("\\b(?:" + words + ")\\b"), List.of(attributes), noun, listed);
    }

    /** What a question asks for; nothing where its words stand for no slot. */
    Optional<Asked> read(String question) {
        if (!ASKING.matcher(question).find()) {
            return Optional.empty();
        }
        var words = QuestionWords.of(question);
        return OrderForms.read(words.text())
                .or(() -> subject(words).flatMap(subject -> read(words, subject)));
    }

    private Optional<Asked> read(QuestionWords words, String subject) {
        if (words.has(COUNTED)) {
            return counted(words, subject);
        }
        if (words.has(EDGED) && words.has(DONE)) {
            return edge(words, subject);
        }
        if (subject.equals(Utterance.OWNER) && !words.has(OWN)) {
            return told(words, subject);
        }
        return told(words, subject)
                .or(() -> known(words, subject))
                .or(() -> figure(words, subject))
                .or(() -> kin(words, subject));
    }

    /** "How much is my rent?" */
    private static Optional<Asked> figure(QuestionWords words, String subject) {
        var much = MUCH.matcher(words.lower());
        return much.find()
                ? Optional.of(
                        new Of(
                                subject,
                                List.of(much.group("n")),
                                much.group("n"),
                                new Value(new Now())))
                : Optional.empty();
    }

    /** Whom it is about: somebody known by a name, or the user. */
    private Optional<String> subject(QuestionWords words) {
        var name = NAME.matcher(words.text());
        while (name.find()) {
            var found = name.group();
            if (!NO_NAMES.contains(found.split(" ")[0]) && slots.isKnown(found)) {
                return Optional.of(found);
            }
        }
        boolean own = words.has(OWN) || words.has(NOBODYS) || words.has(READ);
        return own ? Optional.of(Utterance.OWNER) : Optional.empty();
    }

    private Optional<Asked> counted(QuestionWords words, String subject) {
        var noun = OF_NUMBER.matcher(words.lower());
        if (!noun.find() || words.has(Pattern.compile("\\b(?:times|days|years|weeks|hours)\\b"))) {
            return Optional.empty();
        }
        var when = time(words).<When>map(one -> one).orElseGet(Now::new);
        return Optional.of(
                new Of(
                        subject,
                        Nouns.attributes(noun.group("n")),
                        noun.group("n"),
                        new Count(when)));
    }

    private Optional<Asked> edge(QuestionWords words, String subject) {
        var edge = EDGED.matcher(words.lower());
        boolean last = edge.find() && !edge.group("e").equals("first");
        boolean watched = words.lower().matches(".*\\b(?:watch|film|movie|series).*");
        boolean visited = words.lower().matches(".*\\b(?:visited|been)\\b.*");
        var attribute = watched ? "finished watching" : visited ? "visited" : "finished reading";
        var when = time(words).<When>map(one -> one).orElseGet(Now::new);
        return Optional.of(new Of(subject, List.of(attribute), "book", new Edge(last, when)));
    }

    /** A slot that facts of the subject fill, by the words of its name. */
    private Optional<Asked> told(QuestionWords words, String subject) {
        var names = slots.attributes(subject);
        var things =
                names.stream()
                        .filter(QuestionReading::isThing)
                        .filter(one -> !isNarrowed(words, one))
                        .toList();
        return words.attribute(things)
                .map(one -> new Of(subject, List.of(one), one, value(one, words)));
    }

    /** "Best friend" is no friend, a "maiden name" no name that is known. */
    private static boolean isNarrowed(QuestionWords words, String attribute) {
        var narrowed = NARROWED.matcher(words.lower());
        return narrowed.find()
                && attribute.equals(Nouns.singular(narrowed.group("n")))
                && !attribute.startsWith(narrowed.group("by"));
    }

    /** Attributes that are verbs are asked for by other words than their own. */
    private static boolean isThing(String attribute) {
        return SLOTS.stream().noneMatch(slot -> slot.attributes().contains(attribute))
                && !attribute.isEmpty()
                && !attribute.matches(
                        "(?:finished|visited|bought|is|has|plans|likes|does|instruction|routine)\\b.*");
    }

    private static Asked.What value(String attribute, QuestionWords words) {
        boolean past = words.has(EARLIER) && !attribute.startsWith("trip");
        return new Value(past ? new Earlier() : new Now());
    }

    private Optional<Asked> known(QuestionWords words, String subject) {
        for (var slot : SLOTS) {
            if (slot.words().matcher(words.lower()).find()) {
                boolean listed = slot.listed();
                return of(words, slot)
                        .map(
                                when ->
                                        new Of(
                                                subject,
                                                slot.attributes(),
                                                slot.noun(),
                                                when instanceof Since since
                                                        ? since
                                                        : listed ? new All(new Now()) : when));
            }
        }
        return Optional.empty();
    }

    /** What of a slot with one value at a time is asked for. */
    private Optional<Asked.What> of(QuestionWords words, Slot slot) {
        boolean place = slot.noun().equals("home") || slot.noun().equals("employer");
        if (words.has(TIME_ASKED) && place) {
            var value = TO_VALUE.matcher(words.text());
            return value.find()
                    ? Optional.of(new Since(value.group("v"), false))
                    : Optional.empty();
        }
        var from = MOVED_FROM.matcher(words.text());
        if (place && from.find()) {
            return Optional.of(new Value(new Before(from.group("v"))));
        }
        var before = BEFORE_VALUE.matcher(words.text());
        if (place && before.find()) {
            return Optional.of(new Value(new Before(before.group("v"))));
        }
        var time = time(words);
        if (time.isPresent()) {
            return Optional.of(new Value(time.get()));
        }
        return Optional.of(new Value(words.has(EARLIER) ? new Earlier() : new Now()));
    }

    private Optional<In> time(QuestionWords words) {
        var time = IN_TIME.matcher(words.text());
        if (!time.find()) {
            return Optional.empty();
        }
        return context.range(time.group("t") != null ? time.group("t") : time.group("u"))
                .map(In::new);
    }

    /** Somebody of the user's whom nothing is known of: "do I have a brother?". */
    private Optional<Asked> kin(QuestionWords words, String subject) {
        for (var word : words.all()) {
            var narrowed = NARROWED.matcher(words.lower());
            var attributes =
                    narrowed.find() && narrowed.group("n").equals(Nouns.singular(word))
                            ? List.of(narrowed.group("by") + " " + narrowed.group("n"))
                            : Nouns.attributes(word);
            if (word.length() > 2 && attributes.stream().anyMatch(Nouns::isKin)) {
                boolean plural = words.lower().contains(word + "s") || words.has(LISTED);
                return Optional.of(
                        new Of(
                                subject,
                                new ArrayList<>(attributes),
                                word,
                                plural ? new All(new Now()) : new Value(new Now())));
            }
        }
        return Optional.empty();
    }
}
