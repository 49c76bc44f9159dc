package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements that fill a slot of {@link SlotVocabulary}: places, work, health, likes, things. */
final class SlotRule implements Rule {
    private static final double SURE = .9;
    private static final Set<String> PLACES = Set.of("lives in", "from", "grew up in", "born in");
    private static final Set<String> ONLY_DENIED = Set.of("eats", "drinks");
    private static final Set<String> PROPER_ENOUGH = Set.of("teaches", "collects");

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
        var value = Phrase.value(words, said.utterance().saidOn());
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
        if (PROPER_ENOUGH.contains(entry.attribute()) && value.length() < 3) {
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
