package dev.cairn.llm.text.internal;

import java.time.Duration;

/**
 * When a host is given up. Beats are counted and not timed by a clock: a computer that slept, or a
 * clock that jumped, costs no host its life.
 *
 * @param heartbeat how often a host says that it lives
 * @param mostMissed beats in a row that may be missed
 * @param stall how long a request may show no sign of progress: on the slowest machines one batch
 *     of a large model's prompt takes a minute
 */
public record HostLimits(Duration heartbeat, int mostMissed, Duration stall) {
    /** A beat every two seconds, of which ten may be missed; three minutes without progress. */
    public static HostLimits usual() {
        return new HostLimits(Duration.ofSeconds(2), 10, Duration.ofMinutes(3));
    }
}
