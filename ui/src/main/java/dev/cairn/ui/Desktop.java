package dev.cairn.ui;

import dev.cairn.ui.shell.MainWindow;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * Starts JavaFX and holds the window. There is one in a process, because JavaFX can be started only
 * once in it; it goes on running after the window has been closed, until the process ends.
 * Thread-safe.
 *
 * <p>Whoever calls must not extend {@code javafx.application.Application}: on the module path that
 * would start the toolkit before {@code main}, and with it before the program knows whether it is
 * the only one.
 */
public final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final Companion companion;
    private final Words words;
    private final Clock clock;
    private final Consumer<String> browser;
    private final java.util.logging.Logger toolkitLog =
            java.util.logging.Logger.getLogger("javafx");
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<MainWindow> window = Optional.empty();

    /**
     * @param clock tells today, and the zone in which the user lives
     * @param browser opens an address outside; called on the window's thread, only after the user
     *     said yes, and must not block
     */
    public Desktop(Companion companion, Words words, Clock clock, Consumer<String> browser) {
        this.companion = companion;
        this.words = words;
        this.clock = clock;
        this.browser = browser;
    }

    /**
     * Starts the toolkit, shows the window, and returns when the window has been closed.
     *
     * @param shown called once the window is on the screen
     * @throws UnsupportedOperationException where there is no display
     */
    public void show(Runnable shown) throws InterruptedException {
        // It speaks of the class path, on which JavaFX runs as well as on the module path.
        toolkitLog.setLevel(Level.SEVERE);
        Platform.setImplicitExit(false);
        whenStarted(
                () -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler(
                                    (_, e) ->
                                            LOG.error(
                                                    "the window's thread: {}",
                                                    e.getClass().getName(),
                                                    withoutText(e)));
                    var main = new MainWindow(companion, words, clock, browser, this::closed);
                    window = Optional.of(main);
                    main.open();
                    shown.run();
                });
        closed.await();
    }

    private void closed() {
        window = Optional.empty();
        closed.countDown();
    }

    private static void whenStarted(Runnable action) {
        try {
            Platform.startup(action);
        } catch (IllegalStateException e) {
            // It runs already: somebody had a window before.
            Platform.runLater(action);
        }
    }

    /** Brings the window to the front; does nothing before it is shown or after it is closed. */
    public void open() {
        Platform.runLater(() -> window.ifPresent(MainWindow::open));
    }

    /** Closes the window; {@link #show} returns soon after. */
    public void close() {
        Platform.runLater(() -> window.ifPresent(MainWindow::close));
    }

    /** The same stack without the message, which may carry what the user wrote. */
    private static Throwable withoutText(Throwable e) {
        var bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
