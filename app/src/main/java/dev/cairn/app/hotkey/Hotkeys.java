package dev.cairn.app.hotkey;

import dev.cairn.app.tray.Trays;

import java.util.Locale;
import java.util.Map;

/** Finds the way in which a desktop gives keys to a program. */
public final class Hotkeys {
    private Hotkeys() {}

    /**
     * Takes hold of keys; may block for some seconds while a desktop asks its user.
     *
     * @param system as {@code os.name} tells
     * @param what the keys do, for the desktop to show
     * @param pressed called on any thread; must not block for long
     */
    public static Grab grab(
            Map<String, String> environment,
            String system,
            Keys keys,
            String what,
            Runnable pressed) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return new Grab.NotHere("keys are not taken on this system");
        }
        if (set(environment, "WAYLAND_DISPLAY")) {
            // XWayland would hand keys over only while one of its own windows has the focus.
            return Trays.busAddress(environment)
                    .map(address -> PortalHotkey.grab(address, keys, what, pressed))
                    .orElseGet(() -> new Grab.NotHere("there is no session bus"));
        }
        return set(environment, "DISPLAY")
                ? X11Hotkey.grab(keys, pressed)
                : new Grab.NotHere("there is no display");
    }

    /** Whether keys could be had now; they are given back at once, and nobody is asked. */
    public static Grab tried(Map<String, String> environment, String system, Keys keys) {
        if (system.toLowerCase(Locale.ROOT).startsWith("linux")
                && set(environment, "WAYLAND_DISPLAY")) {
            return Trays.busAddress(environment).filter(PortalHotkey::isThere).isPresent()
                    ? new Grab.ByDesktop(() -> {})
                    : new Grab.NotHere("the desktop has no portal for keys");
        }
        var grab = grab(environment, system, keys, "", () -> {});
        if (grab instanceof Grab.Held(var hotkey)) {
            hotkey.close();
        }
        return grab;
    }

    private static boolean set(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
