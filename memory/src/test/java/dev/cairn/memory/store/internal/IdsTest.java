package dev.cairn.memory.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.SettableClock;

import org.junit.jupiter.api.Test;

class IdsTest {
    private final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");
    private final Ids ids = new Ids(clock);

    @Test
    void idsGrowWhileTheClockStands() {
        var last = ids.next();
        for (var i = 0; i < 10_000; i++) {
            var next = ids.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void idsGrowWhenTheClockGoesBack() {
        var before = ids.next();
        clock.set("2019-01-01T00:00:00Z");
        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void idsGoOnAfterTheHighestThatIsStored() {
        var stored = ids.next();
        clock.set("2024-01-01T00:00:00Z");
        var restarted = new Ids(clock);
        restarted.startAfter(stored);
        assertThat(restarted.next()).isGreaterThan(stored);
    }

    @Test
    void idsOfALaterTimeAreGreater() {
        var before = ids.next();
        clock.set("2025-06-12T12:00:01Z");
        assertThat(ids.next() >>> 22).isGreaterThan(before >>> 22);
    }
}
