package dev.cairn.ui.settings;

import dev.cairn.ui.theme.Density;
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
 * @param panel width of the panel of sources
 */
public record Preferences(
        ThemeChoice theme,
        int fontPercent,
        Density density,
        Optional<String> language,
        double width,
        double height,
        boolean maximised,
        double sidebar,
        double panel) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 160;
    public static final Preferences USUAL =
            new Preferences(
                    ThemeChoice.SYSTEM,
                    100,
                    Density.COMFORTABLE,
                    Optional.empty(),
                    1160,
                    780,
                    false,
                    264,
                    348);

    public Preferences {
        fontPercent = Math.clamp(fontPercent, SMALLEST, LARGEST);
        width = Math.clamp(width, 400, 10_000);
        height = Math.clamp(height, 300, 10_000);
        sidebar = Math.clamp(sidebar, 200, 480);
        panel = Math.clamp(panel, 260, 640);
    }

    public Preferences withTheme(ThemeChoice newTheme) {
        return new Preferences(
                newTheme, fontPercent, density, language, width, height, maximised, sidebar, panel);
    }

    public Preferences withFontPercent(int percent) {
        return new Preferences(
                theme, percent, density, language, width, height, maximised, sidebar, panel);
    }

    public Preferences withDensity(Density newDensity) {
        return new Preferences(
                theme, fontPercent, newDensity, language, width, height, maximised, sidebar, panel);
    }

    public Preferences withLanguage(Optional<String> newLanguage) {
        return new Preferences(
                theme, fontPercent, density, newLanguage, width, height, maximised, sidebar, panel);
    }

    /** The same for a window that stood like this when it was closed. */
    public Preferences withWindow(double newWidth, double newHeight, boolean filled) {
        return new Preferences(
                theme, fontPercent, density, language, newWidth, newHeight, filled, sidebar, panel);
    }

    public Preferences withSidebar(double newSidebar) {
        return new Preferences(
                theme, fontPercent, density, language, width, height, maximised, newSidebar, panel);
    }

    public Preferences withPanel(double newPanel) {
        return new Preferences(
                theme, fontPercent, density, language, width, height, maximised, sidebar, newPanel);
    }
}
