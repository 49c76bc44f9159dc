package dev.cairn.ui.graph;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.graph.Neighbourhood.Neighbour;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * Whom and what somebody is known together with, drawn or as a list. A click goes there; the arrow
 * keys go round, Alt and the left arrow back. Where there is no room for a drawing it is a list.
 */
public final class GraphView extends VBox {
    private final GraphViewModel model;
    private final Words words;
    private final GraphActions actions;
    private final GraphDrawing drawing;
    private final GraphList list;
    private final StackPane middle = new StackPane();
    private final VBox empty = new VBox();
    private final Label told = new Label();
    private final ToggleButton asList = new ToggleButton();
    private boolean keysWanted;

    public GraphView(GraphViewModel model, Words words, GraphActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        this.drawing = new GraphDrawing(model, this::tell);
        this.list = new GraphList(model, words, actions);
        getStyleClass().addAll("timeline", "graph");
        var title = new Label(words.of("graph.title"));
        title.getStyleClass().add("place-title");
        var head = new FlowPane(title, about(), tools());
        head.getStyleClass().add("timeline-head");
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        told.getStyleClass().add("timeline-chosen");
        told.setWrapText(true);
        told.setMinHeight(24);
        told.setId("graph-told");
        getChildren().addAll(head, middle, told);
        empty.getStyleClass().add("empty");
        middle.widthProperty().addListener((_, _, _) -> arrange());
        middle.heightProperty().addListener((_, _, _) -> arrange());
        model.listed().subscribe(_ -> arrange());
        model.shown().subscribe(this::show);
        model.busy().subscribe(_ -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Gives the nearest neighbour the keys; if it is still being read, as soon as it shows. */
    public void focusGraph() {
        keysWanted = true;
        giveKeys();
    }

    private void giveKeys() {
        if (keysWanted && drawing.getScene() != null && drawing.canTakeKeys()) {
            keysWanted = false;
            Platform.runLater(drawing::focusFirst);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.back();
            event.consume();
        }
    }

    private void show(Optional<Neighbourhood> around) {
        around.ifPresent(
                one -> {
                    drawing.show(one);
                    list.show(one);
                });
        arrange();
        tell(Optional.empty());
    }

    /** Draws where there is room and something to draw. */
    private void arrange() {
        var around = model.shown().get();
        var alone =
                around.isEmpty()
                        || (around.get().neighbours().isEmpty() && around.get().facts().isEmpty());
        if (alone) {
            if (!model.busy().get()) {
                showEmpty();
                middle.getChildren().setAll(empty);
            }
            return;
        }
        var room = new Rings(middle.getWidth(), middle.getHeight()).hasRoom();
        var drawn = room && !model.listed().get() && !around.get().neighbours().isEmpty();
        asList.setDisable(!room);
        var wanted = drawn ? drawing : list;
        if (middle.getChildren().size() != 1 || !middle.getChildren().getFirst().equals(wanted)) {
            middle.getChildren().setAll(wanted);
        }
        giveKeys();
    }

    private void tell(Optional<Neighbour> looked) {
        var around = model.shown().get();
        if (looked.isPresent()) {
            var latest = looked.get().ties().getFirst();
            told.setText(
                    words.of(
                            "graph.told",
                            model.called(looked.get().entity()),
                            looked.get().ties().size(),
                            latest.text()));
        } else if (around.isPresent()) {
            var more = around.get().more() + around.get().neighbours().size() - drawing.shown();
            told.setText(
                    more > 0 && drawing.shown() > 0
                            ? words.of("graph.more", more)
                            : words.of("graph.hint"));
        } else {
            told.setText("");
        }
    }

    private CustomTextField about() {
        var about = new CustomTextField();
        about.setLeft(Icons.SEARCH.node());
        about.setPromptText(words.of("graph.about"));
        about.setAccessibleText(words.of("graph.about"));
        about.setId("graph-about");
        about.getStyleClass().add("search");
        about.setText(model.name().get());
        model.name().subscribe((_, now) -> about.setText(now));
        about.setOnAction(_ -> model.show(about.getText()));
        return about;
    }

    private HBox tools() {
        var back = tool(Icons.BEFORE, "graph.back", model::back);
        back.setId("graph-back");
        back.disableProperty().bind(model.canGoBack().not());
        asList.setGraphic(Icons.LIST.node());
        asList.getStyleClass().setAll("incognito-toggle");
        asList.setId("graph-as-list");
        asList.setTooltip(new Tooltip(words.of("graph.list")));
        asList.setAccessibleText(words.of("graph.list"));
        asList.selectedProperty().bindBidirectional(model.listed());
        var tools = new HBox(back, asList, tool(Icons.TIMELINE, "people.timeline", this::timeline));
        tools.getStyleClass().add("timeline-tools");
        return tools;
    }

    private void timeline() {
        actions.timeline(
                model.shown()
                        .get()
                        .map(Neighbourhood::centre)
                        .filter(centre -> centre.kind() != Entity.Kind.SELF)
                        .map(Entity::name)
                        .orElse(""));
    }

    private Button tool(Icons icon, String key, Runnable action) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setTooltip(new Tooltip(words.of(key)));
        button.setAccessibleText(words.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void showEmpty() {
        var mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("empty-mark");
        var name = model.name().get();
        var title =
                new Label(
                        name.isBlank() || model.shown().get().isPresent()
                                ? words.of("graph.empty.title")
                                : words.of("graph.unknown", name));
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        var sentence = new Label(words.of("graph.empty.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("empty-sentence");
        empty.getChildren().setAll(mark, title, sentence);
    }
}
