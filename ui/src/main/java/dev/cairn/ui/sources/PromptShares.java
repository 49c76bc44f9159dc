package dev.cairn.ui.sources;

import dev.cairn.memory.answering.Trace;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the model saw, as shares of what it can see: memories, everything else that was put before
 * it, and what stayed free.
 */
final class PromptShares extends VBox {
    private static final double WIDTH = 300;

    /** A token is about so many characters; a trace tells the sum of tokens alone. */
    private static final double CHARACTERS_A_TOKEN = 3.8;

    /** Number, date and marks around each memory. */
    private static final int TOKENS_AROUND = 14;

    /**
     * Tokens, of which those for memories are an estimate.
     *
     * @param rest instructions, what was said before, and the question
     * @param free room that was left
     */
    record Shares(int memories, int rest, int free) {
        static Shares of(Trace trace) {
            var characters =
                    trace.items().stream()
                            .filter(item -> item.reach() != Trace.Reach.RETRIEVED)
                            .mapToDouble(
                                    item ->
                                            item.text().length() / CHARACTERS_A_TOKEN
                                                    + TOKENS_AROUND)
                            .sum();
            var memories = Math.clamp(Math.round(characters), 0, trace.promptTokens());
            return new Shares(
                    memories,
                    trace.promptTokens() - memories,
                    Math.max(0, trace.budgetTokens() - trace.promptTokens()));
        }
    }

    PromptShares(Trace trace, Words words) {
        getStyleClass().add("shares");
        var shares = Shares.of(trace);
        var all = Math.max(1, shares.memories() + shares.rest() + shares.free());
        var bar = new HBox();
        bar.getStyleClass().add("share-bar");
        bar.setMaxWidth(WIDTH);
        part(bar, "memories", (double) shares.memories() / all);
        part(bar, "rest", (double) shares.rest() / all);
        part(bar, "free", (double) shares.free() / all);
        getChildren().add(bar);
        legend(words, "sources.share.memories", "memories", shares.memories());
        legend(words, "sources.share.rest", "rest", shares.rest());
        legend(words, "sources.share.free", "free", shares.free());
        setAccessibleText(
                words.of("sources.share", shares.memories(), shares.rest(), shares.free()));
    }

    private static void part(HBox bar, String style, double share) {
        var part = new Region();
        part.getStyleClass().addAll("share", "share-" + style);
        part.setPrefWidth(WIDTH * share);
        part.setMinWidth(0);
        bar.getChildren().add(part);
    }

    private void legend(Words words, String key, String style, int tokens) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "share-" + style);
        var label = new Label(words.of(key, tokens), dot);
        label.getStyleClass().add("share-words");
        getChildren().add(label);
    }
}
