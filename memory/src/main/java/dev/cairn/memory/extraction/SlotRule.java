package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements that fill a slot of {@link SlotVocabulary}: places, work, health, likes, things. */
final class SlotRule implements Rule {
    private static final double SURE = .9;
    private static final Set<String> PLACES = Set.of("lives in", "from", "grew up in", "born in");
    private static final Set<String> ONLY_DENIED = Set.of("eats", "drinks");
    private static final int FEWEST_WORDS_OF_A_WORK = 3;

    private static final Pattern ANY_WORK =
            Pattern.compile(
                    "(?:an?|the|their|some|another) (?:\\w+"
                            + " )?(?:projects?|things?|stuff|ideas?|tasks?|assignments?)",
                    Pattern.CASE_INSENSITIVE);

    /** "the color": of what was spoken of. "the sea": everybody's. */
    private static final Pattern DEFINITE =
            Pattern.compile(
                    "^(?:the|their)"
                        + " (?!(?:ocean|sea|seaside|beach|outdoors|mountains?|forest|woods|rain|snow|sun|city|country(?:side)?"
                        + "|gym|theat(?:er|re)|cinema|opera|cold|heat|dark|piano|guitar|violin|job|work|family|kids|children|dog|cat"
                        + "|wife|husband)\\b).*",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .flatMap(found -> slot(said, found))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Draft> slot(Said said, Statement statement) {
        var polarity = Polarity.of(statement.predicate());
        for (var entry : SlotVocabulary.ENTRIES) {
            var words = entry.words().matcher(polarity.positive());
            if (words.matches()) {
                return value(said, entry, words.group("v"))
                        .flatMap(value -> draft(said, statement, entry, polarity, value));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Said said, SlotVocabulary.Entry entry, String words) {
        if (entry.attribute().equals("birthday")) {
            return Optional.of(words);
        }
        var saidOn = said.utterance().saidOn();
        var value =
                entry.kind() == FactKind.PREFERENCE
                        ? Phrase.list(words, saidOn)
                        : Phrase.value(words, saidOn);
        return PLACES.contains(entry.attribute()) ? value.map(Phrase::place) : value;
    }

    private static Optional<Draft> draft(
            Said said,
            Statement statement,
            SlotVocabulary.Entry entry,
            Polarity polarity,
            String value) {
        boolean opposed = polarity.negated() && !polarity.ended() && !entry.opposite().isEmpty();
        if (ONLY_DENIED.contains(entry.attribute()) && !opposed) {
            return Optional.empty();
        }
        if (vague(entry.attribute(), value)) {
            return Optional.empty();
        }
        var attribute = opposed ? entry.opposite() : entry.attribute();
        var slot =
                new Draft.Slot(
                        statement.subject(),
                        attribute,
                        value,
                        entry.single(),
                        polarity.negated() && !opposed);
        var saidOn = said.utterance().saidOn();
        return Optional.of(
                new Draft(
                        statement.sentence(saidOn),
                        entry.kind(),
                        slot,
                        dates(statement, entry, polarity, said),
                        SURE,
                        statement.ofSpeaker() ? entry.importance() : entry.importance() - .1));
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
            Statement statement, SlotVocabulary.Entry entry, Polarity polarity, Said said) {
        var dates = Dates.of(statement.predicate(), said.utterance().saidOn());
        if (entry.attribute().equals("birthday")) {
            return Dates.NONE;
        }
        // "no longer lives in Bonn since May": May is the end, not the beginning.
        return polarity.ended() && dates.until().isEmpty() ? Dates.ended(dates.when()) : dates;
    }
}
