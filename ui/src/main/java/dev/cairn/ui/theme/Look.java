package dev.cairn.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Dresses a scene: AtlantaFX below, Cairn's colours and spacing above it. */
public final class Look {
    /** Quiet faces made for screens; the first that the machine has is taken. */
    private static final List<String> TEXT_FACES =
            List.of(
                    "Inter",
                    "Inter Variable",
                    "SF Pro Text",
                    "Segoe UI Variable Text",
                    "Segoe UI",
                    "Adwaita Sans",
                    "Cantarell",
                    "Ubuntu Sans",
                    "Ubuntu",
                    "Noto Sans",
                    "Source Sans 3",
                    "Open Sans",
                    "Roboto");

    private static final List<String> CODE_FACES =
            List.of(
                    "JetBrains Mono",
                    "Cascadia Mono",
                    "SF Mono",
                    "Menlo",
                    "Consolas",
                    "Ubuntu Mono",
                    "Noto Sans Mono",
                    "DejaVu Sans Mono");

    private final String fonts;

    public Look() {
        var families = Set.copyOf(Font.getFamilies());
        fonts =
                "data:text/css,"
                        + (".root{-fx-font-family:'%s';}"
                                        + " .md-code-text,.md-code-inline,.md-long-code,.code"
                                        + "{-fx-font-family:'%s';}")
                                .formatted(
                                        first(TEXT_FACES, families, "System"),
                                        first(CODE_FACES, families, "monospace"))
                                .replace(" ", "%20");
    }

    /** The theme that the desktop asks for. Use on the window's thread. */
    public static Theme ofTheDesktop() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    /** Dresses {@code scene}, and every window of the program, in {@code theme}. */
    public void dress(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight())
                        .getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(theme == Theme.DARK ? "palette-dark.css" : "palette-light.css"),
                        sheet("base.css"),
                        sheet("shell.css"),
                        sheet("chat.css"),
                        sheet("markdown.css"),
                        sheet("places.css"),
                        fonts);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }

    private static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }
}
