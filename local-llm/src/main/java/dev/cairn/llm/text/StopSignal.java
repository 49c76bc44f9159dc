package dev.cairn.llm.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Stops one request, from any thread, once and for good. Thread-safe.
 *
 * <p>What listens is called by the thread that stops, must be quick, and must not throw.
 */
public final class StopSignal {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    /** Asks the request that carries this signal to stop; further calls do nothing. */
    public void stop() {
        List<Runnable> toCall;
        synchronized (listeners) {
            if (stopped) {
                return;
            }
            stopped = true;
            toCall = List.copyOf(listeners);
            listeners.clear();
        }
        toCall.forEach(Runnable::run);
    }

    /** Whether {@link #stop()} was called. */
    public boolean isStopped() {
        synchronized (listeners) {
            return stopped;
        }
    }

    /** Calls {@code listener} when stopped, at once where it is; closing the result ends that. */
    public Listening onStop(Runnable listener) {
        synchronized (listeners) {
            if (!stopped) {
                listeners.add(listener);
                return () -> {
                    synchronized (listeners) {
                        listeners.remove(listener);
                    }
                };
            }
        }
        listener.run();
        return () -> {};
    }

    /** A listener's stay. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
