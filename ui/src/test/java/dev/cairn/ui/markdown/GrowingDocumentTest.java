package dev.cairn.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Texts;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class GrowingDocumentTest {
    private static final List<String> LINES =
            List.of(
                    "a",
                    "b *c",
                    "",
                    "",
                    "- one",
                    "  - two",
                    "1. first",
                    "   more",
                    "> said",
                    "> - so",
                    "# Title",
                    "===",
                    "---",
                    "```",
                    "```java",
                    "```x`y",
                    "    code",
                    "| a | b |",
                    "|---|--:|",
                    "| 1 | 2 |",
                    "<div>",
                    "</div>",
                    "[x%d]: y",
                    "**bold**",
                    "\ttab",
                    "* * *",
                    "#",
                    "+",
                    "~~~");

    private final HtmlRenderer html =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .build();

    @Test
    void aTextThatGrowsReadsAsItDoesInOnePiece() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var text = i % 20 == 0 ? Texts.LISBON : text(random);
            var growing = new GrowingDocument();
            var shown = new ArrayList<Node>();
            for (var end = 0; end < text.length(); ) {
                end = Math.min(text.length(), end + 1 + random.nextInt(7));
                var part = text.substring(0, end);
                var reading = growing.read(part);
                shown.subList(reading.kept(), shown.size()).clear();
                shown.addAll(reading.blocks());
                assertThat(rendered(shown))
                        .as("seed %d, text %s", seed, part)
                        .isEqualTo(rendered(new GrowingDocument().read(part).blocks()));
            }
        }
    }

    @Test
    void blocksThatAreDoneAreNotReadAgain() {
        var growing = new GrowingDocument();
        growing.read("One.\n\nTwo.\n\nThr");
        var reading = growing.read("One.\n\nTwo.\n\nThree.");
        assertThat(reading.kept()).isEqualTo(1);
        assertThat(reading.blocks()).hasSize(2);
    }

    @Test
    void anotherTextIsReadFromItsBeginning() {
        var growing = new GrowingDocument();
        growing.read("One.\n\nTwo.\n\nThree.\n\n");
        assertThat(growing.read("Other.").kept()).isZero();
    }

    @Test
    @Timeout(5)
    void textNestedWithoutMeasureIsReadInTime() {
        var nested =
                "> ".repeat(20_000)
                        + "x\n"
                        + "- ".repeat(20_000)
                        + "\n"
                        + "[".repeat(20_000)
                        + "*a ".repeat(20_000);
        assertThat(new GrowingDocument().read(nested).blocks()).isNotEmpty();
    }

    private String rendered(List<Node> blocks) {
        return String.join("\n", blocks.stream().map(html::render).toList());
    }

    private static String text(Random random) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 14; i++) {
            // No two references have one name: what one defines does not reach back to another.
            lines.add(LINES.get(random.nextInt(LINES.size())).replace("%d", "" + i));
        }
        return String.join("\n", lines);
    }
}
