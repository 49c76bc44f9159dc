package dev.cairn.app.hotkey.portal;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

import java.util.List;
import java.util.Map;

/** Keys that the desktop hands to programs (XDG Desktop Portal, GlobalShortcuts version 1). */
@DBusInterfaceName("org.freedesktop.portal.GlobalShortcuts")
public interface GlobalShortcuts extends DBusInterface {
    String NAME = "org.freedesktop.portal.Desktop";
    String PATH = "/org/freedesktop/portal/desktop";

    @DBusMemberName("CreateSession")
    DBusPath createSession(Map<String, Variant<?>> options);

    @DBusMemberName("BindShortcuts")
    DBusPath bindShortcuts(
            DBusPath session,
            List<Shortcut> shortcuts,
            String parentWindow,
            Map<String, Variant<?>> options);

    /** What keys are wanted for. */
    final class Shortcut extends Struct {
        @Position(0)
        public final String id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Shortcut(String id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /** The keys were pressed. */
    final class Activated extends DBusSignal {
        public final DBusPath session;
        public final String shortcut;
        public final UInt64 time;
        public final Map<String, Variant<?>> options;

        public Activated(
                String path,
                DBusPath session,
                String shortcut,
                UInt64 time,
                Map<String, Variant<?>> options)
                throws DBusException {
            super(path, session, shortcut, time, options);
            this.session = session;
            this.shortcut = shortcut;
            this.time = time;
            this.options = options;
        }
    }
}
