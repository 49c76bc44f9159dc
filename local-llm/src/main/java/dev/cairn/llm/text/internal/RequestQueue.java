package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.StopSignal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request in at a time, those of {@link Priority#ANSWER} before all others, otherwise in
 * the order in which the lock wakes them. Thread-safe.
 */
final class RequestQueue {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private boolean taken;
    private boolean closed;
    private int waitingAnswers;

    /** How waiting ended. */
    enum Turn {
        MINE,
        STOPPED,
        CLOSED
    }

    /** Waits for this request's turn; where it is {@code MINE}, {@link #leave()} must follow. */
    Turn enter(Priority priority, StopSignal stop) {
        boolean answer = priority == Priority.ANSWER;
        boolean interrupted = false;
        lock.lock();
        try (var _ = stop.onStop(this::wake)) {
            if (answer) {
                waitingAnswers++;
            }
            try {
                while (!closed && !stop.isStopped() && !interrupted) {
                    if (!taken && (answer || waitingAnswers == 0)) {
                        taken = true;
                        return Turn.MINE;
                    }
                    changed.await();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            } finally {
                if (answer) {
                    waitingAnswers--;
                }
                changed.signalAll();
            }
            return closed ? Turn.CLOSED : Turn.STOPPED;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void leave() {
        lock.lock();
        try {
            taken = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
