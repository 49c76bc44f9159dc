package dev.cairn.ui.memories;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;

/** The people, places and things that memories are about, with all their names. */
final class PeopleView extends VBox {
    private final PeopleViewModel model;
    private final Words words;
    private final MemoryActions actions;
    private final Consumer<String> show;

    /**
     * @param show shows the memories that name somebody
     */
    PeopleView(PeopleViewModel model, Words words, MemoryActions actions, Consumer<String> show) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        this.show = show;
        getStyleClass().add("memory-tab");
        var search = new CustomTextField();
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(words.of("people.search"));
        search.setAccessibleText(words.of("people.search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.search());
        var list = new ListView<>(model.shown());
        list.setCellFactory(_ -> new Cell());
        list.setMinHeight(Parts.LEAST_LIST);
        list.getStyleClass().add("memory-list");
        list.setAccessibleText(words.of("memories.tab.people"));
        var none = new Label(words.of("people.none"));
        none.setWrapText(true);
        none.getStyleClass().add("list-placeholder");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
    }

    private final class Cell extends ListCell<Entity> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final FlowPane names = new FlowPane();
        private final HBox row = new HBox();

        Cell() {
            setPrefWidth(0);
            name.getStyleClass().add("memory-text");
            about.getStyleClass().add("memory-about");
            names.getStyleClass().add("names");
            var column = new VBox(name, about, names);
            column.getStyleClass().add("memory-column");
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
            row.getChildren()
                    .addAll(
                            column,
                            tool(Icons.SEARCH, "people.show", one -> show.accept(one.name())),
                            tool(
                                    Icons.TIMELINE,
                                    "people.timeline",
                                    one -> actions.timeline(one.name())),
                            tool(Icons.GRAPH, "people.graph", one -> actions.graph(one.name())),
                            tool(Icons.PERSON, "people.merge", actions::merge),
                            tool(
                                    Icons.FORGET,
                                    "people.forget",
                                    one -> actions.forgetAbout(one.name())));
            row.getStyleClass().add("memory");
        }

        private Button tool(Icons icon, String key, Consumer<Entity> action) {
            var button = new Button("", icon.node());
            button.getStyleClass().addAll("quiet", "small");
            button.setTooltip(new Tooltip(words.of(key)));
            button.setAccessibleText(words.of(key));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(
                    _ -> {
                        if (getItem() != null) {
                            action.accept(getItem());
                        }
                    });
            return button;
        }

        @Override
        protected void updateItem(Entity entity, boolean empty) {
            super.updateItem(entity, empty);
            if (empty || entity == null) {
                setGraphic(null);
                return;
            }
            name.setText(entity.name());
            about.setText(
                    words.of(
                            "people.about",
                            words.of(
                                    "people.kind." + entity.kind().name().toLowerCase(Locale.ROOT)),
                            entity.facts()));
            names.getChildren().clear();
            var others = PeopleViewModel.otherNames(entity);
            if (!others.isEmpty()) {
                names.getChildren().add(new Label(words.of("people.also")));
            }
            for (var other : others) {
                var chip = new Button(other, Icons.CLOSE.node());
                chip.getStyleClass().setAll("chip", "name-chip");
                chip.setTooltip(new Tooltip(words.of("people.split", other)));
                chip.setAccessibleText(words.of("people.split", other));
                chip.setOnAction(_ -> model.split(entity, other));
                names.getChildren().add(chip);
            }
            names.setManaged(!others.isEmpty());
            setGraphic(row);
        }
    }
}
