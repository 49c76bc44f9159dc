package dev.cairn.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class WorkerTest {
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Worker worker = new Worker(beside::add, window::add, "Unexpected.");
    private final List<Outcome<String>> outcomes = new ArrayList<>();

    @Test
    void nothingReachesTheWindowBesideItsThread() {
        worker.start(work -> "done", outcomes::add);
        beside.remove().run();
        assertThat(outcomes).isEmpty();
        window.remove().run();
        assertThat(outcomes).containsExactly(new Outcome.Done<>("done"));
    }

    @Test
    void progressThatComesTooFastIsThinnedToTheLatest() {
        var told = new ArrayList<Progress>();
        worker.start(
                work -> {
                    for (var i = 1; i <= 1000; i++) {
                        work.progress(new Progress(i, 1000, 0));
                    }
                    return "done";
                },
                told::add,
                outcomes::add);
        runAll();
        assertThat(told).containsExactly(new Progress(1000, 1000, 0));
        assertThat(told.getFirst().fraction()).isEqualTo(1);
    }

    @Test
    void troubleKeepsItsSentenceAndTheUnexpectedGetsOne() {
        worker.<String>start(
                work -> {
                    throw new TroubleException(new Trouble("The disk is full."));
                },
                outcomes::add);
        worker.<String>start(
                work -> {
                    throw new IllegalStateException("boom");
                },
                outcomes::add);
        runAll();
        assertThat(outcomes.getFirst())
                .isEqualTo(new Outcome.Failed<String>(new Trouble("The disk is full.")));
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.trouble().sentence()).isEqualTo("Unexpected.");
                            assertThat(failed.trouble().details()).contains("boom");
                        });
    }

    @Test
    void cancellingIsHeardOnceAndAlsoByWhoListensTooLate() {
        var heard = new AtomicInteger();
        var task =
                worker.<String>start(
                        work -> {
                            work.onCancel(heard::incrementAndGet);
                            assertThat(work.cancelled()).isTrue();
                            throw new CancellationException();
                        },
                        outcomes::add);
        task.cancel();
        task.cancel();
        runAll();
        assertThat(heard).hasValue(1);
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void workThatWasCancelledMayStillReturnWhatItHas() {
        worker.start(work -> "half", outcomes::add).cancel();
        runAll();
        assertThat(outcomes).containsExactly(new Outcome.Done<>("half"));
    }

    private void runAll() {
        beside.forEach(Runnable::run);
        window.forEach(Runnable::run);
    }
}
