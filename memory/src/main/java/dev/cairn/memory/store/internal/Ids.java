package dev.cairn.memory.store.internal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;

/**
 * Gives out ids: 41 bits of milliseconds since 2020, then 22 bits that start at a random place in
 * every millisecond. They grow even when the clock goes back. Thread-safe.
 */
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int LOW_BITS = 22;

    private final InstantSource clock;
    private final Random random = new SecureRandom();
    private long last;

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized long next() {
        var now = Math.max(0, clock.millis() - EPOCH) << LOW_BITS;
        // The upper half of the low bits is left free, so that counting on never leaves the ms
        // soon.
        var candidate = now | random.nextInt(1 << (LOW_BITS - 1));
        last = candidate > last ? candidate : last + 1;
        return last;
    }

    /**
     * Tells where ids go on, so that a clock set back never gives one out twice: at a random place
     * of the next millisecond, since the highest may be another device's, which counts on from it.
     */
    synchronized void startAfter(long highest) {
        if (highest >= last) {
            last = ((highest >> LOW_BITS) + 1) << LOW_BITS | random.nextInt(1 << (LOW_BITS - 1));
        }
    }
}
