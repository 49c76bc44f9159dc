package dev.cairn.memory.exchange;

import dev.cairn.memory.Id;

import java.time.Instant;

/**
 * An import that was done, for a list.
 *
 * @param report what was said of it when it was done, in JSON; empty if nothing
 */
public record ImportSummary(Id id, String format, State state, String report, Instant recordedAt) {

    /** How an import stands. */
    public enum State {
        /** Under way, or cut off and not yet taken back. */
        RUNNING,
        DONE,
        UNDONE
    }
}
