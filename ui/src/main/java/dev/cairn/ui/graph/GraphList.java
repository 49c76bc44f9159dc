package dev.cairn.ui.graph;

import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.graph.Neighbourhood.Neighbour;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The same as a list: each neighbour with the facts that tie it to the centre. */
final class GraphList extends ScrollPane {
    private static final int TIES_SHOWN = 3;

    private final GraphViewModel model;
    private final Words words;
    private final GraphActions actions;
    private final VBox rows = new VBox();

    GraphList(GraphViewModel model, Words words, GraphActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        rows.getStyleClass().add("graph-list");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        setId("graph-list");
        getStyleClass().add("place-scroll");
    }

    void show(Neighbourhood around) {
        rows.getChildren().clear();
        around.neighbours().forEach(one -> rows.getChildren().add(row(one)));
        if (!around.facts().isEmpty()) {
            var heading = new Label(words.of("graph.alone", model.called(around.centre())));
            heading.getStyleClass().add("section-heading");
            heading.setWrapText(true);
            var alone = new VBox(heading);
            alone.getStyleClass().add("graph-row");
            around.facts().forEach(fact -> alone.getChildren().add(line(fact)));
            rows.getChildren().add(alone);
        }
    }

    private VBox row(Neighbour neighbour) {
        var name = model.called(neighbour.entity());
        var go = new Button(name, KindIcon.of(neighbour.entity().kind()));
        go.getStyleClass().setAll("graph-node");
        go.setOnAction(_ -> model.go(neighbour.entity()));
        go.setAccessibleText(model.spoken(neighbour));
        var row = new VBox(go);
        row.getStyleClass().add("graph-row");
        neighbour.ties().stream()
                .limit(TIES_SHOWN)
                .forEach(fact -> row.getChildren().add(line(fact)));
        return row;
    }

    private Button line(Fact fact) {
        var line = new Button(fact.text());
        line.getStyleClass().setAll("graph-fact");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setNodeOrientation(Direction.of(fact.text()));
        if (fact.status() != FactStatus.CURRENT) {
            line.getStyleClass().add("past");
            line.setAccessibleText(words.of("graph.past", fact.text()));
        }
        line.setOnAction(_ -> actions.open(fact));
        return line;
    }
}
