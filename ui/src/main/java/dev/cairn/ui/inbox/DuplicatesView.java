package dev.cairn.ui.inbox;

import dev.cairn.memory.consolidation.Merges.Pair;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** A deck of pairs that seem to say the same: merge or keep both, with the mouse or one key. */
final class DuplicatesView extends VBox {
    private final DuplicatesViewModel model;
    private final Words words;
    private final ListView<Pair> deck;

    DuplicatesView(DuplicatesViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("memory-tab");
        deck = new ListView<>(model.pairs());
        deck.setId("duplicates");
        deck.setMinHeight(Parts.LEAST_LIST);
        deck.setCellFactory(_ -> new DuplicateCell(words, model));
        deck.getStyleClass().addAll("memory-list", "deck");
        deck.setAccessibleText(words.of("duplicates.tab"));
        deck.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var none = new Label(words.of("duplicates.none"));
        none.setWrapText(true);
        none.getStyleClass().add("list-placeholder");
        var empty = Bindings.isEmpty(model.pairs());
        none.visibleProperty().bind(empty.and(model.read()));
        deck.visibleProperty().bind(empty.not());
        model.pairs().addListener((InvalidationListener) _ -> Platform.runLater(this::chooseOne));
        chooseOne();
        var middle = new StackPane(deck, none);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(bar(), middle);
    }

    void focusDeck() {
        deck.requestFocus();
    }

    private void chooseOne() {
        if (deck.getSelectionModel().getSelectedIndex() < 0 && !model.pairs().isEmpty()) {
            deck.getSelectionModel().select(0);
        }
    }

    private FlowPane bar() {
        var sentence = new Label(words.of("duplicates.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("count");
        var decided = new Label();
        decided.getStyleClass().add("count");
        var undo = new Button(words.of("inbox.undo"), Icons.UNDO.node());
        undo.getStyleClass().addAll("quiet", "small");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undo());
        model.decided()
                .subscribe(
                        last -> {
                            decided.setText(last.map(this::decidedWords).orElse(""));
                            undo.setVisible(last.isPresent());
                            undo.setManaged(last.isPresent());
                        });
        var row = new FlowPane(sentence, decided, undo);
        row.getStyleClass().add("find-row");
        return row;
    }

    private String decidedWords(DuplicatesViewModel.Decided last) {
        return words.of(last.merged() ? "duplicates.merged" : "duplicates.kept");
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var chosen = Optional.ofNullable(deck.getSelectionModel().getSelectedItem());
        switch (event.getCode()) {
            case M -> chosen.ifPresent(model::merge);
            case B -> chosen.ifPresent(model::keepBoth);
            case U -> model.undo();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
