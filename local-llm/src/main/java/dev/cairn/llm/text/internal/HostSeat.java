package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Refusal;
import dev.cairn.llm.text.StopSignal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/**
 * Where one host is: it is started when somebody needs it, started again in the background when it
 * died, and ended when nobody has needed it for a while. Thread-safe.
 */
final class HostSeat {
    private static final Logger LOG = LoggerFactory.getLogger(HostSeat.class);

    /** Deaths without an answer in between, after which a host is only started when needed. */
    private static final int MOST_DEATHS = 3;

    /** How long a start that nobody wants any more may take to end. */
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private static final Duration LONGEST_TICK = Duration.ofSeconds(5);

    private final HostStarter starter;
    private final HostStarter.Wanted wanted;
    private final boolean startsAgain;
    private final StopSignal closing = new StopSignal();
    private @Nullable HostProcess host;
    private @Nullable Start starting;
    private int users;
    private int idleTicks;
    private int deaths;
    private boolean closed;

    /**
     * @param startsAgain whether a host that died is started again before somebody needs it
     * @param restAfter how long nobody may need the host before it is ended; zero for ever. Time in
     *     which the computer sleeps does not count.
     */
    HostSeat(
            HostStarter starter,
            HostStarter.Wanted wanted,
            boolean startsAgain,
            Duration restAfter) {
        this.starter = starter;
        this.wanted = wanted;
        this.startsAgain = startsAgain;
        if (restAfter.isPositive()) {
            Thread.ofVirtual().name("model rest").start(() -> rest(restAfter));
        }
    }

    /** A stay of somebody who needs the host. */
    interface Use extends AutoCloseable {
        @Override
        void close();
    }

    /** Keeps the host from being ended as idle until closed. */
    synchronized Use use() {
        users++;
        return () -> {
            synchronized (this) {
                users--;
                idleTicks = 0;
            }
        };
    }

    /** A start under way, or what came of it. */
    private static final class Start {
        private @Nullable HostStart outcome;

        synchronized void is(HostStart known) {
            outcome = known;
            notifyAll();
        }

        synchronized void wake() {
            notifyAll();
        }

        /** Waits for the outcome, but no longer than this. */
        synchronized void awaitAtMost(Duration most) throws InterruptedException {
            long end = System.nanoTime() + most.toNanos();
            for (long left = most.toMillis();
                    outcome == null && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        }

        synchronized HostStart await(StopSignal stop) throws InterruptedException {
            while (outcome == null && !stop.isStopped()) {
                wait();
            }
            return outcome == null ? new HostStart.Waived() : outcome;
        }
    }

    /** The host, started where there is none; waits until it is up, down, or {@code stop}. */
    HostStart up(StopSignal stop) {
        var coming = begin();
        try (var _ = stop.onStop(coming::wake)) {
            return coming.await(stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HostStart.Waived();
        }
    }

    /** The host where one is up. */
    synchronized Optional<HostProcess> present() {
        return Optional.ofNullable(host).filter(HostProcess::isUp);
    }

    /** The host did its work: it is no longer thought to die at every start. */
    synchronized void served() {
        deaths = 0;
    }

    private synchronized Start begin() {
        var known = new Start();
        if (closed) {
            known.is(new HostStart.Down(Refusal.CLOSED, "The model was closed."));
            return known;
        }
        if (host != null && host.isUp()) {
            known.is(new HostStart.Up(host));
            return known;
        }
        if (starting != null) {
            return starting;
        }
        starting = known;
        Thread.ofVirtual().name("model host start").start(() -> start(known));
        return known;
    }

    private void start(Start promise) {
        HostStart start;
        try {
            start = starter.start(wanted, closing, this::died);
        } catch (RuntimeException e) {
            LOG.warn("a model host could not be started: {}", e.getClass().getName());
            start =
                    new HostStart.Down(
                            Refusal.HOST_DID_NOT_START,
                            "The process that runs the model could not be started.");
        }
        boolean late;
        synchronized (this) {
            starting = null;
            idleTicks = 0;
            late = closed;
            if (start instanceof HostStart.Up(var fresh)) {
                host = fresh;
            }
        }
        if (late) {
            if (start instanceof HostStart.Up(var fresh)) {
                fresh.end();
            }
            start = new HostStart.Down(Refusal.CLOSED, "The model was closed.");
        }
        promise.is(start);
    }

    /** The model is mapped again before the next question comes. */
    private void died() {
        synchronized (this) {
            if (closed || !startsAgain || ++deaths > MOST_DEATHS) {
                return;
            }
        }
        LOG.warn("a model host is gone; starting another");
        begin();
    }

    /** Ends the host, to be started again by the next who needs it. */
    private void rest(Duration after) {
        var tick = after.dividedBy(4);
        tick = tick.compareTo(LONGEST_TICK) > 0 ? LONGEST_TICK : tick;
        try {
            while (true) {
                Thread.sleep(tick);
                HostProcess idle = null;
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    idleTicks = users > 0 ? 0 : idleTicks + 1;
                    if (idleTicks * tick.toNanos() >= after.toNanos()) {
                        idle = host;
                        host = null;
                    }
                }
                if (idle != null) {
                    LOG.info("a model host rests");
                    idle.end();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the host for good, also one that is being started. */
    void close() {
        HostProcess last;
        Start underWay;
        synchronized (this) {
            closed = true;
            last = host;
            host = null;
            underWay = starting;
        }
        closing.stop();
        if (underWay != null) {
            try {
                // So that nothing of it is left in the private folder.
                underWay.awaitAtMost(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (last != null) {
            last.end();
        }
    }
}
