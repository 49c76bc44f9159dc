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
        check(colours, "-color-fg-default", "-cairn-bubble");
        check(colours, "-color-accent-fg", "-color-accent-subtle");
        check(colours, "-color-fg-default", "-color-danger-subtle");
        check(colours, "-color-fg-default", "-color-warning-subtle");
        check(colours, "-color-fg-emphasis", "-color-accent-emphasis");
        check(colours, "-color-fg-emphasis", "-color-danger-emphasis");
    }

    private static void check(Map<String, Integer> colours, String text, String ground) {
        var one = luminance(Objects.requireNonNull(colours.get(text), text));
        var other = luminance(Objects.requireNonNull(colours.get(ground), ground));
        var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
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
        try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(sheet), sheet)) {
            var colours = new HashMap<String, Integer>();
            COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(hit -> colours.put(hit.group(1), Integer.parseInt(hit.group(2), 16)));
            return colours;
        }
    }
}
