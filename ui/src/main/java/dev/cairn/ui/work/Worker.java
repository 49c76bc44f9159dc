package dev.cairn.ui.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Runs jobs beside the window's thread and brings their progress and outcome back to it.
 *
 * <p>Progress that comes faster than it is delivered is thinned: only the latest is told. Outcomes
 * are delivered after everything that the job delivered before. Thread-safe.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Executor beside;
    private final Executor window;
    private final String unexpected;

    /**
     * @param beside where jobs run: a new virtual thread for each
     * @param window where outcomes are delivered, in order: the window's thread
     * @param unexpected the sentence for what nobody foresaw
     */
    public Worker(Executor beside, Executor window, String unexpected) {
        this.beside = beside;
        this.window = window;
        this.unexpected = unexpected;
    }

    /** Starts {@code job} and tells {@code whenEnded} how it ended, on the window's thread. */
    public <T> Task start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
        return start(job, progress -> {}, whenEnded);
    }

    /** The same, and tells {@code onProgress} how far it is. */
    public <T> Task start(
            Job<T> job, Consumer<Progress> onProgress, Consumer<Outcome<T>> whenEnded) {
        var task = new Task();
        var work = new Running(task, onProgress);
        beside.execute(
                () -> {
                    var outcome = run(job, work);
                    window.execute(() -> whenEnded.accept(outcome));
                });
        return task;
    }

    /** Runs {@code action} on the window's thread, after everything delivered before. */
    public void deliver(Runnable action) {
        window.execute(action);
    }

    // A job is the program's whole inside: whatever it throws must become a sentence.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private <T> Outcome<T> run(Job<T> job, Work work) {
        try {
            return new Outcome.Done<>(job.run(work));
        } catch (CancellationException e) {
            return new Outcome.Cancelled<>();
        } catch (TroubleException e) {
            return new Outcome.Failed<>(e.trouble());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled<>();
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.warn("work of the window failed: {}", e.getClass().getName());
            var details = new StringWriter();
            e.printStackTrace(new PrintWriter(details));
            return new Outcome.Failed<>(new Trouble(unexpected, details.toString()));
        }
    }

    private final class Running implements Work {
        private final Task task;
        private final Consumer<Progress> onProgress;
        private final AtomicReference<Progress> latest = new AtomicReference<>();

        Running(Task task, Consumer<Progress> onProgress) {
            this.task = task;
            this.onProgress = onProgress;
        }

        @Override
        public void progress(Progress progress) {
            if (latest.getAndSet(progress) == null) {
                window.execute(
                        () -> {
                            var told = latest.getAndSet(null);
                            if (told != null) {
                                onProgress.accept(told);
                            }
                        });
            }
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }

        @Override
        public void onCancel(Runnable action) {
            task.whenCancelled(action);
        }
    }
}
