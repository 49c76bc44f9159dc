package dev.cairn.ui.sample;

import dev.cairn.ui.Companion;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Executor;

/** What view models stand on where there is no toolkit: one thread, on which everything happens. */
public final class Plain {
    /** Work that has been started; it runs when {@link #runAll} is called. */
    public final Queue<Runnable> beside = new ArrayDeque<>();

    /** What waits for the next frame. */
    public final Queue<Runnable> pulse = new ArrayDeque<>();

    public final List<Notice> notices = new ArrayList<>();
    public final Surroundings around;

    public Plain(Companion companion) {
        this(companion, Runnable::run);
    }

    /** The same with work done elsewhere than in {@link #beside}. */
    public Plain(Companion companion, Executor window) {
        var words = Words.in(Locale.ENGLISH);
        around =
                new Surroundings(
                        companion,
                        new Worker(beside::add, window, words.of("trouble.unexpected")),
                        pulse::add,
                        words,
                        SampleWindow.moments(words),
                        told -> notices.add(told));
    }

    /** Does all work that has been started, and what follows from it. */
    public void runAll() {
        while (!beside.isEmpty() || !pulse.isEmpty()) {
            if (!beside.isEmpty()) {
                beside.remove().run();
            }
            frame();
        }
    }

    /** Lets one frame pass. */
    public void frame() {
        while (!pulse.isEmpty()) {
            pulse.remove().run();
        }
    }
}
