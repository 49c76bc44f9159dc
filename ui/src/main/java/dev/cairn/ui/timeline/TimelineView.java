package dev.cairn.ui.timeline;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.words.Words;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The timeline: drag or scroll to move, Shortcut and scroll (or + and −) to go nearer, arrows from
 * one entry to the next, return to open it.
 */
public final class TimelineView extends VBox {
    private static final double ZOOM = 1.25;

    private final TimelineViewModel model;
    private final Surroundings around;
    private final Words words;
    private final Consumer<TimelineDesk.Entry> open;
    private final TimelineCanvas canvas;
    private final Pane drawn = new Pane();
    private final Label chosen = new Label();
    private final TimelineSaving saving;
    private final Region[] swatches = new Region[6];
    private double draggedFrom;
    private boolean dragged;

    /**
     * @param open shows what an entry rests on
     */
    public TimelineView(
            TimelineViewModel model, Surroundings around, Consumer<TimelineDesk.Entry> open) {
        this.model = model;
        this.around = around;
        this.words = around.words();
        this.open = open;
        this.canvas = new TimelineCanvas(words);
        this.saving = new TimelineSaving(around, new InSight());
        getStyleClass().add("timeline");
        var title = new Label(words.of("timeline.title"));
        title.getStyleClass().add("place-title");
        var head = new FlowPane(title, about(), tools());
        head.getStyleClass().add("timeline-head");
        drawn.getChildren().add(canvas);
        drawn.getStyleClass().add("timeline-drawn");
        drawn.setFocusTraversable(true);
        drawn.setId("timeline");
        drawn.setAccessibleRole(AccessibleRole.LIST_VIEW);
        // A canvas does not take the direction of what surrounds it: time runs as it is drawn.
        drawn.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        for (var i = 0; i < swatches.length; i++) {
            swatches[i] = new Region();
            swatches[i].getStyleClass().addAll("swatch", "swatch-" + i);
            swatches[i].setManaged(false);
            swatches[i].setVisible(false);
            drawn.getChildren().add(swatches[i]);
        }
        listen();
        var empty = empty();
        var nothing =
                Bindings.createBooleanBinding(
                        () -> model.lanes().get().count() == 0 && !model.busy().get(),
                        model.lanes(),
                        model.busy());
        empty.visibleProperty().bind(nothing);
        var middle = new StackPane(drawn, empty);
        middle.setMinSize(0, 0);
        drawn.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        chosen.getStyleClass().add("timeline-chosen");
        chosen.setWrapText(true);
        chosen.setMinHeight(24);
        getChildren().addAll(head, middle, chosen);
    }

    /** Gives the timeline the keys. */
    public void focusTimeline() {
        drawn.requestFocus();
    }

