package dev.cairn.ui.sample;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The window's thread, from a test. */
public final class Fx {
    private static boolean started;

    private Fx() {}

    /** Starts the toolkit where it is not yet running. */
    public static synchronized void start() {
        if (!started) {
            started = true;
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
        }
    }

    /** Calls {@code what} on the window's thread and returns what it returned. */
    public static <T> T call(Callable<T> what) {
        if (Platform.isFxApplicationThread()) {
            try {
                return what.call();
            } catch (Exception e) {
                throw new AssertionError("on the window's thread", e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(what.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("on the window's thread", e);
        }
    }

    public static void run(Runnable what) {
        call(
                () -> {
                    what.run();
                    return true;
                });
    }

    /** Waits until {@code true} on the window's thread, ten seconds at most. */
    public static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Lets some frames pass, so that what was laid out is also drawn. */
    public static void frames() {
        for (var i = 0; i < 3; i++) {
            var frame = new CompletableFuture<Boolean>();
            Platform.runLater(
                    () ->
                            new javafx.animation.AnimationTimer() {
                                @Override
                                public void handle(long now) {
                                    stop();
                                    frame.complete(true);
                                }
                            }.start());
            try {
                frame.get(10, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("a frame", e);
            }
        }
    }
}
