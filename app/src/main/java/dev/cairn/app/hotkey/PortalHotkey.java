package dev.cairn.app.hotkey;

import dev.cairn.app.hotkey.portal.GlobalShortcuts;
import dev.cairn.app.hotkey.portal.Request;
import dev.cairn.app.tray.dbus.SessionBus;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Keys by the desktop's portal, where a program may hold none itself. The desktop may ask its user,
 * may choose other keys, and keeps what was chosen.
 */
final class PortalHotkey implements Hotkey {
    private static final Logger LOG = LoggerFactory.getLogger(PortalHotkey.class);
    private static final String SHORTCUT = "capture";

    /** The user may be asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DBusConnection bus;

    private PortalHotkey(DBusConnection bus) {
        this.bus = bus;
    }

    /** Whether this bus has a portal; asks it for nothing. */
    static boolean isThere(String address) {
        try (var bus = SessionBus.connected(address)) {
            return bus.getDBusOwnerName(GlobalShortcuts.NAME) != null;
        } catch (DBusException | IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /**
     * Asks for keys; blocks until the desktop has answered.
     *
     * @param what the keys do, for the desktop to show
     */
    static Grab grab(String address, Keys keys, String what, Runnable pressed) {
        DBusConnection bus = null;
        var held = false;
        try {
            bus = SessionBus.connected(address);
            held = bound(bus, keys, what, pressed);
            return held
                    ? new Grab.ByDesktop(new PortalHotkey(bus))
                    : new Grab.NotHere("the desktop gave no keys");
        } catch (DBusException | RuntimeException | LinkageError e) {
            LOG.info("no keys by the portal: {}", e.getClass().getName());
            return new Grab.NotHere("the desktop has no portal for keys");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Grab.NotHere("the program is ending");
        } finally {
            if (bus != null && !held) {
                bus.disconnect();
            }
        }
    }

    private static boolean bound(DBusConnection bus, Keys keys, String what, Runnable pressed)
            throws DBusException, InterruptedException {
        var answers = new LinkedBlockingQueue<Request.Response>();
        // Heard before it is asked: the answer may come before the call returns.
        var _ = bus.addSigHandler(Request.Response.class, answers::add);
        var portal =
                bus.getRemoteObject(
                        GlobalShortcuts.NAME, GlobalShortcuts.PATH, GlobalShortcuts.class);
        var created =
                portal.createSession(
                        Map.of(
                                "handle_token", new Variant<>("cairn_session"),
                                "session_handle_token", new Variant<>("cairn")));
        var session =
                answer(answers, created)
                        .flatMap(one -> Optional.ofNullable(one.results.get("session_handle")))
                        .map(handle -> String.valueOf(handle.getValue()));
        if (session.isEmpty()) {
            return false;
        }
        var _ =
                bus.addSigHandler(
                        GlobalShortcuts.Activated.class,
                        signal -> {
                            if (signal.shortcut.equals(SHORTCUT)) {
                                pressed.run();
                            }
                        });
        var shortcut =
                new GlobalShortcuts.Shortcut(
                        SHORTCUT,
                        Map.of(
                                "description", new Variant<>(what),
                                "preferred_trigger", new Variant<>(keys.trigger())));
        var asked =
                portal.bindShortcuts(
                        new DBusPath(session.get()),
                        List.of(shortcut),
                        "",
                        Map.of("handle_token", new Variant<>("cairn_bind")));
        return answer(answers, asked).isPresent();
    }

    /** The answer to what was asked; empty where it was no, or did not come. */
    private static Optional<Request.Response> answer(
            BlockingQueue<Request.Response> answers, DBusPath asked) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var next = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return Optional.empty();
            }
            if (next.getPath().equals(asked.getPath())) {
                return Optional.of(next).filter(one -> one.code.intValue() == 0);
            }
        }
    }

    @Override
    public void close() {
        // The portal ends the session of a program that leaves the bus.
        bus.disconnect();
    }
}
