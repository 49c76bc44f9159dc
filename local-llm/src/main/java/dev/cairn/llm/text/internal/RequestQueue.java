package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.StopSignal;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests in: one answer at a time, and one work in the background, which only goes on while
 * nobody wants an answer. What runs in the background is told to yield as soon as somebody does.
 * Thread-safe.
 */
final class RequestQueue {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private boolean answering;
    private boolean working;
    private boolean apart = true;
    private boolean closed;
    private int waitingAnswers;
    private @Nullable StopSignal yielding;

    /** How waiting ended. */
    enum Turn {
        MINE,
        STOPPED,
        CLOSED
    }

    /** Background work uses the same host: an answer waits until it has yielded. */
    void shareOneHost() {
        lock.lock();
        try {
            apart = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for this request's turn; where it is {@code MINE}, {@link #leave} must follow.
     *
     * @param stop ends the waiting
     * @param yield is stopped when work in the background has to make room; unused for answers
     */
    Turn enter(Priority priority, StopSignal stop, StopSignal yield) {
        boolean answer = priority == Priority.ANSWER;
        boolean interrupted = false;
        StopSignal displaced = null;
        lock.lock();
        try (var _ = stop.onStop(this::wake)) {
            if (answer) {
                waitingAnswers++;
                displaced = yielding;
            }
            try {
                if (displaced != null) {
                    displaced.stop();
                }
                while (!closed && !stop.isStopped() && !interrupted) {
                    if (answer ? answerMayRun() : workMayRun()) {
                        answering |= answer;
                        working |= !answer;
                        yielding = answer ? yielding : yield;
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

    private boolean answerMayRun() {
        return !answering && (apart || !working);
    }

    private boolean workMayRun() {
        return !working && !answering && waitingAnswers == 0;
    }

    void leave(Priority priority) {
        lock.lock();
        try {
            if (priority == Priority.ANSWER) {
                answering = false;
            } else {
                working = false;
                yielding = null;
            }
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
