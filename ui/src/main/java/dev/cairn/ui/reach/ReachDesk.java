package dev.cairn.ui.reach;

import java.util.Optional;

/** What makes Cairn be at hand, as the settings ask for it. May block; thread-safe. */
public interface ReachDesk {

    Reach now();

    /**
     * Chooses the keys that bring the capture window.
     *
     * @param keys such as "Ctrl+Alt+Space"; empty for none
     */
    Reach choose(Optional<String> keys);

    /** Whether Cairn starts with the desktop, out of sight. */
    Reach startWithDesktop(boolean on);

    /** Whether what is said is kept out of memory until further notice. */
    void pause(boolean on);

    /** Whether it is. Does not block. */
    boolean paused();

    /**
     * Above which charge work that can wait is done on a battery.
     *
     * @param percent 0 for always, more than 100 for never
     */
    Reach workAbove(int percent);

    /** How the hotkey stands. */
    enum KeyStanding {
        /** It brings the capture window. */
        ACTIVE,
        /** The desktop asks the user for keys, and calls. */
        BY_DESKTOP,
        /** Another program has these keys. */
        TAKEN,
        /** There are no such keys on this keyboard, or their name is not known. */
        UNKNOWN_KEYS,
        /** It cannot be had on this desktop: its own shortcuts must do. */
        NOT_HERE,
        /** The user wants none. */
        OFF
    }

    /** How the tray stands. */
    enum TrayStanding {
        /** The icon is there. */
        SHOWN,
        /** The desktop has no place for it. */
        NO_PLACE
    }

    /**
     * How Cairn is at hand now.
     *
     * @param keys those that are set, as people write them
     * @param autostart whether it starts with the desktop; empty where that cannot be set here
     * @param leastCharge what was chosen with {@link #workAbove}
     */
    record Reach(
            KeyStanding hotkey,
            String keys,
            TrayStanding tray,
            Optional<Boolean> autostart,
            int leastCharge) {}
}