    private void listen() {
        drawn.widthProperty().addListener((_, _, _) -> resized());
        drawn.heightProperty().addListener((_, _, _) -> resized());
        model.lanes().addListener((_, _, _) -> redraw());
        model.scale().addListener((_, _, _) -> redraw());
        model.chosen().addListener((_, _, _) -> redraw());
        model.firstLane().addListener((_, _, _) -> redraw());
        model.chosen().subscribe(this::tell);
        for (var swatch : swatches) {
            swatch.backgroundProperty().addListener((_, _, _) -> redraw());
        }
        drawn.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        drawn.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        drawn.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        drawn.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        drawn.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onShortcut);
    }

    private void resized() {
        canvas.setWidth(drawn.getWidth());
        canvas.setHeight(drawn.getHeight());
        model.width(drawn.getWidth());
        redraw();
    }

    /** Draws what is in sight now. */
    void redraw() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            canvas.draw(scene(), ink());
        }
    }

    private TimelineDrawing.Scene scene() {
        return new TimelineDrawing.Scene(
                model.lanes().get(),
                model.firstLane().get(),
                model.scale().get(),
                model.chosen().get(),
                around.moments().today());
    }

    private TimelineDrawing.Ink ink() {
        return new TimelineDrawing.Ink(
                colour(0), colour(1), colour(2), colour(3), colour(4), colour(5));
    }

    /** What is drawn now, for a file. */
    private final class InSight implements TimelineSaving.Source {
        @Override
        public boolean empty() {
            return model.lanes().get().count() == 0;
        }

        @Override
        public WritableImage picture() {
            var with = new SnapshotParameters();
            with.setFill(TimelineDrawing.Ink.PAPER.ground());
            with.setTransform(Transform.scale(2, 2));
            var paper = new TimelineCanvas(words);
            paper.setWidth(canvas.getWidth());
            paper.setHeight(canvas.getHeight());
            paper.draw(scene(), TimelineDrawing.Ink.PAPER);
            return paper.snapshot(with, null);
        }

        @Override
        public String drawing() {
            var ink = TimelineDrawing.Ink.PAPER;
            var pen = new SvgPen(canvas.getWidth(), canvas.getHeight(), ink.ground());
            new TimelineDrawing(words)
                    .draw(scene(), ink, canvas.getWidth(), canvas.getHeight(), pen);
            return pen.picture();
        }

        @Override
        public Callable<String> notes() {
            return model.notes();
        }
    }

    TimelineSaving saving() {
        return saving;
    }

    private void save() {
        saving.save(
                getScene().getWindow(),
                file -> chosen.setText(words.of("timeline.saved", file.getFileName())));
    }

    private void onShortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            save();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.P) {
            saving.print(getScene().getWindow());
            event.consume();
        }
    }

    /** The style sheet's colours come by way of regions that nobody sees. */
    private Color colour(int which) {
        var background = swatches[which].getBackground();
        if (background != null && !background.getFills().isEmpty()) {
            Paint fill = background.getFills().getFirst().getFill();
            if (fill instanceof Color colour) {
                return colour;
            }
        }
        return Color.GRAY;
    }

    private void tell(Optional<TimelineDesk.Entry> entry) {
        chosen.setText(
                entry.map(one -> words.of("timeline.chosen", one.when(), one.text()))
                        .orElse(words.of("timeline.hint")));
        drawn.setAccessibleText(chosen.getText());
    }

    private void onPress(MouseEvent event) {
        drawn.requestFocus();
        draggedFrom = event.getX();
        dragged = false;
    }

    private void onDrag(MouseEvent event) {
        if (Math.abs(event.getX() - draggedFrom) > 3 || dragged) {
            dragged = true;
            model.pan(draggedFrom - event.getX());
            draggedFrom = event.getX();
        }
    }

    private void onClick(MouseEvent event) {
        if (dragged) {
            return;
        }
        var there = canvas.at(event.getX(), event.getY());
        model.choose(there);
        if (event.getClickCount() == 2) {
            there.ifPresent(open);
        }
    }

    private void onScroll(ScrollEvent event) {
        if (event.isAltDown()) {
            model.moveLanes(
                    event.getDeltaY() > 0 ? -1 : 1, TimelineDrawing.fitting(drawn.getHeight()));
        } else if (event.isShortcutDown()) {
            model.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, event.getX());
        } else {
            model.pan(-(event.getDeltaX() + event.getDeltaY()));
        }
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> model.chooseNext(1);
            case LEFT -> model.chooseNext(-1);
            case DOWN -> model.moveLanes(1, TimelineDrawing.fitting(drawn.getHeight()));
            case UP -> model.moveLanes(-1, TimelineDrawing.fitting(drawn.getHeight()));
            case HOME -> model.chooseEnd(false);
            case END -> model.chooseEnd(true);
            case PLUS, ADD, EQUALS -> model.zoom(1 / ZOOM, drawn.getWidth() / 2);
            case MINUS, SUBTRACT -> model.zoom(ZOOM, drawn.getWidth() / 2);
            case DIGIT0, NUMPAD0 -> model.showAll();
            case T -> model.showToday();
            case ENTER, SPACE -> model.chosen().get().ifPresent(open);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private CustomTextField about() {
        var about = new CustomTextField();
        about.setLeft(Icons.SEARCH.node());
        about.setPromptText(words.of("timeline.about"));
        about.setAccessibleText(words.of("timeline.about"));
        about.setId("timeline-about");
        about.getStyleClass().add("search");
        about.textProperty().bindBidirectional(model.about());
        about.setOnAction(_ -> model.refresh());
        return about;
    }

    private HBox tools() {
        var tools =
                new HBox(
                        tool(
                                Icons.FARTHER,
                                "timeline.farther",
                                () -> model.zoom(ZOOM, drawn.getWidth() / 2)),
                        tool(
                                Icons.NEARER,
                                "timeline.nearer",
                                () -> model.zoom(1 / ZOOM, drawn.getWidth() / 2)),
                        words("timeline.today", model::showToday),
                        words("timeline.all", model::showAll),
                        tool(Icons.DOWNLOAD, "timeline.save", this::save),
                        tool(
                                Icons.PRINT,
                                "timeline.print",
                                () -> saving.print(getScene().getWindow())));
        tools.getStyleClass().add("timeline-tools");
        return tools;
    }

    private Button tool(Icons icon, String key, Runnable action) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setTooltip(new Tooltip(words.of(key)));
        button.setAccessibleText(words.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button words(String key, Runnable action) {
        var button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private VBox empty() {
        var mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("timeline.empty.title"));
        title.getStyleClass().add("empty-title");
        var sentence = new Label(words.of("timeline.empty.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("empty-sentence");
        var box = new VBox(mark, title, sentence);
        box.getStyleClass().add("empty");
        box.setMouseTransparent(true);
        return box;
    }
}
