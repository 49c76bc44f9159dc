package dev.cairn.app.capture;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.store.StoreException;
import dev.cairn.ui.capture.CaptureDesk;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What is captured goes to the disk first, and from there into the store: at once where that is
 * open and free, else as soon as it is. A thread of its own does the writing, so that the window
 * waits for no lock. Thread-safe.
 */
public final class SpooledCaptures implements CaptureDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledCaptures.class);

    /** So long the window waits to be able to say that it is in the store. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration OPENING = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 50;

    private final Spool spool;
    private final Supplier<Optional<Memory>> memory;
    private final Clock clock;
    private final BooleanSupplier paused;
    private final Runnable changed;
    private final Thread writer;

    private final Object monitor = new Object();
    private final Map<String, Captured> mine = new LinkedHashMap<>();
    private final Map<String, Id> stored = new LinkedHashMap<>();
    private boolean asked;
    private boolean closed;

    /**
     * @param memory the store, once it is open
     * @param paused whether memory is paused
     * @param changed told, on any thread, when something reached the store
     */
    public SpooledCaptures(
            Spool spool,
            Supplier<Optional<Memory>> memory,
            Clock clock,
            BooleanSupplier paused,
            Runnable changed) {
        this.spool = spool;
        this.memory = memory;
        this.clock = clock;
        this.paused = paused;
        this.changed = changed;
        this.writer = Thread.ofPlatform().name("captures").daemon().unstarted(this::write);
    }

    public void start() {
        writer.start();
    }

    @Override
    public Kept keep(String text, Optional<String> space) {
        Captured captured;
        try {
            captured = spool.add(text, OffsetDateTime.now(clock), space);
        } catch (IOException e) {
            throw new TroubleException(
                    new Trouble(
                            "This could not be kept: the data folder cannot be written to. The"
                                    + " words are still in the line.",
                            e.getClass().getName()));
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (monitor) {
            remember(mine, captured.key(), captured);
            asked = true;
            monitor.notifyAll();
            try {
                while (!stored.containsKey(captured.key()) && !closed) {
                    var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (left <= 0) {
                        break;
                    }
                    monitor.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Kept(captured.key(), !stored.containsKey(captured.key()));
        }
    }

    private static <T> void remember(Map<String, T> map, String key, T value) {
        map.put(key, value);
        if (map.size() > MOST_REMEMBERED) {
            map.remove(map.keySet().iterator().next());
        }
    }

    @Override
    public boolean takeBack(Kept kept) {
        Captured captured;
        synchronized (monitor) {
            captured = mine.get(kept.key());
        }
        if (captured == null) {
            return false;
        }
        try {
            if (spool.withdraw(captured)) {
                return true;
            }
            // It has left for the store, which has it since the spool let it go.
            Id id;
            synchronized (monitor) {
                id = stored.get(kept.key());
            }
            var open = memory.get();
            if (id == null || open.isEmpty()) {
                return false;
            }
            open.get().forgetting().forget(List.of(id));
            changed.run();
            return true;
        } catch (StoreException e) {
            throw new TroubleException(
                    new Trouble(
                            "It could not be taken back: the store cannot be written to now.",
                            e.reason().name()));
        } catch (UncheckedIOException e) {
            throw new TroubleException(
                    new Trouble(
                            "It could not be taken back: the data folder cannot be written to.",
                            e.getClass().getName()));
        }
    }

    private void write() {
        while (true) {
            synchronized (monitor) {
                try {
                    if (!asked) {
                        // Another program may have left something, or the store was held.
                        monitor.wait(AGAIN.toMillis());
                    }
                } catch (InterruptedException e) {
                    return;
                }
                if (closed) {
                    return;
                }
                asked = false;
            }
            drain();
        }
    }

    private void drain() {
        try {
            var open = memory.get();
            if (open.isPresent() && spool.drain(captured -> into(open.get(), captured)) > 0) {
                changed.run();
            }
        } catch (StoreException e) {
            if (e.reason() != StoreException.Reason.LOCKED) {
                LOG.warn("waiting captures: {}", e.reason());
            }
        } catch (RuntimeException e) {
            LOG.warn("waiting captures: {}", e.getClass().getName());
        }
    }

    private void into(Memory open, Captured captured) {
        var id = store(open, captured);
        synchronized (monitor) {
            id.ifPresent(one -> remember(stored, captured.key(), one));
            monitor.notifyAll();
        }
    }

    /**
     * Writes a capture into the store, once.
     *
     * @return its episode; empty where the user had it forgotten
     */
    public static Optional<Id> store(Memory open, Captured captured) {
        var space =
                captured.space()
                        .map(name -> open.spaces().named(name, Space.Review.ACCEPT))
                        .orElseGet(() -> open.spaces().first());
        return switch (open.episodes()
                .captureOnce(space, captured.text(), captured.occurredAt(), captured.key())) {
            case Imported.Written(var episode) -> Optional.of(episode.id());
            case Imported.Known(var id) -> Optional.of(id);
            case Imported.Forgotten() -> Optional.empty();
        };
    }

    @Override
    public Known known() {
        var open = whenOpen();
        var entities = List.<Entity>of();
        var spaces = List.<String>of();
        if (open.isPresent()) {
            try {
                var all = open.get().spaces().list();
                entities = open.get().entities().list(all.getFirst());
                spaces = all.stream().map(Space::name).toList();
            } catch (StoreException e) {
                // Names are a help, not a need.
                LOG.info("names for the capture window: {}", e.reason());
            }
        }
        return new Known(entities, spaces, paused.getAsBoolean());
    }

    /** A capture window alone comes up before the store, which needs a moment. */
    private Optional<Memory> whenOpen() {
        var end = System.nanoTime() + OPENING.toNanos();
        var open = memory.get();
        try {
            while (open.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK);
                open = memory.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return open;
    }

    @Override
    public String draft() {
        return spool.draft();
    }

    @Override
    public void draft(String text) {
        try {
            spool.draft(text);
        } catch (IOException e) {
            LOG.warn("a draft could not be kept: {}", e.getClass().getName());
        }
    }

    /** Ends the writing; what waits is written at the next start. */
    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
        try {
            writer.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
