package dev.cairn.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    private static final List<String> SHEETS =
            List.of(
                    "base.css",
                    "shell.css",
                    "chat.css",
                    "markdown.css",
                    "places.css",
                    "rooms.css",
                    "capture.css");

    private static final Pattern SIZE =
            Pattern.compile("(-fx-font-size|-fx-icon-size): ([0-9.]+)px");

    /** What stands between things, and around them. */
    private static final Pattern DISTANCE =
            Pattern.compile(
                    "(-fx-padding|-fx-spacing|-fx-hgap|-fx-vgap|-fx-line-spacing): ([^;]+);");

    private static final Pattern PIXELS = Pattern.compile("(-?[0-9.]+)px");

    private final String fonts;
    private final Map<String, String> made = new HashMap<>();

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

    /**
     * Dresses {@code scene}, and every window of the program, in {@code theme}.
     *
     * @param percent size of type; 100 is usual
     */
    public void dress(Scene scene, Theme theme, int percent, Density density) {
        Application.setUserAgentStylesheet(
                // In its compiled form, which is read in a fraction of the time.
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight())
                        .getUserAgentStylesheetBSS());
        var sheets = new ArrayList<String>();
        sheets.add(sheet(theme == Theme.DARK ? "palette-dark.css" : "palette-light.css"));
        for (var name : SHEETS) {
            sheets.add(made(name, percent, density));
        }
        sheets.add(fonts);
        scene.getStylesheets().setAll(sheets);
    }

    /** Gives a window the mark as its icon, in the sizes that desktops ask for. */
    public static void mark(Stage stage) {
        for (var size : new int[] {16, 32, 48, 128}) {
            var image = new WritableImage(size, size);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            size,
                            size,
                            PixelFormat.getIntArgbInstance(),
                            MarkPixels.draw(size, false, false),
                            0,
                            size);
            stage.getIcons().add(image);
        }
    }

    /** A sheet as it is, or a copy of it with all type larger or smaller, all distances less. */
    private String made(String name, int percent, Density density) {
        if (percent == 100 && density == Density.COMFORTABLE) {
            return sheet(name);
        }
        return made.computeIfAbsent(name + percent + density, _ -> remade(name, percent, density));
    }

    private static String remade(String name, int percent, Density density) {
        try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var larger =
                    SIZE.matcher(text)
                            .replaceAll(
                                    size ->
                                            "%s: %s"
                                                    .formatted(
                                                            size.group(1),
                                                            pixels(
                                                                    Double.parseDouble(
                                                                                    size.group(2))
                                                                            * percent
                                                                            / 100)));
            var nearer = DISTANCE.matcher(larger).replaceAll(one -> nearer(one, density));
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(nearer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nearer(MatchResult rule, Density density) {
        var values =
                PIXELS.matcher(rule.group(2))
                        .replaceAll(one -> pixels(density.of(Double.parseDouble(one.group(1)))));
        return "%s: %s;".formatted(rule.group(1), values);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.2fpx", value);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }

    private static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }
}
