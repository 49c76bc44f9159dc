package dev.cairn.memory.exchange;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import java.util.Optional;

/**
 * A statement that another program had in its memory. It rests on the text it came in.
 *
 * @param subject whom it is about: "user" for the owner, or a name
 * @param attribute what of the subject it tells ("lives in"); empty where that is not known
 * @param value what the slot holds; empty with the attribute
 * @param single whether the slot holds one value at a time
 * @param from the time since which it holds
 * @param until the time at which it ceased to hold
 * @param confidence 0 to 1
 * @param importance 0 to 1
 */
public record ImportedFact(
        String text,
        FactKind kind,
        String subject,
        String attribute,
        String value,
        boolean single,
        Optional<DateRange> from,
        Optional<DateRange> until,
        double confidence,
        double importance,
        Sensitivity sensitivity) {

    /** A statement about the owner of which nothing more is known. */
    public static ImportedFact note(String text) {
        return new ImportedFact(
                text,
                FactKind.NOTE,
                "user",
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                .8,
                .5,
                Sensitivity.NONE);
    }
}
