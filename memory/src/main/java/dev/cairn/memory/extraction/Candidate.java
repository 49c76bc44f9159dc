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
 * @param named the proper names in it
 * @param correction whether it puts right what was said or remembered before: that was never so
 * @param corrects what a correction puts right: the text of a fact as this extractor words it, or a
 *     wrong value of the slot; empty where only the slot is known, or it is no correction
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
        List<NamedEntity> named,
        boolean correction,
        String corrects) {
    public Candidate {
        named = List.copyOf(named);
    }

    /** The proper names without their kinds. */
    public List<String> entities() {
        return named.stream().map(NamedEntity::name).toList();
    }

    /** The same with another value in the slot. */
    public Candidate holding(String other) {
        return with(other, quoteStart, quoteEnd, correction, corrects);
    }

    /** The same, resting on other characters. */
    public Candidate quoting(int start, int end) {
        return with(value, start, end, correction, corrects);
    }

    /** The same of somebody whose name is known: "the user's sister Anna". */
    Candidate of(String name) {
        var whose = subject.startsWith("the ") ? "T" + subject.substring(1) : subject;
        return new Candidate(
                text.startsWith(whose) ? whose + " " + name + text.substring(whose.length()) : text,
                kind,
                name,
                attribute,
                value,
                single,
                negated,
                quoteStart,
                quoteEnd,
                when,
                until,
                confidence,
                importance,
                sensitivity,
                named,
                correction,
                corrects);
    }

    /** The same as a correction of {@code wrong}, see {@link #corrects}. */
    public Candidate correcting(String wrong) {
        return with(value, quoteStart, quoteEnd, true, wrong);
    }

    private Candidate with(String held, int start, int end, boolean puttingRight, String wrong) {
        return new Candidate(
                text,
                kind,
                subject,
                attribute,
                held,
                single,
                negated,
                start,
                end,
                when,
                until,
                confidence,
                importance,
                sensitivity,
                named,
                puttingRight,
                wrong);
    }

    /** The words of the utterance that this rests on. */
    public String quote(Utterance utterance) {
        return utterance.text().substring(quoteStart, quoteEnd);
    }
}
