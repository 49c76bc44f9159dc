package dev.cairn.memory.extraction;

import dev.cairn.memory.time.DateRange;

import java.util.List;
import java.util.Optional;

/**
 * A fact proposed from an utterance, not yet reconciled with what is known.
 *
 * @param text a self-contained sentence in the third person ("The user lives in Berlin")
 * @param subject {@link Utterance#OWNER} or a name
 * @param attribute the slot's attribute in plain words ("lives in"); empty if there is no slot
 * @param value the slot's value, or empty
 * @param single whether the slot holds one value at a time
 * @param negated whether it says that the value does not hold (any more), which closes the slot
 * @param quoteStart where the words it rests on begin in the utterance's text
 * @param quoteEnd the character after them
 * @param when the time it happened or has held since
 * @param until the time at which it ended
 * @param confidence 0..1, that this was said and meant
 * @param importance 0..1
 * @param entities the proper names in it
 */
public record Candidate(
        String text,
        FactKind kind,
        String subject,
        String attribute,
        String value,
        boolean single,
        boolean negated,
        int quoteStart,
        int quoteEnd,
        Optional<DateRange> when,
        Optional<DateRange> until,
        double confidence,
        double importance,
        Sensitivity sensitivity,
        List<String> entities) {
    public Candidate {
        entities = List.copyOf(entities);
    }

    /** The same with another value in the slot. */
    public Candidate holding(String other) {
        return new Candidate(
                text,
                kind,
                subject,
                attribute,
                other,
                single,
                negated,
                quoteStart,
                quoteEnd,
                when,
                until,
                confidence,
                importance,
                sensitivity,
                entities);
    }

    /** The words of the utterance that this rests on. */
    public String quote(Utterance utterance) {
        return utterance.text().substring(quoteStart, quoteEnd);
    }
}
