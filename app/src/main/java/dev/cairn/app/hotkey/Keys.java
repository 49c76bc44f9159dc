package dev.cairn.app.hotkey;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A key with the modifiers that are held, such as "Ctrl+Alt+Space".
 *
 * @param key a letter, a digit, "F1" to "F12" or "Space"
 */
public record Keys(Set<Modifier> modifiers, String key) {

    /** A key that is held while another is pressed, with its bit in X11's mask (X.h). */
    public enum Modifier {
        CTRL("Ctrl", 1 << 2),
        ALT("Alt", 1 << 3),
        SHIFT("Shift", 1),
        SUPER("Super", 1 << 6);

        private final String said;
        private final int mask;

        Modifier(String said, int mask) {
            this.said = said;
            this.mask = mask;
        }
    }

    public Keys {
        modifiers = Set.copyOf(modifiers);
    }

    /** Reads what people write; empty where that names no key that can be had. */
    public static Optional<Keys> read(String text) {
        var modifiers = EnumSet.noneOf(Modifier.class);
        var key = "";
        for (var part : text.strip().split("\\+")) {
            var name = part.strip().toLowerCase(Locale.ROOT);
            switch (name) {
                case "ctrl", "control", "strg" -> modifiers.add(Modifier.CTRL);
                case "alt" -> modifiers.add(Modifier.ALT);
                case "shift" -> modifiers.add(Modifier.SHIFT);
                case "super", "meta", "win", "cmd" -> modifiers.add(Modifier.SUPER);
                default -> {
                    if (!key.isEmpty() || !name.matches("[a-z0-9]|f[1-9]|f1[0-2]|space")) {
                        return Optional.empty();
                    }
                    key = name.equals("space") ? "Space" : name.toUpperCase(Locale.ROOT);
                }
            }
        }
        var alone = modifiers.isEmpty() || modifiers.equals(EnumSet.of(Modifier.SHIFT));
        return key.isEmpty() || (alone && key.matches("[A-Z0-9]|Space"))
                ? Optional.empty()
                : Optional.of(new Keys(modifiers, key));
    }

    /** The modifiers as X11's bit mask. */
    int mask() {
        return modifiers.stream().mapToInt(one -> one.mask).reduce(0, (all, one) -> all | one);
    }

    /** The key's symbol (keysymdef.h): Latin letters in small, digits, function keys, space. */
    int symbol() {
        if (key.equals("Space")) {
            return 0x20;
        }
        return key.length() > 1
                ? 0xffbe + Integer.parseInt(key.substring(1)) - 1
                : key.toLowerCase(Locale.ROOT).charAt(0);
    }

    /** As the desktop portal wants it (shortcuts specification of freedesktop.org). */
    String trigger() {
        var said = new StringJoiner("+");
        for (var one : Modifier.values()) {
            if (modifiers.contains(one)) {
                said.add(one == Modifier.SUPER ? "LOGO" : one.name());
            }
        }
        return said.add(key.equals("Space") ? "space" : key.toLowerCase(Locale.ROOT)).toString();
    }

    @Override
    public String toString() {
        var said = new StringJoiner("+");
        for (var one : Modifier.values()) {
            if (modifiers.contains(one)) {
                said.add(one.said);
            }
        }
        return said.add(key).toString();
    }
}
