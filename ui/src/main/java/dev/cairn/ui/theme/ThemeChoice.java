package dev.cairn.ui.theme;

/** What the user wants of the themes. */
public enum ThemeChoice {
    /** As the desktop has it. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme that this means where the desktop asks for {@code desktop}. */
    public Theme on(Theme desktop) {
        return switch (this) {
            case SYSTEM -> desktop;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    public static ThemeChoice of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }
}
