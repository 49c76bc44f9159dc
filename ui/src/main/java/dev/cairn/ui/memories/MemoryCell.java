package dev.cairn.ui.memories;

import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;

/** One fact: its words, since when it holds, what it rests on. */
final class MemoryCell extends ListCell<Fact> {
    private final Words words;
    private final Moments moments;
    private final Label text = new Label();
    private final Label about = new Label();
    private final Label quote = new Label();
    private final HBox row = new HBox();

    /**
     * @param open lays a memory open
     */
    MemoryCell(Words words, Moments moments, Consumer<Fact> open, Consumer<Fact> forget) {
        this.words = words;
        this.moments = moments;
        setPrefWidth(0);
        text.setWrapText(true);
        text.getStyleClass().add("memory-text");
        about.getStyleClass().add("memory-about");
        quote.setWrapText(true);
        quote.getStyleClass().add("memory-quote");
        var column = new VBox(text, quote, about);
        column.getStyleClass().add("memory-column");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        var button = new Button("", Icons.FORGET.node());
        button.getStyleClass().addAll("quiet", "small", "forget");
        button.setTooltip(new Tooltip(words.of("memories.forget")));
        button.setAccessibleText(words.of("memories.forget"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> withFact(forget));
        var change = new Button("", Icons.EDIT.node());
        change.getStyleClass().addAll("quiet", "small");
        change.setTooltip(new Tooltip(words.of("memories.open")));
        change.setAccessibleText(words.of("memories.open"));
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(_ -> withFact(open));
        setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        withFact(open);
                    }
                });
        row.getChildren().addAll(column, change, button);
        row.getStyleClass().add("memory");
    }

    private void withFact(Consumer<Fact> action) {
        if (getItem() != null) {
            action.accept(getItem());
        }
    }

    @Override
    protected void updateItem(Fact fact, boolean empty) {
        super.updateItem(fact, empty);
        if (empty || fact == null) {
            setGraphic(null);
            return;
        }
        text.setText(fact.text());
        text.setNodeOrientation(Direction.of(fact.text()));
        about.setText(about(fact, words, moments));
        about.setGraphic(fact.pinned() ? Icons.PIN.node() : null);
        var quotes = MemoriesView.quotes(fact);
        quote.setText(words.of("memories.quote", quotes));
        quote.setNodeOrientation(Direction.of(quotes));
        var quoted = !quotes.isBlank() && !quotes.equals(fact.text());
        quote.setVisible(quoted);
        quote.setManaged(quoted);
        row.getStyleClass().removeAll("past");
        if (fact.status() != FactStatus.CURRENT) {
            row.getStyleClass().add("past");
        }
        setGraphic(row);
    }

    /** What sort of memory it is, and when it holds. */
    static String about(Fact fact, Words words, Moments moments) {
        var parts =
                java.util.stream.Stream.of(
                                words.of(
                                        "memories.kind."
                                                + fact.kind().name().toLowerCase(Locale.ROOT)),
                                when(fact, words, moments),
                                fact.status() == FactStatus.CURRENT
                                        ? ""
                                        : words.of("memories.no-longer"))
                        .filter(part -> !part.isBlank())
                        .toList();
        return String.join("  ·  ", parts);
    }

    /** "since 3 May 2025", "3 May 2025 to 1 June 2025"; empty where it is not known. */
    static String when(Fact fact, Words words, Moments moments) {
        var since = fact.validFrom().map(moments::day);
        var until = fact.validTo().map(moments::day);
        if (since.isPresent() && until.isPresent()) {
            return words.of("memories.between", since.get(), until.get());
        }
        return until.map(day -> words.of("memories.until", day))
                .orElseGet(() -> since.map(day -> words.of("memories.since", day)).orElse(""));
    }
}
