package dev.cairn.app.window;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.Pause;
import dev.cairn.app.tray.TrayActions;
import dev.cairn.ui.Desktop;
import dev.cairn.ui.reach.TrayLabels;
import dev.cairn.ui.shell.AtHand;
import dev.cairn.ui.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The program while it is on the desktop: windows, tray, hotkey, and what stands behind them. */
final class Residence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Residence.class);

    /** After the first frame, before what may be wanted next is made ready. */
    private static final Duration CALM = Duration.ofMillis(600);

    private static final Duration BADGE = Duration.ofSeconds(5);
    private static final Duration MOST_MEASURED = Duration.ofSeconds(20);

    private final Composition cairn;
    private final Pause pause;
    private final DesktopReach reach;
    private final Inside inside;
    private final Desktop desktop;
    private final String text;
    private final CountDownLatch drawn = new CountDownLatch(1);
    private volatile long drawnAt;
    private volatile boolean closed;
    private boolean reaching;

    Residence(Composition cairn, Start start) {
        this.cairn = cairn;
        var file = new WindowFile(cairn.home().folder());
        var locale =
                file.preferences()
                        .language()
                        .map(Locale::forLanguageTag)
                        .orElseGet(Locale::getDefault);
        var words = Words.in(locale);
        this.pause = new Pause(cairn.settings());
        this.reach =
                new DesktopReach(
                        start,
                        cairn.settings(),
                        pause,
                        new Autostart(start, cairn.home().folder()),
                        new TrayLabels(words),
                        actions(),
                        this::waiting);
        this.inside = new Inside(cairn, file, start.environment(), reach, pause, this::changed);
        this.desktop = new Desktop(inside, words, cairn.clock(), browser(start.system()));
        this.text = start.text();
    }

    /**
     * Shows what is to be seen first, and returns when the program is to end.
     *
     * @param then done in the main window when that is on the screen
     */
    void run(Start.How how, Consumer<AtHand> then) throws InterruptedException {
        var first =
                switch (how) {
                    case WINDOW -> Desktop.First.MAIN;
                    case CAPTURE -> Desktop.First.CAPTURE;
                    case HIDDEN -> Desktop.First.NOTHING;
                };
        desktop.run(
                first,
                text,
                () -> {
                    drawnAt = cairn.clock().millis();
                    drawn.countDown();
                    if (how != Start.How.CAPTURE) {
                        stay();
                    }
                    inside.settle();
                    desktop.ifOpen(then);
                });
    }

    /** The program stays from now on, and can be reached. */
    void stay() {
        inside.becomeResident();
        synchronized (this) {
            if (reaching) {
                return;
            }
            reaching = true;
        }
        Thread.ofVirtual().name("reach").start(this::reachOut);
    }

    private void reachOut() {
        try {
            reach.begin();
            Thread.sleep(CALM);
            desktop.prepareCapture();
            while (!closed) {
                Thread.sleep(BADGE);
                reach.refreshTray();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("tray or hotkey: {}", e.getClass().getName());
        }
    }

    void open() {
        stay();
        desktop.open();
    }

    void capture(String words) {
        desktop.capture(words, () -> {});
    }

    /** The store was written to by another program, or by the capture window. */
    void changed() {
        pause.look();
        desktop.ifOpen(
                open -> {
                    open.changed();
                    open.paused();
                });
        reach.refreshTray();
    }

    void quit() {
        desktop.close();
    }

    /** The process ends. */
    void abandon() {
        desktop.abandon();
    }

    /** When the first frame was on the screen, in milliseconds of the clock. */
    OptionalLong started() {
        return await(drawn) ? OptionalLong.of(drawnAt) : OptionalLong.empty();
    }

    /** Brings the capture window as the hotkey does; how long that took. */
    OptionalLong timed() {
        var ready = new CountDownLatch(1);
        var from = System.nanoTime();
        var millis = new long[1];
        desktop.capture(
                "",
                () -> {
                    millis[0] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
                    ready.countDown();
                });
        return await(ready) ? OptionalLong.of(millis[0]) : OptionalLong.empty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(MOST_MEASURED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long waiting() {
        return inside.waiting();
    }

    /** The backup that shall take the store's place now that the windows are closed. */
    Optional<String> restored() {
        return inside.restored();
    }

    private TrayActions actions() {
        return new TrayActions() {
            @Override
            public void capture() {
                desktop.capture("", () -> {});
            }

            @Override
            public void open() {
                desktop.open();
            }

            @Override
            public void incognito() {
                desktop.atHand(AtHand::incognito);
            }

            @Override
            public void pause(boolean on) {
                Thread.ofVirtual()
                        .name("pause")
                        .start(
                                () -> {
                                    try {
                                        reach.pause(on);
                                    } catch (RuntimeException e) {
                                        LOG.warn("a pause could not be written down");
                                    }
                                    desktop.ifOpen(AtHand::paused);
                                });
            }

            @Override
            public void today() {
                desktop.atHand(AtHand::today);
            }

            @Override
            public void quit() {
                desktop.close();
            }
        };
    }

    /** Hands an address to the system's browser, which is the user's own program. */
    private static Consumer<String> browser(String os) {
        var system = os.toLowerCase(Locale.ROOT);
        return address ->
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        opener(system, address).start();
                                    } catch (IOException e) {
                                        LOG.warn("no browser could be started");
                                    }
                                });
    }

    private static ProcessBuilder opener(String system, String address) {
        if (system.startsWith("windows")) {
            return new ProcessBuilder("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return new ProcessBuilder(system.startsWith("mac") ? "open" : "xdg-open", address);
    }

    @Override
    public void close() {
        closed = true;
        reach.close();
        inside.close();
    }
}
