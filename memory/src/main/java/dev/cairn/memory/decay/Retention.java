package dev.cairn.memory.decay;

import java.time.Instant;

/**
 * How a memory stands at a moment.
 *
 * @param value 0 to 1
 * @param stability in days
 * @param lastUse when it last came up
 * @param uses how often it came up after it was first told
 * @param pinned a pinned memory does not fade
 */
public record Retention(double value, double stability, Instant lastUse, int uses, boolean pinned) {

    public Vividness vividness() {
        return Vividness.of(value);
    }
}
