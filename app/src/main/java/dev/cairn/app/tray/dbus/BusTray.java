package dev.cairn.app.tray.dbus;

import dev.cairn.app.tray.Tray;
import dev.cairn.app.tray.TrayActions;
import dev.cairn.ui.reach.TrayLabels;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.DBusSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/**
 * A tray icon on the session's bus. Where the desktop's list of icons comes and goes, as when its
 * panel is started again, the icon comes and goes with it.
 */
public final class BusTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(BusTray.class);

    private final DBusConnection bus;
    private final Item item;
    private final Menu menu;
    private final Runnable changed;
    private volatile boolean shown;
    private volatile boolean closed;

    private BusTray(DBusConnection bus, TrayLabels labels, TrayActions actions, Runnable changed) {
        this.bus = bus;
        this.item = new Item(labels, actions);
        this.menu = new Menu(labels, actions);
        this.changed = changed;
    }

    /**
     * Puts an icon on the bus; blocks for a moment.
     *
     * @param address of the bus, as DBUS_SESSION_BUS_ADDRESS has it
     * @param changed told, on any thread, when a desktop begins or ends to show the icon
     * @return empty where the bus cannot be reached; on a bus without a desktop's list the icon
     *     waits for one
     */
    public static Optional<BusTray> on(
            String address, TrayLabels labels, TrayActions actions, Runnable changed) {
        DBusConnection bus = null;
        try {
            bus = SessionBus.connected(address);
            var tray = new BusTray(bus, labels, actions, changed);
            bus.exportObject(StatusNotifierItem.PATH, tray.item);
            bus.exportObject(DbusMenu.PATH, tray.menu);
            tray.listen();
            tray.register();
            return Optional.of(tray);
        } catch (DBusException | RuntimeException | LinkageError e) {
            LOG.info("no tray on the bus: {}", e.getClass().getName());
            if (bus != null) {
                bus.disconnect();
            }
            return Optional.empty();
        }
    }

    /** Whether a desktop on this bus keeps a list of icons. */
    public static boolean hasList(String address) {
        try (var bus = SessionBus.connected(address)) {
            var owner = bus.getDBusOwnerName(StatusNotifierWatcher.NAME);
            return owner != null && !owner.isEmpty();
        } catch (DBusException | IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    private void listen() throws DBusException {
        var _ =
                bus.addSigHandler(
                        DBus.NameOwnerChanged.class,
                        signal -> {
                            if (signal.name.equals(StatusNotifierWatcher.NAME)) {
                                // Not on the thread that reads the bus: asking waits for it.
                                Thread.ofVirtual().name("tray").start(this::register);
                            }
                        });
    }

    private synchronized void register() {
        var before = shown;
        shown = !closed && registered();
        if (shown != before) {
            changed.run();
        }
    }

    private boolean registered() {
        try {
            var owner = bus.getDBusOwnerName(StatusNotifierWatcher.NAME);
            if (owner == null || owner.isEmpty()) {
                return false;
            }
            bus.getRemoteObject(
                            StatusNotifierWatcher.NAME,
                            StatusNotifierWatcher.PATH,
                            StatusNotifierWatcher.class)
                    .registerStatusNotifierItem(bus.getUniqueName());
            return true;
        } catch (DBusException | DBusExecutionException e) {
            LOG.info("the desktop has no list of tray icons: {}", e.getClass().getName());
            return false;
        }
    }

    @Override
    public boolean shown() {
        return shown;
    }

    @Override
    public void show(long waiting, boolean paused) {
        if (closed) {
            return;
        }
        try {
            if (item.show(waiting, paused)) {
                send(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
                send(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
            }
            if (menu.show(paused)) {
                send(new DbusMenu.LayoutUpdated(DbusMenu.PATH, menu.next(), 0));
            }
        } catch (DBusException e) {
            LOG.info("the tray could not be told: {}", e.getClass().getName());
        }
    }

    private void send(DBusSignal signal) {
        bus.sendMessage(signal);
    }

    @Override
    public void close() {
        closed = true;
        // The desktop takes the icon away when its owner leaves the bus.
        bus.disconnect();
    }
}
