package dev.cairn.ui.watch;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Measures how long each piece of work keeps the window's thread busy: an event, something
 * delivered to it, the style and layout of a frame. Counts the thread's own processor time, so that
 * what other programs do on the machine does not count. Use {@link #step} on the window's thread.
 */
final class FrameWatch implements Executor {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Double> longest = new LinkedHashMap<>();
    private String step = "";
    private long layoutBegan;

    /** What is done now; what is measured counts for it. */
    void step(String name) {
        step = name;
    }

    /** The longest piece of work of each step and kind since it was asked last, in milliseconds. */
    Map<String, Double> take() {
        var taken = new LinkedHashMap<>(longest);
        longest.clear();
        return taken;
    }

    @Override
    public void execute(Runnable delivered) {
        Platform.runLater(() -> measured("delivery", delivered));
    }

    /** Does something on the window's thread as a control would that was pressed. */
    void act(Runnable action) {
        measured("action", action);
    }

    private void measured(String kind, Runnable work) {
        var began = threads.getCurrentThreadCpuTime();
        try {
            work.run();
        } finally {
            note(kind, began);
        }
    }

    private void note(String kind, long began) {
        var millis = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        longest.merge(step + ": " + kind, millis, Math::max);
    }

    /** Measures a scene's events and frames from now on. */
    void watch(Scene scene) {
        var before = scene.getEventDispatcher();
        scene.setEventDispatcher(
                new EventDispatcher() {
                    @Override
                    public Event dispatchEvent(Event event, EventDispatchChain tail) {
                        var began = threads.getCurrentThreadCpuTime();
                        try {
                            return before.dispatchEvent(event, tail);
                        } finally {
                            note("event", began);
                        }
                    }
                });
        scene.addPreLayoutPulseListener(() -> layoutBegan = threads.getCurrentThreadCpuTime());
        scene.addPostLayoutPulseListener(() -> note("layout", layoutBegan));
    }
}
