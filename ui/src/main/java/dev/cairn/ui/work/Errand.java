package dev.cairn.ui.work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The work that a part of the window has under way, one piece at a time: how far it is, and a way
 * to end it. Use on the window's thread.
 */
public final class Errand {
    private final Worker worker;
    private final Consumer<Trouble> troubles;
    private final ObjectProperty<Optional<Progress>> progress =
            new SimpleObjectProperty<>(this, "progress", Optional.empty());
    private Optional<Task> task = Optional.empty();

    public Errand(Worker worker, Consumer<Trouble> troubles) {
        this.worker = worker;
        this.troubles = troubles;
    }

    /** How far it is; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress;
    }

    public boolean isUnderWay() {
        return task.isPresent();
    }

    /** Begins a piece of work; one that is under way is ended, and its outcome not told. */
    public <T> void run(Job<T> job, Consumer<T> then) {
        run(job, then, () -> {});
    }

    /** The same; {@code otherwise} follows where it failed or was cancelled. */
    public <T> void run(Job<T> job, Consumer<T> then, Runnable otherwise) {
        cancel();
        progress.set(Optional.of(new Progress(0, 0, 0)));
        var running = new Running();
        running.task =
                Optional.of(
                        worker.start(
                                job,
                                far -> {
                                    if (running.isThe(task)) {
                                        progress.set(Optional.of(far));
                                    }
                                },
                                outcome -> {
                                    if (!running.isThe(task)) {
                                        return;
                                    }
                                    task = Optional.empty();
                                    progress.set(Optional.empty());
                                    switch (outcome) {
                                        case Outcome.Done(var value) -> then.accept(value);
                                        case Outcome.Failed(var trouble) -> {
                                            troubles.accept(trouble);
                                            otherwise.run();
                                        }
                                        case Outcome.Cancelled<T> _ -> otherwise.run();
                                    }
                                }));
        task = running.task;
    }

    /** Asks it to end; its outcome is told as ever. */
    public void cancel() {
        task.ifPresent(Task::cancel);
    }

    /** Which task a callback belongs to, known once it has been started. */
    private static final class Running {
        private Optional<Task> task = Optional.empty();

        boolean isThe(Optional<Task> other) {
            return task.isPresent() && task.equals(other);
        }
    }
}
