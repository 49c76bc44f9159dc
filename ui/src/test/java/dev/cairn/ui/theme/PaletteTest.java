package dev.cairn.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text can be read on whatever it stands on: WCAG 2.2, 1.4.3, level AA. */
class PaletteTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern FILL = Pattern.compile("-fx-text-fill: ([-a-z0-9]+);");
    private static final Pattern GROUND = Pattern.compile("-fx-background-color: ([^;]+);");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"palette-light.css", "palette-dark.css"})
    void textKeepsAContrastOfFourAndAHalf(String sheet) throws IOException {
        var colours = colours(sheet);
        for (var text :
                List.of(
                        "-color-fg-default",
                        "-color-fg-muted",
                        "-color-fg-subtle",
                        "-color-accent-fg")) {
            for (var ground :
                    List.of("-color-bg-default", "-cairn-sidebar", "-cairn-card", "-cairn-code")) {
                check(colours, text, ground);
            }
        }
        // Notices, questions, fields and lists, also while the mouse is on them.
        for (var text : List.of("-color-fg-default", "-color-fg-muted")) {
            for (var ground : List.of("-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset")) {
                check(colours, text, ground);
            }
            for (var ground : List.of("-color-bg-default", "-cairn-sidebar", "-cairn-card")) {
                for (var over : List.of("-cairn-hover", "-cairn-open", "-color-neutral-subtle")) {
                    check(sheet, text, over, ground);
                }
            }
        }
        check(sheet, "-color-fg-subtle", "-cairn-hover", "-color-bg-default");
        // Incognito, samples, pause, undo, tooltips.
        check(colours, "-color-bg-default", "-color-neutral-emphasis-plus");
        // Timeline and graph: words on bars that hold, on bars that are past, on the sheet.
        check(colours, "-color-fg-default", "-cairn-past");
        check(colours, "-color-fg-muted", "-cairn-card");
        check(colours, "-color-fg-default", "-color-accent-subtle");
        // Capture and sharing: what went wrong, what is kept, words to write down.
        check(colours, "-color-danger-fg", "-cairn-card");
        check(colours, "-color-danger-fg", "-color-bg-default");
        check(colours, "-color-danger-fg", "-color-danger-subtle");
        check(colours, "-color-warning-fg", "-cairn-card");
        check(colours, "-color-warning-fg", "-color-bg-default");
        check(colours, "-color-warning-fg", "-color-warning-subtle");
        check(colours, "-color-fg-muted", "-cairn-bubble");
        check(colours, "-color-fg-default", "-cairn-bubble");
        check(colours, "-color-accent-fg", "-color-accent-subtle");
        check(colours, "-color-fg-default", "-color-danger-subtle");
        check(colours, "-color-fg-default", "-color-warning-subtle");
        check(colours, "-color-fg-emphasis", "-color-accent-emphasis");
        check(colours, "-color-fg-emphasis", "-color-danger-emphasis");
    }

    /** What a rule of the style sheets sets together is checked, whoever wrote it. */
    @ParameterizedTest
    @ValueSource(strings = {"palette-light.css", "palette-dark.css"})
    void everyRuleThatSetsTextAndGroundKeepsTheContrast(String palette) throws IOException {
        var colours = colours(palette);
        var checked = 0;
        for (var sheet :
                List.of("base", "chat", "shell", "places", "rooms", "markdown", "capture")) {
            for (var rule : RULE.matcher(text(sheet + ".css")).results().toList()) {
                var fill = FILL.matcher(rule.group(2));
                var ground = GROUND.matcher(rule.group(2));
                if (fill.find() && ground.find()) {
                    var grounds = ground.group(1).split(",");
                    var top = grounds[grounds.length - 1].strip();
                    if (colours.containsKey(fill.group(1)) && colours.containsKey(top)) {
                        check(colours, fill.group(1), top);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).as("rules").isGreaterThan(10);
    }

    private static void check(Map<String, Integer> colours, String text, String ground) {
        var on = Objects.requireNonNull(colours.get(ground), ground);
        check(text + " on " + ground, Objects.requireNonNull(colours.get(text), text), on);
    }

    /** On a ground that something lies over through which it is seen. */
    private static void check(String sheet, String text, String over, String ground)
            throws IOException {
        var colours = colours(sheet);
        var veil =
                Pattern.compile(over + ": rgba\\((\\d+), (\\d+), (\\d+), ([0-9.]+)\\);")
                        .matcher(text(sheet));
        assertThat(veil.find()).as(over).isTrue();
        var below = Objects.requireNonNull(colours.get(ground), ground);
        var share = Double.parseDouble(veil.group(4));
        var mixed = 0;
        for (var i = 0; i < 3; i++) {
            var shift = 16 - 8 * i;
            var channel =
                    share * Integer.parseInt(veil.group(i + 1))
                            + (1 - share) * (below >> shift & 255);
            mixed |= (int) Math.round(channel) << shift;
        }
        check(
                text + " on " + over + " over " + ground,
                Objects.requireNonNull(colours.get(text), text),
                mixed);
    }

    private static void check(String what, int text, int ground) {
        var one = luminance(text);
        var other = luminance(ground);
        var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as(what).isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> colours(String sheet) throws IOException {
        var colours = new HashMap<String, Integer>();
        COLOUR.matcher(text(sheet))
                .results()
                .forEach(hit -> colours.put(hit.group(1), Integer.parseInt(hit.group(2), 16)));
        return colours;
    }

    private static String text(String sheet) throws IOException {
        try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
