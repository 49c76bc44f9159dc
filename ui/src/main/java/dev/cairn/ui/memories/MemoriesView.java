package dev.cairn.ui.memories;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** The list of facts, each with the words it rests on and a way to have it forgotten. */
public final class MemoriesView extends VBox {
    private final MemoriesViewModel model;
    private final Words words;

    /**
     * @param forget asks, and then has a fact forgotten
     */
    public MemoriesView(
            MemoriesViewModel model, Words words, Moments moments, Consumer<Fact> forget) {
        this.model = model;
        this.words = words;
        getStyleClass().add("place");
        var title = new Label(words.of("memories.title"));
        title.getStyleClass().add("place-title");
        var sentence = new Label(words.of("memories.sentence"));
        sentence.getStyleClass().add("place-sentence");
        sentence.setWrapText(true);

        var list = new ListView<>(model.shown());
        list.setCellFactory(_ -> new MemoryCell(words, moments, forget));
        list.getStyleClass().add("memory-list");
        list.setAccessibleText(words.of("memories.title"));
        list.setPlaceholder(nothingFound());
        var middle = new StackPane(list, empty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        model.none()
                .subscribe(
                        none -> {
                            list.setVisible(!none);
                            middle.getChildren().getLast().setVisible(none);
                        });
        var column = new VBox(new VBox(title, sentence), teller(), finder(), middle);
        column.getStyleClass().add("place-column");
        column.setMaxWidth(760);
        VBox.setVgrow(column, Priority.ALWAYS);
        getChildren().add(column);
    }

    /** The quotes that a fact rests on, on one line each. */
    static String quotes(Fact fact) {
        return String.join("\n", fact.evidence().stream().map(Evidence::quote).distinct().toList());
    }

    private HBox teller() {
        var told = new TextField();
        told.setPromptText(words.of("memories.tell.prompt"));
        told.setAccessibleText(words.of("memories.tell.prompt"));
        told.setId("tell");
        told.getStyleClass().add("tall");
        told.textProperty().bindBidirectional(model.told());
        told.setOnAction(_ -> model.tell());
        HBox.setHgrow(told, Priority.ALWAYS);
        var tell = new Button(words.of("memories.tell"), Icons.ADD.node());
        tell.getStyleClass().addAll("main-action", "tall");
        tell.setMinWidth(USE_PREF_SIZE);
        tell.setOnAction(_ -> model.tell());
        tell.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.told().get().isBlank(), model.told()));
        var row = new HBox(told, tell);
        row.getStyleClass().add("tell-row");
        return row;
    }

    private HBox finder() {
        var search = new CustomTextField();
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(words.of("memories.search"));
        search.setAccessibleText(words.of("memories.search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        var count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countWords, model.shown(), model.search()));
        var row = new HBox(search, count);
        row.getStyleClass().add("find-row");
        row.visibleProperty().bind(model.none().not());
        row.managedProperty().bind(model.none().not());
        return row;
    }

    private String countWords() {
        return model.search().get().isBlank()
                ? words.of("memories.count.all", model.count())
                : words.of("memories.count", model.shown().size(), model.count());
    }

    private VBox empty() {
        var mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("memories.empty.title"));
        title.getStyleClass().add("empty-title");
        var sentence = new Label(words.of("memories.empty.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("empty-sentence");
        var box = new VBox(mark, title, sentence);
        box.getStyleClass().add("empty");
        return box;
    }

    private Label nothingFound() {
        var label = new Label(words.of("memories.not-found"));
        label.getStyleClass().add("list-placeholder");
        return label;
    }
}
