package dev.cairn.app.tray.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.tray.PrivateBus;
import dev.cairn.app.tray.TrayActions;
import dev.cairn.ui.reach.TrayLabels;
import dev.cairn.ui.words.Words;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

@Timeout(60)
class BusTrayTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final TrayActions actions =
            new TrayActions() {
                @Override
                public void capture() {
                    done.add("capture");
                }

                @Override
                public void open() {
                    done.add("open");
                }

                @Override
                public void incognito() {
                    done.add("incognito");
                }

                @Override
                public void pause(boolean on) {
                    done.add("pause " + on);
                }

                @Override
                public void today() {
                    done.add("today");
                }

                @Override
                public void quit() {
                    done.add("quit");
                }
            };
    private final AtomicInteger changes = new AtomicInteger();
    private PrivateBus daemon;
    private DBusConnection desktop;

    /** A desktop's list of icons. */
    public static final class Watcher implements StatusNotifierWatcher {
        private final List<String> items = new CopyOnWriteArrayList<>();

        @Override
        public void registerStatusNotifierItem(String service) {
            items.add(service);
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

    private Watcher watch() throws DBusException {
        var watcher = new Watcher();
        desktop.exportObject(StatusNotifierWatcher.PATH, watcher);
        desktop.requestBusName(StatusNotifierWatcher.NAME);
        return watcher;
    }

    private BusTray tray() {
        var labels = new TrayLabels(Words.in(Locale.ENGLISH));
        return BusTray.on(daemon.address(), labels, actions, changes::incrementAndGet)
                .orElseThrow();
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void theDesktopIsToldOfTheIconAndCanAskWhatItShows() throws DBusException {
        var watcher = watch();
        try (var tray = tray()) {
            assertThat(tray.shown()).isTrue();
            assertThat(watcher.items).hasSize(1);
            var item =
                    desktop.getRemoteObject(
                            watcher.items.getFirst(), StatusNotifierItem.PATH, Properties.class);
            var all = item.GetAll(StatusNotifierItem.NAME);
            assertThat(PrivateBus.property(all, "Id").getValue()).isEqualTo("cairn");
            assertThat(PrivateBus.property(all, "IconPixmap").getSig()).isEqualTo("a(iiay)");
            assertThat(PrivateBus.property(all, "Status").getValue()).isEqualTo("Active");
            String status = item.Get(StatusNotifierItem.NAME, "Title");
            assertThat(status).isEqualTo("Cairn");
        }
    }

    @Test
    void theMenuIsReadAndItsEntriesDoWhatTheySay() throws DBusException, InterruptedException {
        var watcher = watch();
        try (var tray = tray()) {
            var menu =
                    desktop.getRemoteObject(
                            watcher.items.getFirst(), DbusMenu.PATH, DbusMenu.class);
            var entries = menu.getGroupProperties(List.of(), List.of());
            assertThat(entries)
                    .extracting(one -> text(one, "label"))
                    .contains("Open Cairn", "Pause memory", "Quit");
            for (var entry : entries) {
                menu.event(entry.id, "clicked", new Variant<>(0), new UInt32(0));
            }
            menu.event(1, "hovered", new Variant<>(0), new UInt32(0));
            menu.event(-7, "clicked", new Variant<>(0), new UInt32(0));
            until("six entries", () -> done.size() == 6);
            assertThat(done)
                    .containsExactlyInAnyOrder(
                            "capture", "open", "today", "incognito", "pause true", "quit");
            tray.show(0, true);
            menu.event(5, "clicked", new Variant<>(0), new UInt32(0));
            until("on again", () -> done.contains("pause false"));
        }
    }

    private static Object text(DbusMenu.Described entry, String name) {
        var value = entry.properties.get(name);
        return value == null ? "" : value.getValue();
    }

    @Test
    void aClickOpensAndAMiddleClickCaptures() throws DBusException, InterruptedException {
        var watcher = watch();
        try (var _ = tray()) {
            var item =
                    desktop.getRemoteObject(
                            watcher.items.getFirst(),
                            StatusNotifierItem.PATH,
                            StatusNotifierItem.class);
            item.activate(3, 4);
            item.secondaryActivate(3, 4);
            until("both", () -> done.equals(List.of("open", "capture")));
        }
    }

    @Test
    void whatWaitsChangesTheIconAndTheTip() throws DBusException, InterruptedException {
        var watcher = watch();
        var signals = new AtomicInteger();
        try (var tray = tray();
                var _ =
                        desktop.addSigHandler(
                                StatusNotifierItem.NewIcon.class,
                                signal -> signals.incrementAndGet())) {
            tray.show(2, false);
            tray.show(2, false);
            until("a new icon", () -> signals.get() == 1);
            var item =
                    desktop.getRemoteObject(
                            watcher.items.getFirst(), StatusNotifierItem.PATH, Properties.class);
            var tip =
                    (Object[])
                            PrivateBus.property(item.GetAll(StatusNotifierItem.NAME), "ToolTip")
                                    .getValue();
            assertThat(tip[3]).isEqualTo("2 memories wait for your word");
        } catch (DBusException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutADesktopsListTheIconWaitsAndComesAndGoesWithIt()
            throws DBusException, InterruptedException {
        try (var tray = tray()) {
            assertThat(tray.shown()).isFalse();
            assertThat(BusTray.hasList(daemon.address())).isFalse();
            var watcher = watch();
            until("shown", tray::shown);
            assertThat(watcher.items).hasSize(1);
            desktop.releaseBusName(StatusNotifierWatcher.NAME);
            until("gone", () -> !tray.shown());
            desktop.requestBusName(StatusNotifierWatcher.NAME);
            until("shown again", tray::shown);
            assertThat(changes.get()).isEqualTo(3);
        }
    }

    @Test
    void aBusThatIsNotThereIsNoTray() {
        var labels = new TrayLabels(Words.in(Locale.GERMAN));
        assertThat(BusTray.on("unix:path=/nowhere/bus", labels, actions, () -> {})).isEmpty();
        assertThat(BusTray.on("nonsense", labels, actions, () -> {})).isEmpty();
    }
}
