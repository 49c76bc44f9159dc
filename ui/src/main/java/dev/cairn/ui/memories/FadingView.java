package dev.cairn.ui.memories;

import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** What is fading: each with how vivid it still is, and four ways to go on with it. */
final class FadingView extends VBox {
    private final FadingViewModel model;
    private final Words words;
    private final Moments moments;
    private final MemoryActions actions;

    FadingView(FadingViewModel model, Words words, Moments moments, MemoryActions actions) {
        this.model = model;
        this.words = words;
        this.moments = moments;
        this.actions = actions;
        getStyleClass().add("memory-tab");
        var sentence = new Label(words.of("fading.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("section-sentence");
        var list = new ListView<>(model.shown());
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("memory-list");
        list.setAccessibleText(words.of("memories.tab.fading"));
        var none = new Label(words.of("fading.none"));
        none.setWrapText(true);
        none.getStyleClass().add("list-placeholder");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(sentence, list);
    }

    private final class Cell extends ListCell<FactDesk.Fading> {
        private final Label text = new Label();
        private final Label about = new Label();
        private final ProgressBar vivid = new ProgressBar();
        private final VBox column = new VBox();

        Cell() {
            setPrefWidth(0);
            text.setWrapText(true);
            text.getStyleClass().add("memory-text");
            about.getStyleClass().add("memory-about");
            vivid.setPrefWidth(96);
            vivid.setPrefHeight(6);
            vivid.getStyleClass().add("vivid");
            var line = new HBox(vivid, about);
            line.getStyleClass().add("fading-line");
            var buttons =
                    new FlowPane(
                            button("fading.keep", Icons.DONE, model::keep),
                            button("fading.pin", Icons.PIN, model::pin),
                            button("fading.let", Icons.SKIP, model::letFade),
                            button(
                                    "fading.forget",
                                    Icons.FORGET,
                                    one -> actions.forget(one.fact())));
            buttons.getStyleClass().add("fading-buttons");
            column.getChildren().addAll(text, line, buttons);
            column.getStyleClass().addAll("memory", "memory-column");
        }

        private Button button(String key, Icons icon, Consumer<FactDesk.Fading> action) {
            var button = new Button(words.of(key), icon.node());
            button.getStyleClass().addAll("quiet", "small");
            button.setOnAction(
                    _ -> {
                        if (getItem() != null) {
                            action.accept(getItem());
                        }
                    });
            return button;
        }

        @Override
        protected void updateItem(FactDesk.Fading fading, boolean empty) {
            super.updateItem(fading, empty);
            if (empty || fading == null) {
                setGraphic(null);
                return;
            }
            text.setText(fading.fact().text());
            text.setNodeOrientation(Direction.of(fading.fact().text()));
            vivid.setProgress(fading.retention().value());
            about.setText(
                    words.of(
                            "fading.about",
                            Math.round(fading.retention().value() * 100),
                            moments.day(moments.dayOf(fading.retention().lastUse()))));
            setGraphic(column);
        }
    }
}
