package dev.cairn.app.tray.dbus;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** Connections to the session's bus. */
public final class SessionBus {
    /** A bus is on this machine: one that does not answer at once is not there. */
    private static final int PATIENCE_MILLIS = 1_500;

    private SessionBus() {}

    /**
     * A connection of its own, which the caller ends.
     *
     * @param address as DBUS_SESSION_BUS_ADDRESS has it
     */
    public static DBusConnection connected(String address) throws DBusException {
        return DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .transportConfig()
                .withTimeout(PATIENCE_MILLIS)
                .back()
                .build();
    }
}
