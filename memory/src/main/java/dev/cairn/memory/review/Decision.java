package dev.cairn.memory.review;

import dev.cairn.memory.Id;

import java.time.Instant;

/**
 * Something the user decided, which can be undone.
 *
 * @param proposal the id it had in the inbox
 * @param fact what holds it now; the proposal itself where that was declined
 * @param text its words as they are now
 */
public record Decision(Id proposal, Id fact, Verdict verdict, String text, Instant decidedAt) {

    /** What was decided. */
    public enum Verdict {
        ACCEPTED,
        /** Changed, then accepted. */
        EDITED,
        DECLINED
    }
}
