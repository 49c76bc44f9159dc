package dev.cairn.ui.graph;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.graph.Neighbourhood.Neighbour;
import dev.cairn.ui.markdown.Direction;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Neighbours on rings around a centre, with lines as broad as they are near. Each is a button, so
 * that keys and screen readers find it; the arrow keys go round.
 */
final class GraphDrawing extends Pane {
    private static final double THIN = 1;
    private static final double BROAD = 4;

    /** Where on a line its word stands, from the centre to the neighbour. */
    private static final double WORD_AT = .5;

    private final GraphViewModel model;
    private final Consumer<Optional<Neighbour>> looking;
    private final List<Tie> ties = new ArrayList<>();
    private Label centre = new Label();
    private int shown;

    /** What belongs to one neighbour. */
    private record Tie(Neighbour neighbour, Line line, Label word, Button node) {}

    /**
     * @param looking told at which neighbour the user looks, with the mouse or by keys
     */
    GraphDrawing(GraphViewModel model, Consumer<Optional<Neighbour>> looking) {
        this.model = model;
        this.looking = looking;
        getStyleClass().add("graph-drawn");
        setId("graph");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.PARENT);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void show(Neighbourhood around) {
        var kept = getScene() != null && holdsFocus();
        ties.clear();
        centre = new Label(model.called(around.centre()), KindIcon.of(around.centre().kind()));
        centre.getStyleClass().add("graph-centre");
        centre.setMaxWidth(Rings.NODE_WIDTH);
        around.neighbours().forEach(one -> ties.add(tie(one)));
        var all = new ArrayList<Node>();
        ties.forEach(tie -> all.add(tie.line()));
        ties.forEach(tie -> all.add(tie.word()));
        all.add(centre);
        ties.forEach(tie -> all.add(tie.node()));
        getChildren().setAll(all);
        requestLayout();
        if (kept && !ties.isEmpty()) {
            ties.getFirst().node().requestFocus();
        }
    }

    /** How many of the neighbours have room. */
    int shown() {
        return shown;
    }

    private boolean holdsFocus() {
        return ties.stream().anyMatch(tie -> tie.node().isFocused());
    }

    private Tie tie(Neighbour neighbour) {
        var line = new Line();
        line.getStyleClass().add("graph-line");
        line.setStrokeWidth(THIN + (BROAD - THIN) * neighbour.weight());
        line.setMouseTransparent(true);
        var word = new Label(model.word(neighbour));
        word.getStyleClass().add("graph-word");
        word.setMouseTransparent(true);
        var name = model.called(neighbour.entity());
        var node = new Button(name, KindIcon.of(neighbour.entity().kind()));
        node.getStyleClass().setAll("graph-node");
        node.setMaxWidth(Rings.NODE_WIDTH);
        node.setNodeOrientation(Direction.of(name));
        node.setAccessibleText(model.spoken(neighbour));
        node.setOnAction(_ -> model.go(neighbour.entity()));
        if (neighbour.entity().kind() == Entity.Kind.SELF) {
            node.getStyleClass().add("graph-self");
        }
        node.hoverProperty().subscribe((_, on) -> look(neighbour, on));
        node.focusedProperty().subscribe((_, on) -> look(neighbour, on));
        return new Tie(neighbour, line, word, node);
    }

    private void look(Neighbour neighbour, boolean on) {
        for (var tie : ties) {
            var seen = on && tie.neighbour().equals(neighbour);
            tie.line().getStyleClass().remove("seen");
            if (seen) {
                tie.line().getStyleClass().add("seen");
            }
        }
        looking.accept(on ? Optional.of(neighbour) : Optional.empty());
    }

    private void onKey(KeyEvent event) {
        var step =
                switch (event.getCode()) {
                    case RIGHT, DOWN -> 1;
                    case LEFT, UP -> -1;
                    default -> 0;
                };
        if (step != 0 && !event.isAltDown() && !event.isShortcutDown() && shown > 0) {
            var at = 0;
            for (var i = 0; i < shown; i++) {
                at = ties.get(i).node().isFocused() ? i : at;
            }
            ties.get(Math.floorMod(at + step, shown)).node().requestFocus();
            event.consume();
        }
    }

    boolean canTakeKeys() {
        return !ties.isEmpty();
    }

    /** Gives the first neighbour the keys. */
    void focusFirst() {
        if (!ties.isEmpty()) {
            ties.getFirst().node().requestFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        var rings = new Rings(getWidth(), getHeight());
        var spots = rings.spots(ties.size());
        shown = spots.size();
        var middle = rings.centre();
        set(centre, middle);
        for (var i = 0; i < ties.size(); i++) {
            var tie = ties.get(i);
            var there = i < spots.size();
            for (var node : List.of(tie.line(), tie.word(), tie.node())) {
                node.setVisible(there);
            }
            if (there) {
                var spot = spots.get(i);
                set(tie.node(), spot);
                tie.line().setStartX(middle.x());
                tie.line().setStartY(middle.y());
                tie.line().setEndX(spot.x());
                tie.line().setEndY(spot.y());
                tie.word().setVisible(!tie.neighbour().word().isEmpty());
                set(tie.word(), between(middle, spot));
            }
        }
    }

    private static Rings.Spot between(Rings.Spot one, Rings.Spot other) {
        return new Rings.Spot(
                one.x() + (other.x() - one.x()) * WORD_AT,
                one.y() + (other.y() - one.y()) * WORD_AT);
    }

    private static void set(javafx.scene.layout.Region node, Rings.Spot spot) {
        var width = Math.min(Rings.NODE_WIDTH, Math.ceil(node.prefWidth(-1)));
        var height = Math.ceil(node.prefHeight(width));
        node.resizeRelocate(
                Math.rint(spot.x() - width / 2), Math.rint(spot.y() - height / 2), width, height);
    }
}
