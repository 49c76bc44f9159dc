package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.app.home.Pause;
import dev.cairn.app.home.Settings;
import dev.cairn.app.home.SettingsFile;
import dev.cairn.app.hotkey.Grab;
import dev.cairn.app.hotkey.Hotkeys;
import dev.cairn.app.hotkey.Keys;
import dev.cairn.app.tray.Tray;
import dev.cairn.app.tray.TrayActions;
import dev.cairn.app.tray.Trays;
import dev.cairn.ui.reach.ReachDesk;
import dev.cairn.ui.reach.TrayLabels;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Holds tray and hotkey, and what the settings say of them. Thread-safe. */
final class DesktopReach implements ReachDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopReach.class);

    private final Start start;
    private final SettingsFile settings;
    private final Pause pause;
    private final Autostart autostart;
    private final TrayLabels labels;
    private final TrayActions actions;
    private final LongSupplier waiting;
    private Optional<Tray> tray = Optional.empty();
    private Optional<Grab> grab = Optional.empty();
    private boolean closed;

    /**
     * @param waiting how many proposals wait in the inbox
     */
    DesktopReach(
            Start start,
            SettingsFile settings,
            Pause pause,
            Autostart autostart,
            TrayLabels labels,
            TrayActions actions,
            LongSupplier waiting) {
        this.start = start;
        this.settings = settings;
        this.pause = pause;
        this.autostart = autostart;
        this.labels = labels;
        this.actions = actions;
        this.waiting = waiting;
    }

    /** Takes hold of keys and tray; blocks for a moment. */
    void begin() {
        Optional<Tray> opened =
                Trays.open(start.environment(), start.system(), labels, actions, this::refreshTray);
        synchronized (this) {
            if (closed) {
                opened.ifPresent(Tray::close);
                return;
            }
            tray = opened;
        }
        grab(keys());
        refreshTray();
    }

    private Optional<String> keys() {
        try {
            return settings.read().atHand().keys();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private synchronized void grab(Optional<String> wanted) {
        letGo();
        if (closed || wanted.isEmpty()) {
            return;
        }
        var keys = Keys.read(wanted.get());
        grab =
                Optional.of(
                        keys.map(
                                        one ->
                                                Hotkeys.grab(
                                                        start.environment(),
                                                        start.system(),
                                                        one,
                                                        labels.capture(),
                                                        actions::capture))
                                .orElseGet(Grab.NoSuchKey::new));
        LOG.info("hotkey: {}", grab.get().getClass().getSimpleName());
    }

    private void letGo() {
        switch (grab.orElse(null)) {
            case Grab.Held(var hotkey) -> hotkey.close();
            case Grab.ByDesktop(var hotkey) -> hotkey.close();
            case null, default -> {}
        }
        grab = Optional.empty();
    }

    /** Whether an icon in the tray keeps the program in reach. */
    synchronized boolean inTray() {
        return tray.filter(Tray::shown).isPresent();
    }

    /** Shows in the tray how things stand now. */
    void refreshTray() {
        Optional<Tray> open;
        synchronized (this) {
            open = tray;
        }
        open.ifPresent(one -> one.show(waiting.getAsLong(), pause.on()));
    }

    @Override
    public ReachDesk.Reach now() {
        synchronized (this) {
            return new ReachDesk.Reach(
                    hotkey(),
                    keys().map(text -> Keys.read(text).map(Keys::toString).orElse(text)).orElse(""),
                    inTray() ? TrayStanding.SHOWN : TrayStanding.NO_PLACE,
                    autostart.on(),
                    leastCharge());
        }
    }

    private KeyStanding hotkey() {
        return switch (grab.orElse(null)) {
            case null -> KeyStanding.OFF;
            case Grab.Held _ -> KeyStanding.ACTIVE;
            case Grab.ByDesktop _ -> KeyStanding.BY_DESKTOP;
            case Grab.Taken _ -> KeyStanding.TAKEN;
            case Grab.NoSuchKey _ -> KeyStanding.UNKNOWN_KEYS;
            case Grab.NotHere _ -> KeyStanding.NOT_HERE;
        };
    }

    @Override
    public ReachDesk.Reach choose(Optional<String> keys) {
        done(
                () -> {
                    var all = settings.read();
                    settings.write(all.withAtHand(all.atHand().withKeys(keys)));
                });
        grab(keys);
        return now();
    }

    @Override
    public ReachDesk.Reach startWithDesktop(boolean on) {
        done(() -> autostart.set(on));
        return now();
    }

    @Override
    public void pause(boolean on) {
        done(() -> pause.set(on));
        refreshTray();
    }

    @Override
    public boolean paused() {
        return pause.on();
    }

    /** Above which charge work that can wait is done on a battery, as the settings say now. */
    int leastCharge() {
        try {
            return settings.read().atHand().leastCharge();
        } catch (IOException e) {
            return Settings.AtHand.USUAL_LEAST_CHARGE;
        }
    }

    @Override
    public ReachDesk.Reach workAbove(int percent) {
        done(
                () -> {
                    var all = settings.read();
                    settings.write(all.withAtHand(all.atHand().withLeastCharge(percent)));
                });
        return now();
    }

    /** Whether the user has yet to be told that the program stays; true once. */
    boolean mustSayThatItStays() {
        try {
            return told(
                    () -> {
                        var all = settings.read();
                        if (all.atHand().toldThatItStays()) {
                            return false;
                        }
                        settings.write(all.withAtHand(all.atHand().told()));
                        return true;
                    });
        } catch (RuntimeException e) {
            // Said twice is better than never.
            return true;
        }
    }

    @Override
    public void close() {
        Optional<Tray> open;
        synchronized (this) {
            closed = true;
            letGo();
            open = tray;
            tray = Optional.empty();
        }
        open.ifPresent(Tray::close);
    }
}
