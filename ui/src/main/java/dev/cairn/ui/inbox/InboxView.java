package dev.cairn.ui.inbox;

import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A deck of proposed memories: keep, edit, decline or skip each, with the mouse or one key. */
public final class InboxView extends VBox {
    private final InboxViewModel model;
    private final Words words;
    private final Consumer<Proposed> edit;
    private final ListView<Proposed> deck;
    private final DuplicatesView duplicates;
    private boolean keysWanted;

    /**
     * @param edit asks for other words, and then keeps those
     */
    public InboxView(
            InboxViewModel model,
            DuplicatesViewModel twins,
            Surroundings around,
            Consumer<Proposed> edit) {
        this.model = model;
        this.words = around.words();
        this.edit = edit;
        getStyleClass().add("place");
        var title = new Label(words.of("inbox.title"));
        title.getStyleClass().add("place-title");
        var sentence = new Label(words.of("inbox.sentence"));
        sentence.getStyleClass().add("place-sentence");
        sentence.setWrapText(true);

        deck = new ListView<>(model.proposals());
        deck.setId("deck");
        deck.setMinHeight(Parts.LEAST_LIST);
        deck.setCellFactory(_ -> new ProposalCell(around, actions()));
        deck.getStyleClass().addAll("memory-list", "deck");
        deck.setAccessibleText(words.of("inbox.title"));
        deck.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.proposals()
                .addListener(
                        (javafx.beans.InvalidationListener)
                                _ -> Platform.runLater(this::chooseOne));
        chooseOne();
        var empty = empty();
        var middle = new StackPane(deck, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var none = Bindings.isEmpty(model.proposals());
        deck.visibleProperty().bind(none.not());
        deck.visibleProperty().subscribe(this::giveKeys);
        // It is in the window only once the page around it is laid out.
        deck.sceneProperty().subscribe(_ -> Platform.runLater(() -> giveKeys(deck.isVisible())));
        empty.visibleProperty().bind(none.and(model.read()));
        var waiting = new VBox(bar(), middle);
        waiting.getStyleClass().add("memory-tab");
        VBox.setVgrow(waiting, Priority.ALWAYS);
        duplicates = new DuplicatesView(twins, words);
        VBox.setVgrow(duplicates, Priority.ALWAYS);
        var below = new StackPane(waiting);
        VBox.setVgrow(below, Priority.ALWAYS);
        var column = new VBox(new VBox(title, sentence), tabs(twins, below, waiting), below);
        column.getStyleClass().add("place-column");
        column.setMaxWidth(760);
        VBox.setVgrow(column, Priority.ALWAYS);
        getChildren().add(Parts.scrolling(column));
    }

    /** Gives the deck the keys; if it is still being read, as soon as it shows. */
    public void focusDeck() {
        keysWanted = !deck.isVisible() || deck.getScene() == null;
        deck.requestFocus();
    }

    /** Proposals, and what seems to be there twice. */
    private FlowPane tabs(DuplicatesViewModel twins, StackPane below, VBox waiting) {
        var group = new ToggleGroup();
        var first = tab("tab-proposed", group, waiting, below);
        first.setText(words.of("inbox.tab"));
        var second = tab("tab-duplicates", group, duplicates, below);
        second.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        twins.pairs().isEmpty()
                                                ? words.of("duplicates.tab")
                                                : words.of(
                                                        "duplicates.tab.waiting",
                                                        twins.pairs().size()),
                                twins.pairs()));
        group.selectToggle(first);
        var row = new FlowPane(first, second);
        row.getStyleClass().add("tabs");
        return row;
    }

    private ToggleButton tab(String id, ToggleGroup group, Node shown, StackPane below) {
        var tab = new ToggleButton();
        tab.getStyleClass().setAll("tab-button");
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.selectedProperty()
                .addListener(
                        (_, _, selected) -> {
                            if (selected) {
                                below.getChildren().setAll(shown);
                            } else if (group.getSelectedToggle() == null) {
                                tab.setSelected(true);
                            }
                        });
        return tab;
    }

    private void giveKeys(boolean now) {
        if (now && keysWanted && deck.getScene() != null) {
            keysWanted = false;
            deck.requestFocus();
        }
    }

    private void chooseOne() {
        if (deck.getSelectionModel().getSelectedIndex() < 0 && !model.proposals().isEmpty()) {
            deck.getSelectionModel().select(0);
        }
    }

    private FlowPane bar() {
        var count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(0);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.of("inbox.waiting", model.waiting().get()),
                                model.waiting()));
        var decided = new Label();
        decided.getStyleClass().add("count");
        decided.setMinWidth(0);
        var undo = button("inbox.undo", Icons.UNDO, model::undo);
        model.decided()
                .subscribe(
                        last -> {
                            decided.setText(last.map(this::decidedWords).orElse(""));
                            undo.setVisible(last.isPresent());
                            undo.setManaged(last.isPresent());
                        });
        var keepAll = button("inbox.keep-all", Icons.DONE, () -> model.keep(List.copyOf(shown())));
        var declineAll =
                button("inbox.decline-all", Icons.CLOSE, () -> model.decline(List.copyOf(shown())));
        var row = new FlowPane(count, keepAll, declineAll, decided, undo);
        row.getStyleClass().add("find-row");
        var several = Bindings.size(model.proposals()).greaterThan(1);
        keepAll.visibleProperty().bind(several);
        declineAll.visibleProperty().bind(several);
        return row;
    }

    private List<Proposed> shown() {
        return model.proposals();
    }

    private String decidedWords(InboxViewModel.Decided last) {
        return words.of(
                "inbox.decided." + last.verdict().name().toLowerCase(Locale.ROOT),
                last.proposals().size());
    }

    private Button button(String key, Icons icon, Runnable action) {
        var button = new Button(words.of(key), icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var chosen = Optional.ofNullable(deck.getSelectionModel().getSelectedItem());
        switch (event.getCode()) {
            case K -> chosen.ifPresent(one -> model.keep(List.of(one)));
            case E -> chosen.ifPresent(edit);
            case D -> chosen.ifPresent(one -> model.decline(List.of(one)));
            case S -> chosen.ifPresent(one -> model.skip(List.of(one)));
            case U -> model.undo();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private ProposalCell.Actions actions() {
        return new ProposalCell.Actions() {
            @Override
            public void keep(Proposed one) {
                model.keep(List.of(one));
            }

            @Override
            public void edit(Proposed one) {
                edit.accept(one);
            }

            @Override
            public void decline(Proposed one) {
                model.decline(List.of(one));
            }

            @Override
            public void skip(Proposed one) {
                model.skip(List.of(one));
            }
        };
    }

    private VBox empty() {
        var mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("inbox.empty.title"));
        title.getStyleClass().add("empty-title");
        var sentence = new Label(words.of("inbox.empty.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("empty-sentence");
        var box = new VBox(mark, title, sentence);
        box.getStyleClass().add("empty");
        return box;
    }
}
