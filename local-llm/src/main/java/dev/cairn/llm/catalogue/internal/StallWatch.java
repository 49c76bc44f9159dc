package dev.cairn.llm.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a stream that has given nothing for too long, so that its blocked reader gets an
 * exception. Thread-safe.
 */
final class StallWatch implements AutoCloseable {
    private final InputStream stream;
    private final long mostNanos;
    private final Thread watcher;
    private volatile long lastAlive = System.nanoTime();

    StallWatch(InputStream stream, Duration most) {
        this.stream = stream;
        this.mostNanos = most.toNanos();
        this.watcher = Thread.ofVirtual().name("stall watch").start(this::watch);
    }

    void alive() {
        lastAlive = System.nanoTime();
    }

    private void watch() {
        try {
            for (long left = mostNanos; left > 0; ) {
                Thread.sleep(Duration.ofNanos(left));
                left = mostNanos - (System.nanoTime() - lastAlive);
            }
            stream.close();
        } catch (InterruptedException e) {
            // The stream has ended.
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }

    /** Ends the watch and closes the stream. */
    @Override
    public void close() {
        watcher.interrupt();
        try {
            stream.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
