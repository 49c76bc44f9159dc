package dev.cairn.app.window;

import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.Memory;
import dev.cairn.memory.store.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The work behind the window: reads what was said for facts and keeps the index up. It lets go at
 * once while the user writes or an answer is being written, and begins again after it.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(700);

    /** After the last answer, before work that can wait begins. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    /** After a key, while the next may come. */
    private static final Duration STILL_WRITING = Duration.ofMillis(1_500);

    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private final Memory memory;
    private final Supplier<Optional<TextModel>> model;
    private final Supplier<LocalDate> today;
    private final BooleanSupplier power;
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastAnswer = System.nanoTime() - IDLE.toNanos();
    private volatile long lastWritten = System.nanoTime() - STILL_WRITING.toNanos();
    private long consolidated = System.nanoTime() - BETWEEN.toNanos();
    private long lookedForBackups = System.nanoTime() - HOUR.toNanos();

    /**
     * @param model reads and words, behind answers
     * @param power whether there is power enough for work that can wait
     */
    Upkeep(
            Memory memory,
            Supplier<Optional<TextModel>> model,
            Supplier<LocalDate> today,
            BooleanSupplier power) {
        this.memory = memory;
        this.model = model;
        this.today = today;
        this.power = power;
        this.thread = Thread.ofPlatform().name("upkeep").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Held while an answer is being written. */
    AutoCloseableQuietly answering() {
        answers.incrementAndGet();
        return () -> {
            lastAnswer = System.nanoTime();
            answers.decrementAndGet();
        };
    }

    /** Ends without an exception. */
    interface AutoCloseableQuietly extends AutoCloseable {
        @Override
        void close();
    }

    /** The user wrote something just now. */
    void writing() {
        lastWritten = System.nanoTime();
    }

    /** Whether the user writes, an answer is being written, or all is to end. */
    boolean mustLetGo() {
        return closed
                || answers.get() > 0
                || System.nanoTime() - lastWritten < STILL_WRITING.toNanos();
    }

    private void run() {
        while (!closed) {
            try {
                if (!mustLetGo()) {
                    memory.catchUp(this::mustLetGo);
                    memory.learn(model.get(), this::mustLetGo);
                    consolidate();
                    backUp();
                }
            } catch (StoreException e) {
                // Held by another program for a moment, or the disk is full: tried again.
                LOG.warn("upkeep: {}", e.reason());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // One task that cannot be done must not end all others for good.
                LOG.warn("upkeep failed: {}", e.getClass().getName());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** When nothing has been asked for a while: what changed since is summed up. */
    private void consolidate() {
        var now = System.nanoTime();
        if (!mustLetGo()
                && now - lastAnswer > IDLE.toNanos()
                && now - consolidated > BETWEEN.toNanos()
                && power.getAsBoolean()) {
            var done = memory.consolidate(today.get(), model.get(), (_, _) -> {}, this::mustLetGo);
            if (done.complete()) {
                consolidated = System.nanoTime();
            }
        }
    }

    /** Looks once an hour whether the day's backup is due. */
    private void backUp() {
        var now = System.nanoTime();
        if (!mustLetGo() && now - lookedForBackups > HOUR.toNanos()) {
            lookedForBackups = now;
            memory.backups().makeIfDue();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
