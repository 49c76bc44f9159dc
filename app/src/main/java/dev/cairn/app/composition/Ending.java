package dev.cairn.app.composition;

import dev.cairn.llm.text.StopSignal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the program is told to end (Ctrl-C, a closed terminal, a logout): work under
 * way is asked to stop and is waited for, so that what was said so far is kept. Thread-safe.
 */
public final class Ending {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** For what a command still says after its work was stopped. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final StopSignal stop = new StopSignal();
    private final Set<Work> underWay = ConcurrentHashMap.newKeySet();
    private final CountDownLatch done = new CountDownLatch(1);

    /** Work that an ending waits for; closed when it has been done or has stopped. */
    public final class Work implements AutoCloseable {
        private final StopSignal signal = new StopSignal();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final StopSignal.Listening listening = stop.onStop(signal::stop);

        /** Tells the work to stop: the program ends, or somebody stopped this work alone. */
        public StopSignal signal() {
            return signal;
        }

        @Override
        public void close() {
            listening.close();
            underWay.remove(this);
            closed.countDown();
        }
    }

    /** Begins work that must not be cut off. */
    public Work work() {
        var work = new Work();
        underWay.add(work);
        return work;
    }

    /** Whether the program has been told to end. */
    public boolean begun() {
        return stop.isStopped();
    }

    /** The command has said all it had to say. */
    public void done() {
        done.countDown();
    }

    /** Watches for the process being told to end. */
    public void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
    }

    void end() {
        var cutOff = Set.copyOf(underWay);
        stop.stop();
        try {
            for (var work : cutOff) {
                work.closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!cutOff.isEmpty()) {
                done.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
