package dev.cairn.ui.settings;

import dev.cairn.ui.theme.ThemeChoice;

import java.util.Optional;

/**
 * How the user wants the window, kept from one start to the next. Immutable.
 *
 * @param fontPercent size of type, 100 is usual; between {@link #SMALLEST} and {@link #LARGEST}
 * @param language "en" or "de"; empty for that of the system
 * @param width of the window, in pixels of the toolkit
 * @param maximised whether it filled the screen
 * @param sidebar width of the list of conversations
 */
public record Preferences(
        ThemeChoice theme,
        int fontPercent,
        Optional<String> language,
        double width,
        double height,
        boolean maximised,
        double sidebar) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 160;
    public static final Preferences USUAL =
            new Preferences(ThemeChoice.SYSTEM, 100, Optional.empty(), 1160, 780, false, 264);

    public Preferences {
        fontPercent = Math.clamp(fontPercent, SMALLEST, LARGEST);
        width = Math.clamp(width, 400, 10_000);
        height = Math.clamp(height, 300, 10_000);
        sidebar = Math.clamp(sidebar, 200, 480);
    }

    public Preferences withTheme(ThemeChoice newTheme) {
        return new Preferences(newTheme, fontPercent, language, width, height, maximised, sidebar);
    }

    public Preferences withFontPercent(int percent) {
        return new Preferences(theme, percent, language, width, height, maximised, sidebar);
    }

    public Preferences withLanguage(Optional<String> newLanguage) {
        return new Preferences(theme, fontPercent, newLanguage, width, height, maximised, sidebar);
    }

    /** The same for a window that stood like this when it was closed. */
    public Preferences withWindow(double newWidth, double newHeight, boolean filled) {
        return new Preferences(theme, fontPercent, language, newWidth, newHeight, filled, sidebar);
    }

    public Preferences withSidebar(double newSidebar) {
        return new Preferences(theme, fontPercent, language, width, height, maximised, newSidebar);
    }
}
