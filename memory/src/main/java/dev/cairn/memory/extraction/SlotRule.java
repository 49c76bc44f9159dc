package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements that fill a slot of {@link SlotVocabulary}: places, work, health, likes, things. */
final class SlotRule implements Rule {
    private static final double SURE = .9;
    private static final Set<String> PLACES = Set.of("lives in", "from", "grew up in", "born in");
    private static final Set<String> ONLY_DENIED = Set.of("eats", "drinks");
    private static final Set<String> LISTS = Set.of("allergic to", "speaks");
    private static final int MOST_OF_A_LIST = 5;
    private static final Pattern BETWEEN = Pattern.compile(",? (?:and|or|as well as|&) |, ");
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "^(?:both|also|a (?:bit|little) (?:of )?|some|fluent|basic|a few words of) ?");
    private static final Pattern AGAIN = Pattern.compile("\\b(?:again|now)\\b");
    private static final int FEWEST_WORDS_OF_A_WORK = 3;

    private static final Pattern ANY_WORK =
            Pattern.compile(
                    "(?:an?|the|their|some|another) (?:\\w+"
                            + " )?(?:projects?|things?|stuff|ideas?|tasks?|assignments?)",
                    Pattern.CASE_INSENSITIVE);

    /** "going hiking", "a bit of jazz" */
    private static final Pattern ABOUT_IT =
            Pattern.compile(
                    "^(?:(?:to (?:go|do)|going|doing) (?=\\p{Ll}+ing\\b)|a (?:bit|little) of |me"
                            + " some |some )",
                    Pattern.CASE_INSENSITIVE);

    /** "the color": of what was spoken of. "the sea": everybody's. */
    private static final Pattern DEFINITE =
            Pattern.compile(
                    "^(?:the|their)"
                        + " (?!(?:ocean|sea|seaside|beach|outdoors|mountains?|forest|woods|rain|snow|sun|city|country(?:side)?"
                        + "|gym|theat(?:er|re)|cinema|opera|cold|heat|dark|piano|guitar|violin|job|work|family|kids|children|dog|cat|wife|husband)(?:$|,|"
                        + " and | or | in | at | with )).*",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .flatMap(found -> slot(said, found))
                .map(SlotRule::oneByOne)
                .orElse(List.of());
    }

    private static Optional<Draft> slot(Said said, Statement statement) {
        var polarity = Polarity.of(statement.singular());
        for (var entry : SlotVocabulary.ENTRIES) {
            var words = entry.words().matcher(polarity.positive());
            if (words.matches()) {
                return value(said, entry, words.group("v"))
                        .flatMap(value -> draft(said, statement, entry, polarity, value));
            }
        }
        return Optional.empty();
    }

    /** "Allergic to nuts and milk" as two facts, so that each can be asked for and taken back. */
    private static List<Draft> oneByOne(Draft draft) {
        var slot = draft.slot();
        if (!LISTS.contains(slot.attribute())) {
            return List.of(draft);
        }
        var values = BETWEEN.split(slot.value());
        int at = draft.text().indexOf(slot.value());
        if (values.length < 2 || at < 0) {
            return List.of(draft);
        }
        var rest = draft.text().substring(at + slot.value().length());
        var drafts = new ArrayList<Draft>();
        for (var value : values) {
            var one = QUANTITY.matcher(value.strip()).replaceFirst("");
            if (!one.isEmpty() && drafts.size() < MOST_OF_A_LIST) {
                drafts.add(
                        new Draft(
                                draft.text().substring(0, at) + one + rest,
                                draft.kind(),
                                new Draft.Slot(
                                        slot.subject(),
                                        slot.attribute(),
                                        one,
                                        slot.single(),
                                        slot.negated()),
                                draft.dates(),
                                draft.confidence(),
                                draft.importance()));
            }
        }
        return drafts;
    }

    private static Optional<String> value(Said said, SlotVocabulary.Entry entry, String words) {
        if (entry.attribute().equals("birthday") || entry.attribute().equals("address")) {
            return Optional.of(words);
        }
        var saidOn = said.utterance().saidOn();
        var value =
                entry.kind() == FactKind.PREFERENCE || LISTS.contains(entry.attribute())
                        ? Phrase.list(words, saidOn)
                        : Phrase.value(words, saidOn);
        return PLACES.contains(entry.attribute()) || entry.attribute().equals("job")
                ? value.map(Phrase::place)
                : value;
    }

    private static Optional<Draft> draft(
            Said said,
            Statement statement,
            SlotVocabulary.Entry entry,
            Polarity polarity,
            String value) {
        boolean consumed = ONLY_DENIED.contains(entry.attribute());
        boolean opposed =
                polarity.negated()
                        && (!polarity.ended() || consumed)
                        && !entry.opposite().isEmpty();
        boolean again =
                consumed && !polarity.negated() && AGAIN.matcher(statement.predicate()).find();
        if (consumed && !opposed && !again) {
            return Optional.empty();
        }
        if (vague(entry.attribute(), value)) {
            return Optional.empty();
        }
        var attribute = opposed || again ? entry.opposite() : entry.attribute();
        var slot =
                new Draft.Slot(
                        statement.subject(),
                        attribute,
                        named(attribute, value),
                        entry.single(),
                        again || (polarity.negated() && !opposed));
        var saidOn = said.utterance().saidOn();
        return Optional.of(
                new Draft(
                        statement.sentence(saidOn),
                        entry.kind(),
                        slot,
                        dates(statement, entry, polarity, opposed, said),
                        SURE,
                        statement.ofSpeaker() ? entry.importance() : entry.importance() - .1));
    }

    /** The value without what its slot says anyway: "Volvo" of "owns a Volvo". */
    private static String named(String attribute, String value) {
        return switch (attribute) {
            case "owns" -> Phrase.bare(value);
            case "habit" -> "smoking";
            case "likes", "dislikes" -> ABOUT_IT.matcher(value).replaceFirst("");
            default -> value;
        };
    }

    /** Whether the value only makes sense beside what was said before. */
    private static boolean vague(String attribute, String value) {
        return switch (attribute) {
            case "likes", "dislikes" ->
                    DEFINITE.matcher(value).matches() && Names.in("x " + value, "").isEmpty();
            case "works on" ->
                    value.split(" ").length < FEWEST_WORDS_OF_A_WORK
                            || ANY_WORK.matcher(value).matches();
            default -> value.length() < 2 && !Character.isDigit(value.charAt(0));
        };
    }

    private static Dates dates(
            Statement statement,
            SlotVocabulary.Entry entry,
            Polarity polarity,
            boolean opposed,
            Said said) {
        var dates = Dates.of(statement.predicate(), said.utterance().saidOn());
        if (entry.attribute().equals("birthday")) {
            return Dates.NONE;
        }
        // "no longer lives in Bonn since May": May is the end, not the beginning.
        // "Stopped eating meat in January": from then on meat is not eaten.
        return polarity.ended() && !opposed && dates.until().isEmpty()
                ? Dates.ended(dates.when())
                : dates;
    }
}
