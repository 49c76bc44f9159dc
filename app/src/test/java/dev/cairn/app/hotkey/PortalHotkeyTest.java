package dev.cairn.app.hotkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.hotkey.portal.GlobalShortcuts;
import dev.cairn.app.hotkey.portal.Request;
import dev.cairn.app.tray.PrivateBus;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class PortalHotkeyTest {
    private static final Keys KEYS = Keys.read("Ctrl+Alt+Space").orElseThrow();
    private static final String SESSION = GlobalShortcuts.PATH + "/session/test/cairn";

    private PrivateBus daemon;
    private DBusConnection desktop;

    /** A portal that says yes, or no. */
    public static final class Portal implements GlobalShortcuts {
        private final DBusConnection bus;
        private final int answer;
        private final List<Shortcut> bound = new CopyOnWriteArrayList<>();

        Portal(DBusConnection bus, int answer) {
            this.bus = bus;
            this.answer = answer;
        }

        @Override
        public DBusPath createSession(Map<String, Variant<?>> options) {
            return answer("session", Map.of("session_handle", new Variant<>(SESSION)));
        }

        @Override
        public DBusPath bindShortcuts(
                DBusPath session,
                List<Shortcut> shortcuts,
                String parentWindow,
                Map<String, Variant<?>> options) {
            bound.addAll(shortcuts);
            return answer("bind", Map.of());
        }

        private DBusPath answer(String request, Map<String, Variant<?>> results) {
            var path = PATH + "/request/test/" + request;
            try {
                bus.sendMessage(new Request.Response(path, new UInt32(answer), results));
            } catch (DBusException e) {
                throw new AssertionError(e);
            }
            return new DBusPath(path);
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    @BeforeEach
    void begin() throws IOException, DBusException {
        daemon = PrivateBus.start();
        desktop = DBusConnectionBuilder.forAddress(daemon.address()).withShared(false).build();
    }

    @AfterEach
    void end() {
        desktop.disconnect();
        daemon.close();
    }

    private Portal portal(int answer) throws DBusException {
        var portal = new Portal(desktop, answer);
        desktop.exportObject(GlobalShortcuts.PATH, portal);
        desktop.requestBusName(GlobalShortcuts.NAME);
        return portal;
    }

    @Test
    void theDesktopIsAskedForTheKeysAndCallsWhenTheyArePressed()
            throws DBusException, InterruptedException {
        var portal = portal(0);
        var pressed = new Semaphore(0);
        var grab = PortalHotkey.grab(daemon.address(), KEYS, "Capture a thought", pressed::release);
        assertThat(grab).isInstanceOf(Grab.ByDesktop.class);
        try (var _ = ((Grab.ByDesktop) grab).hotkey()) {
            var wanted = portal.bound.getFirst().properties;
            assertThat(PrivateBus.property(wanted, "preferred_trigger").getValue())
                    .isEqualTo("CTRL+ALT+space");
            assertThat(PrivateBus.property(wanted, "description").getValue())
                    .isEqualTo("Capture a thought");
            desktop.sendMessage(
                    new GlobalShortcuts.Activated(
                            GlobalShortcuts.PATH,
                            new DBusPath(SESSION),
                            "capture",
                            new UInt64(1),
                            Map.of()));
            assertThat(pressed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aUserWhoSaysNoHasNoKeys() throws DBusException {
        portal(1);
        assertThat(PortalHotkey.grab(daemon.address(), KEYS, "", () -> {}))
                .isInstanceOf(Grab.NotHere.class);
    }

    @Test
    void aDesktopWithoutAPortalHasNoKeys() throws DBusException {
        assertThat(PortalHotkey.isThere(daemon.address())).isFalse();
        assertThat(PortalHotkey.grab(daemon.address(), KEYS, "", () -> {}))
                .isInstanceOf(Grab.NotHere.class);
        portal(0);
        assertThat(PortalHotkey.isThere(daemon.address())).isTrue();
        assertThat(PortalHotkey.isThere("unix:path=/nowhere")).isFalse();
    }
}
