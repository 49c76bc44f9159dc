package dev.cairn.ui.markdown;

import dev.cairn.ui.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.Set;

/**
 * Shows Markdown as text. A text that grows is cheap to show again: blocks that are done stay. Use
 * on the window's thread.
 */
public final class MarkdownView extends VBox {
    /** Beyond this many characters Markdown is shown as it was written, in stretches. */
    private static final int MOST_MARKDOWN = 100_000;

    /** Beyond this many characters the rest is left out, and said to be. */
    private static final int MOST_SHOWN = 400_000;

    private static final int STRETCH = 4_000;

    private final Words words;
    private final Blocks blocks;
    private GrowingDocument document = new GrowingDocument();
    private Optional<Set<Integer>> citations = Optional.empty();
    private String text = "";

    public MarkdownView(Words words, MarkdownActions actions) {
        this.words = words;
        var inlines =
                new Inlines(
                        words,
                        actions,
                        label -> citations.isEmpty() || citations.get().contains(label));
        this.blocks = new Blocks(words, actions, inlines);
        getStyleClass().add("markdown");
    }

    /** Shows {@code newText}, all of it. */
    public void show(String newText) {
        text = newText;
        if (text.length() > MOST_MARKDOWN) {
            showPlain();
            return;
        }
        var reading = document.read(text);
        getChildren().remove(reading.kept(), getChildren().size());
        for (var block : reading.blocks()) {
            getChildren().add(blocks.node(block));
        }
    }

    /** The labels that are citations from now on; until this is called every "[n]" is one. */
    public void showCitations(Set<Integer> labels) {
        if (citations.isPresent() && citations.get().equals(labels)) {
            return;
        }
        citations = Optional.of(Set.copyOf(labels));
        document = new GrowingDocument();
        getChildren().clear();
        show(text);
    }

    private void showPlain() {
        getChildren().clear();
        var end = Math.min(text.length(), MOST_SHOWN);
        for (var from = 0; from < end; ) {
            var to = Math.min(end, from + STRETCH);
            if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            getChildren().add(Blocks.plain(text.substring(from, to)));
            from = to;
        }
        if (end < text.length()) {
            var left = new Label(words.of("markdown.left-out", text.length() - end));
            left.getStyleClass().add("muted");
            getChildren().add(left);
        }
    }
}
