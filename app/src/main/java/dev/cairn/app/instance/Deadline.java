package dev.cairn.app.instance;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes a channel when its time is over, so that no peer can hold anybody up. */
final class Deadline implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);

    private Deadline() {}

    static Deadline on(SocketChannel channel, Duration patience) {
        var deadline = new Deadline();
        Thread.ofVirtual().name("deadline").start(() -> deadline.watch(channel, patience));
        return deadline;
    }

    private void watch(SocketChannel channel, Duration patience) {
        try {
            if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
