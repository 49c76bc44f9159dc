package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.internal.host.Frame;
import dev.cairn.llm.text.internal.host.FrameStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
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
    private static final Logger LOG = LoggerFactory.getLogger(HostProcess.class);
    private static final long COUNT_SECONDS = 10;
    private static final long END_MILLIS = 500;

    /** Frames that may wait for a host; more, and it does not read them. */
    private static final int MOST_WAITING = 1024;

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
    private final BlockingQueue<Frame.ToHost> outbox = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HostLimits limits;
    private final Runnable onDeath;
    private final Thread writer;
    private volatile boolean dead;
    private volatile boolean ending;
    private volatile boolean heardOf = true;

    /**
     * @param onDeath called once, by any thread, when the host is gone without having been ended
     */
    HostProcess(
            Process process,
            SocketChannel channel,
            FrameStream frames,
            HostChatter chatter,
            HostLimits limits,
            Runnable onDeath) {
        this.process = process;
        this.channel = channel;
        this.frames = frames;
        this.chatter = chatter;
        this.limits = limits;
        this.onDeath = onDeath;
        // Callers never write themselves: interrupting one that did would close the channel.
        this.writer = Thread.ofPlatform().daemon().name("model host out").start(this::write);
        Thread.ofPlatform().daemon().name("model host in").start(this::read);
        Thread.ofVirtual().name("model host watch").start(this::watch);
    }

    HostLimits limits() {
        return limits;
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
        if (!outbox.offer(frame)) {
            LOG.warn("the model host {} does not read what it is sent", pid());
            kill();
        }
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
        ending = true;
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

    /** Gives up a host that has been silent for too many beats. */
    private void watch() {
        int missed = 0;
        try {
            while (isUp()) {
                Thread.sleep(limits.heartbeat());
                missed = heardOf ? 0 : missed + 1;
                heardOf = false;
                if (missed > limits.mostMissed()) {
                    LOG.warn("the model host {} is silent and is ended", pid());
                    kill();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
                heardOf = true;
                switch (frame) {
                    case Frame.Alive _ -> {
                        // That is all it says.
                    }
                    case Frame.Counted counted -> {
                        var waiting = counts.remove(counted.id());
                        if (waiting != null) {
                            waiting.complete(counted.tokens());
                        }
                    }
                    default -> inbox.add(new Event.Arrived(frame));
                }
            }
        } catch (IOException e) {
            // The same as the end: whatever it sends is no longer understood.
        } finally {
            kill();
            inbox.add(new Event.Died());
            counts.values().forEach(waiting -> waiting.complete(-1));
            if (!ending) {
                onDeath.run();
            }
        }
    }
}
