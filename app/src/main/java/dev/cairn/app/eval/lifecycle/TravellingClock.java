package dev.cairn.app.eval.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time in a life that is being played. For one thread at a time; others may read it. */
final class TravellingClock extends Clock {
    private volatile Instant now;

    TravellingClock(LocalDateTime start) {
        this.now = start.toInstant(ZoneOffset.UTC);
    }

    void travelTo(LocalDateTime time) {
        now = time.toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A made-up life has one zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
