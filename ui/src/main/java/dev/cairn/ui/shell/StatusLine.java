package dev.cairn.ui.shell;

import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Sizes;
import dev.cairn.ui.words.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the window's foot: how the model stands, and that nothing leaves the machine. */
final class StatusLine extends HBox {
    private static final double ROOM_FOR_BOTH = 620;

    private final Words words;
    private final Sizes sizes;
    private final Region dot = new Region();
    private final Button model = new Button();

    /**
     * @param toModels goes to where the model can be changed
     */
    StatusLine(ObservableValue<ModelState> state, Words words, Runnable toModels) {
        this.words = words;
        this.sizes = new Sizes(words);
        getStyleClass().add("status-line");
        setId("status");
        dot.getStyleClass().add("dot");
        model.setGraphic(dot);
        model.getStyleClass().setAll("status-model");
        model.setMinWidth(0);
        model.setOnAction(_ -> toModels.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var here = new Label(words.of("status.private"), Icons.PRIVATE.node());
        here.getStyleClass().add("status-private");
        getChildren().addAll(model, space, here);
        widthProperty()
                .subscribe(
                        width -> {
                            here.setVisible(width.doubleValue() > ROOM_FOR_BOTH);
                            here.setManaged(here.isVisible());
                        });
        state.subscribe(this::show);
    }

    private void show(ModelState state) {
        dot.getStyleClass().setAll("dot");
        switch (state) {
            case ModelState.None _ -> {
                model.setText(words.of("status.none"));
                dot.getStyleClass().add("none");
            }
            case ModelState.Loading(var name) -> {
                model.setText(words.of("status.loading", name));
                dot.getStyleClass().add("loading");
            }
            case ModelState.Ready(var name, var speed) -> {
                model.setText(
                        speed.isPresent()
                                ? words.of(
                                        "status.ready.speed",
                                        name,
                                        sizes.decimal(speed.getAsDouble(), 0))
                                : words.of("status.ready", name));
                dot.getStyleClass().add("ready");
            }
            case ModelState.Failed(var sentence) -> {
                model.setText(sentence);
                dot.getStyleClass().add("failed");
            }
        }
        model.setAccessibleText(words.of("status.accessible", model.getText()));
    }
}
