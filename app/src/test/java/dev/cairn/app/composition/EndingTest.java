package dev.cairn.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(10)
class EndingTest {

    @Test
    void workUnderWayIsStoppedAndWaitedFor() throws InterruptedException {
        var ending = new Ending();
        var begun = new CountDownLatch(1);
        var kept = new AtomicBoolean();
        var worker =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (var work = ending.work()) {
                                        begun.countDown();
                                        while (!work.signal().isStopped()) {
                                            Thread.onSpinWait();
                                        }
                                        kept.set(true);
                                    }
                                    ending.done();
                                });
        begun.await();
        ending.end();
        assertThat(kept).isTrue();
        assertThat(ending.begun()).isTrue();
        worker.join();
    }

    @Test
    void withoutWorkNothingIsWaitedFor() {
        var ending = new Ending();
        ending.work().close();
        var start = System.nanoTime();
        ending.end();
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @Test
    void workBegunAfterwardsIsStoppedAtOnce() {
        var ending = new Ending();
        ending.end();
        try (var work = ending.work()) {
            assertThat(work.signal().isStopped()).isTrue();
        }
    }
}
