package dev.cairn.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Runs what it is given before the next frame, on the window's thread, in order. Thread-safe. */
final class Pulse implements Executor {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean awake;

    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    run();
                }
            };

    @Override
    public void execute(Runnable action) {
        synchronized (waiting) {
            waiting.add(action);
            if (awake) {
                return;
            }
            awake = true;
        }
        Platform.runLater(timer::start);
    }

    private void run() {
        List<Runnable> now;
        synchronized (waiting) {
            now = List.copyOf(waiting);
            waiting.clear();
            if (now.isEmpty()) {
                // A running timer asks for frame after frame, so an idle one is put to sleep.
                awake = false;
                timer.stop();
            }
        }
        now.forEach(Runnable::run);
    }
}
