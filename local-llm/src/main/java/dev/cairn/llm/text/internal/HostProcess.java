package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.internal.host.Frame;
import dev.cairn.llm.text.internal.host.FrameStream;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running host with its model, as its parent sees it. Thread-safe; at most one answer at a time,
 * which is the caller's care.
 */
final class HostProcess {
    private static final long COUNT_SECONDS = 10;
    private static final long END_MILLIS = 500;

    /** What can arrive while an answer is awaited. */
    sealed interface Event {
        record Arrived(Frame frame) implements Event {}

        record Died() implements Event {}

        record StopWanted() implements Event {}
    }

    private final Process process;
    private final SocketChannel channel;
    private final FrameStream frames;
    private final HostChatter chatter;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Integer>> counts = new ConcurrentHashMap<>();
    private volatile BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<Frame.ToHost> outbox = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean dead;

    HostProcess(Process process, SocketChannel channel, FrameStream frames, HostChatter chatter) {
        this.process = process;
        this.channel = channel;
        this.frames = frames;
        this.chatter = chatter;
        // Callers never write themselves: interrupting one that did would close the channel.
        this.writer = Thread.ofPlatform().daemon().name("model host out").start(this::write);
        Thread.ofPlatform().daemon().name("model host in").start(this::read);
    }

    HostChatter chatter() {
        return chatter;
    }

    long pid() {
        return process.pid();
    }

    boolean isUp() {
        return !dead && process.isAlive();
    }

    int nextId() {
        return ids.incrementAndGet();
    }

    /** A fresh inbox for the events of the next answer. */
    BlockingQueue<Event> newInbox() {
        var fresh = new LinkedBlockingQueue<Event>();
        inbox = fresh;
        if (dead) {
            fresh.add(new Event.Died());
        }
        return fresh;
    }

    /** Sends a frame soon; where the host is gone, the inbox tells. */
    void send(Frame.ToHost frame) {
        outbox.add(frame);
    }

    OptionalInt count(String text) {
        int id = nextId();
        var counted = new CompletableFuture<Integer>();
        counts.put(id, counted);
        try {
            send(new Frame.Count(id, text));
            if (dead) {
                return OptionalInt.empty();
            }
            int tokens = counted.get(COUNT_SECONDS, TimeUnit.SECONDS);
            return tokens < 0 ? OptionalInt.empty() : OptionalInt.of(tokens);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } catch (ExecutionException | TimeoutException e) {
            return OptionalInt.empty();
        } finally {
            counts.remove(id);
        }
    }

    /** Ends the host: by the end of its streams, and where that is not enough, by force. */
    void end() {
        try {
            channel.close();
            process.getOutputStream().close();
            if (process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (IOException e) {
            // Then by force.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends the host by force, at once. */
    void kill() {
        dead = true;
        process.destroyForcibly();
        writer.interrupt();
    }

    private void write() {
        try {
            while (!dead) {
                frames.send(outbox.take());
            }
        } catch (InterruptedException e) {
            // The host was ended.
        } catch (IOException e) {
            kill();
        }
    }

    private void read() {
        try {
            for (var frame = frames.receive(); frame != null; frame = frames.receive()) {
                if (frame instanceof Frame.Counted counted) {
                    var waiting = counts.remove(counted.id());
                    if (waiting != null) {
                        waiting.complete(counted.tokens());
                    }
                } else {
                    inbox.add(new Event.Arrived(frame));
                }
            }
        } catch (IOException e) {
            // The same as the end: whatever it sends is no longer understood.
        } finally {
            kill();
            inbox.add(new Event.Died());
            counts.values().forEach(waiting -> waiting.complete(-1));
        }
    }
}
