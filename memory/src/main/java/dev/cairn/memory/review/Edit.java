package dev.cairn.memory.review;

import dev.cairn.memory.time.DateRange;

import java.util.Optional;

/**
 * A change to a fact; what is empty stays as it is.
 *
 * @param text the statement in other words; the slot's value follows where it can be told
 * @param value another value for the slot
 * @param from since when it holds, or when it happened
 * @param until when it ended
 * @param stillHolds takes an end back
 */
public record Edit(
        Optional<String> text,
        Optional<String> value,
        Optional<DateRange> from,
        Optional<DateRange> until,
        boolean stillHolds) {

    /** Changes nothing. */
    public static final Edit NONE =
            new Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public static Edit text(String text) {
        return new Edit(
                Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public boolean nothing() {
        return equals(NONE);
    }
}
