package dev.cairn.ui;

import dev.cairn.ui.capture.CaptureActions;
import dev.cairn.ui.capture.CaptureViewModel;
import dev.cairn.ui.capture.CaptureWindow;
import dev.cairn.ui.shell.AtHand;
import dev.cairn.ui.shell.MainWindow;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;
import dev.cairn.ui.work.Worker;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * Starts JavaFX and holds the windows. There is one in a process, because JavaFX can be started
 * only once in it; it goes on running after the windows have been closed, until the process ends.
 * Thread-safe.
 *
 * <p>Whoever calls must not extend {@code javafx.application.Application}: on the module path that
 * would start the toolkit before {@code main}, and with it before the program knows whether it is
 * the only one.
 */
public final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    /** For windows to close while the process ends. */
    private static final Duration LAST_FRAMES = Duration.ofMillis(700);

    private final Resident resident;
    private final Words words;
    private final Clock clock;
    private final Consumer<String> browser;
    private final Worker worker;
    private final java.util.logging.Logger toolkitLog =
            java.util.logging.Logger.getLogger("javafx");
    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<MainWindow> main = Optional.empty();
    private Optional<CaptureWindow> capture = Optional.empty();
    private boolean opening;
    private volatile Optional<Trouble> trouble = Optional.empty();

    /** What is seen first. */
    public enum First {
        /** The main window. */
        MAIN,
        /** The capture window. */
        CAPTURE,
        /** Nothing: the program waits in the tray. */
        NOTHING
    }

    /**
     * @param clock tells today, and the zone in which the user lives
     * @param browser opens an address outside; called on the window's thread, only after the user
     *     said yes, and must not block
     */
    public Desktop(Resident resident, Words words, Clock clock, Consumer<String> browser) {
        this.resident = resident;
        this.words = words;
        this.clock = clock;
        this.browser = browser;
        this.worker =
                new Worker(
                        Executors.newThreadPerTaskExecutor(
                                Thread.ofVirtual().name("desktop-work-", 0).factory()),
                        Platform::runLater,
                        words.of("trouble.unexpected"));
    }

    /**
     * Starts the toolkit, shows what is to be seen first, and returns when the last window has been
     * closed, unless the program stays; then when it is told to end.
     *
     * @param shown called once, on the window's thread, when the first frame is on the screen, or
     *     the toolkit runs where nothing is shown
     * @throws UnsupportedOperationException where there is no display
     * @throws TroubleException where the main window was wanted and could not be opened
     */
    public void run(First first, String text, Runnable shown) throws InterruptedException {
        // It speaks of the class path, on which JavaFX runs as well as on the module path.
        toolkitLog.setLevel(Level.SEVERE);
        Platform.setImplicitExit(false);
        // The store is opened while the toolkit starts.
        var companion =
                first == First.MAIN
                        ? CompletableFuture.supplyAsync(
                                resident::companion, task -> Thread.ofVirtual().start(task))
                        : new CompletableFuture<Companion>();
        whenStarted(() -> begin(first, text, companion, shown));
        ended.await();
        if (trouble.isPresent()) {
            throw new TroubleException(trouble.get());
        }
    }

    private void begin(
            First first, String text, CompletableFuture<Companion> companion, Runnable shown) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, e) ->
                                LOG.error(
                                        "the window's thread: {}",
                                        e.getClass().getName(),
                                        withoutText(e)));
        switch (first) {
            case MAIN -> {
                opening = true;
                var _ =
                        companion.whenComplete(
                                (ready, failure) ->
                                        Platform.runLater(() -> firstMain(ready, failure, shown)));
            }
            case CAPTURE -> capture().open(theme(), resident.preferences(), text, shown);
            case NOTHING -> shown.run();
        }
    }

    private void firstMain(Companion ready, Throwable failure, Runnable shown) {
        opening = false;
        if (failure != null) {
            trouble = Optional.of(troubleOf(failure));
            ended.countDown();
            return;
        }
        var window = made(ready);
        window.whenDrawn(shown);
        window.open();
    }

    private Trouble troubleOf(Throwable failure) {
        var cause = failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TroubleException told) {
            return told.trouble();
        }
        LOG.warn("the store could not be opened: {}", cause.getClass().getName());
        return new Trouble(words.of("trouble.unexpected"), cause.getClass().getName());
    }

    private MainWindow made(Companion companion) {
        var window =
                new MainWindow(
                        companion,
                        words,
                        clock,
                        browser,
                        new MainWindow.Closing() {
                            @Override
                            public boolean stays() {
                                return resident.stays();
                            }

                            @Override
                            public boolean mustBeSaid() {
                                return resident.mustSayThatItStays();
                            }

                            @Override
                            public void closed() {
                                main = main.filter(one -> !one.hasEnded());
                                endIfDone();
                            }
                        });
        main = Optional.of(window);
        return window;
    }

    private CaptureWindow capture() {
        if (capture.isEmpty()) {
            var model =
                    new CaptureViewModel(
                            resident.capturing(),
                            worker,
                            new Moments(words, clock),
                            new CaptureActions() {
                                @Override
                                public void ask(String question) {
                                    withMain(window -> window.atHand().ask(question), question);
                                }

                                @Override
                                public void putAway() {
                                    capture.ifPresent(CaptureWindow::hide);
                                }

                                @Override
                                public void changed() {
                                    main.ifPresent(one -> one.atHand().changed());
                                }
                            });
            capture =
                    Optional.of(
                            new CaptureWindow(model, words, resident::selection, this::endIfDone));
        }
        return capture.get();
    }

    private Theme theme() {
        return main.map(MainWindow::theme)
                .orElseGet(() -> resident.preferences().theme().on(Look.ofTheDesktop()));
    }

    private void endIfDone() {
        var seen =
                opening
                        || main.filter(MainWindow::showing).isPresent()
                        || capture.filter(CaptureWindow::showing).isPresent();
        if (!seen && !resident.stays()) {
            ended.countDown();
        }
    }

    private static void whenStarted(Runnable action) {
        try {
            Platform.startup(action);
        } catch (IllegalStateException e) {
            // It runs already: somebody had a window before.
            Platform.runLater(action);
        }
    }

    /**
     * Does something with the main window, which is opened for it. Where that cannot be, the words
     * stand in the capture window again, which says so.
     */
    private void withMain(Consumer<MainWindow> then, String wordsToKeep) {
        if (main.isPresent()) {
            main.get().open();
            then.accept(main.get());
            return;
        }
        opening = true;
        worker.start(
                _ -> resident.companion(),
                outcome -> {
                    opening = false;
                    switch (outcome) {
                        case Outcome.Done(var companion) -> {
                            var window = main.orElseGet(() -> made(companion));
                            window.open();
                            then.accept(window);
                        }
                        case Outcome.Failed(var told) -> {
                            LOG.warn("the main window could not be opened");
                            capture().open(theme(), resident.preferences(), wordsToKeep, () -> {});
                            capture().tell(told);
                        }
                        case Outcome.Cancelled<Companion> _ -> endIfDone();
                    }
                });
    }

    /** Brings the main window to the front; does nothing after the end. */
    public void open() {
        atHand(_ -> {});
    }

    /** The same, and has something done there. */
    public void atHand(Consumer<AtHand> then) {
        Platform.runLater(
                () -> {
                    if (ended.getCount() > 0) {
                        withMain(window -> then.accept(window.atHand()), "");
                    }
                });
    }

    /** Has something done in the main window if there is one, and leaves it where it is. */
    public void ifOpen(Consumer<AtHand> then) {
        Platform.runLater(() -> main.ifPresent(window -> then.accept(window.atHand())));
    }

    /**
     * Brings the capture window up.
     *
     * @param text to stand in it; empty for what is there
     * @param ready told, once, on the window's thread, when the caret can be seen
     */
    public void capture(String text, Runnable ready) {
        Platform.runLater(
                () -> {
                    if (ended.getCount() > 0) {
                        capture().open(theme(), resident.preferences(), text, ready);
                    }
                });
    }

    /** Makes the capture window, so that it is there at once when it is wanted. */
    public void prepareCapture() {
        Platform.runLater(() -> capture().prepare(theme(), resident.preferences()));
    }

    /** Ends: closes all windows, and {@link #run} returns soon after. */
    public void close() {
        Platform.runLater(
                () -> {
                    main.ifPresent(MainWindow::close);
                    main = Optional.empty();
                    capture.ifPresent(CaptureWindow::hide);
                    ended.countDown();
                });
    }

    /**
     * Ends because the process does. The toolkit ends by itself then, at the same time, and may
     * close no window any more: {@link #run} returns soon in any case.
     */
    public void abandon() {
        close();
        Thread.ofVirtual()
                .name("abandon")
                .start(
                        () -> {
                            try {
                                if (!ended.await(LAST_FRAMES.toMillis(), TimeUnit.MILLISECONDS)) {
                                    ended.countDown();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /** The same stack without the message, which may carry what the user wrote. */
    private static Throwable withoutText(Throwable e) {
        var bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
