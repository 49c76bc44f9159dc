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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final Pattern SIZE =
            Pattern.compile("(-fx-font-size|-fx-icon-size): ([0-9.]+)px");

    private final String fonts;
    private final Map<String, String> sized = new HashMap<>();

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
    public void dress(Scene scene, Theme theme, int percent) {
        Application.setUserAgentStylesheet(
                // In its compiled form, which is read in a fraction of the time.
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight())
                        .getUserAgentStylesheetBSS());
        scene.getStylesheets()
                .setAll(
                        sheet(theme == Theme.DARK ? "palette-dark.css" : "palette-light.css"),
                        sized("base.css", percent),
                        sized("shell.css", percent),
                        sized("chat.css", percent),
                        sized("markdown.css", percent),
                        sized("places.css", percent),
                        sized("rooms.css", percent),
                        sized("capture.css", percent),
                        fonts);
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

    /** A sheet as it is, or a copy of it with all type larger or smaller. */
    private String sized(String name, int percent) {
        if (percent == 100) {
            return sheet(name);
        }
        return sized.computeIfAbsent(name + percent, _ -> resized(name, percent));
    }

    private static String resized(String name, int percent) {
        try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var larger =
                    SIZE.matcher(text)
                            .replaceAll(
                                    size ->
                                            String.format(
                                                    Locale.ROOT,
                                                    "%s: %.2fpx",
                                                    size.group(1),
                                                    Double.parseDouble(size.group(2))
                                                            * percent
                                                            / 100));
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }

    private static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }
}
