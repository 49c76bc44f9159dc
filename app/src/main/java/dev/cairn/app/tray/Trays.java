package dev.cairn.app.tray;

import dev.cairn.app.tray.dbus.BusTray;
import dev.cairn.app.x11.Display;
import dev.cairn.ui.reach.TrayLabels;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the kind of tray that a desktop has. */
public final class Trays {
    private static final String BUS = "DBUS_SESSION_BUS_ADDRESS";

    private Trays() {}

    /**
     * Puts an icon into the tray; blocks for a moment.
     *
     * @param system as {@code os.name} tells
     * @param changed told, on any thread, when a desktop begins or ends to show the icon
     * @return empty where there is none
     */
    public static Optional<Tray> open(
            Map<String, String> environment,
            String system,
            TrayLabels labels,
            TrayActions actions,
            Runnable changed) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return AwtTray.add(labels, actions);
        }
        var bus =
                busAddress(environment)
                        .flatMap(address -> BusTray.on(address, labels, actions, changed));
        if (bus.filter(BusTray::shown).isPresent()) {
            return bus.map(Tray.class::cast);
        }
        // AWT is large, and is started only where it will be of use.
        if (!environment.getOrDefault("DISPLAY", "").isBlank() && Display.hasTray()) {
            var awt = AwtTray.add(labels, actions);
            if (awt.isPresent()) {
                bus.ifPresent(BusTray::close);
                return awt;
            }
        }
        return bus.map(Tray.class::cast);
    }

    /** The kind of tray that a desktop has; makes nothing there. */
    public static Kind kind(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Kind.OF_THE_SYSTEM;
        }
        if (busAddress(environment).filter(BusTray::hasList).isPresent()) {
            return Kind.BUS;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank() && Display.hasTray()
                ? Kind.XEMBED
                : Kind.NONE;
    }

    /** The kinds of trays. */
    public enum Kind {
        BUS("statusnotifier"),
        XEMBED("xembed"),
        OF_THE_SYSTEM("system"),
        NONE("none");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        public String said() {
            return said;
        }
    }

    /** The session's bus; none where the environment names none: it is never started from here. */
    public static Optional<String> busAddress(Map<String, String> environment) {
        return Optional.of(environment.getOrDefault(BUS, "")).filter(one -> !one.isBlank());
    }
}
