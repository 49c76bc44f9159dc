package dev.cairn.ui.settings;

import static dev.cairn.ui.theme.Parts.choice;
import static dev.cairn.ui.theme.Parts.note;

import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import java.util.Locale;

/** How memories fade, with a plot of what that means. */
final class DecaySection extends VBox {
    private static final double HEIGHT = 150;
    private static final double WIDTH = 640;
    private static final double[] IMPORTANCE = {.2, .5, .9};

    private final SettingsViewModel model;
    private final DecaySettings now;
    private final Words words;
    private final Pane plot = new Pane();

    DecaySection(SettingsViewModel model, DecaySettings now, Words words) {
        this.model = model;
        this.now = now;
        this.words = words;
        getStyleClass().addAll("card", "settings-section");
        var heading = new Label(words.of("settings.decay"));
        heading.getStyleClass().add("settings-heading");
        var curves = Parts.choices();
        var group = new ToggleGroup();
        for (var curve : DecaySettings.Curve.values()) {
            curves.getChildren()
                    .add(
                            choice(
                                    group,
                                    words.of(
                                            "settings.decay."
                                                    + curve.name().toLowerCase(Locale.ROOT)),
                                    now.curve() == curve,
                                    () -> model.choose(new DecaySettings(curve, now.speed()))));
        }
        plot.setMinHeight(HEIGHT + 28);
        plot.setMinWidth(0);
        plot.setPrefSize(WIDTH, HEIGHT + 28);
        plot.getStyleClass().add("decay-plot");
        plot.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        plot.setAccessibleText(words.of("settings.decay.plot"));
        plot.widthProperty().addListener((_, _, width) -> draw(width.doubleValue()));
        getChildren()
                .addAll(
                        heading,
                        note(words.of("settings.decay.sentence")),
                        curves,
                        speed(),
                        plot,
                        note(words.of("settings.decay.plot")));
        draw(WIDTH);
    }

    /** Twice as soon at the right end, half as soon at the left. */
    private HBox speed() {
        var speed = new Slider(-1, 1, Math.log(now.speed()) / Math.log(2));
        speed.setMajorTickUnit(.5);
        speed.setMinorTickCount(1);
        speed.setBlockIncrement(.25);
        speed.setAccessibleText(words.of("settings.decay.speed"));
        speed.setDisable(now.curve() == DecaySettings.Curve.NONE);
        HBox.setHgrow(speed, Priority.ALWAYS);
        speed.valueProperty()
                .addListener(
                        (_, _, value) -> {
                            if (!speed.isValueChanging()) {
                                choose(value.doubleValue());
                            }
                        });
        speed.valueChangingProperty()
                .addListener(
                        (_, _, changing) -> {
                            if (!changing) {
                                choose(speed.getValue());
                            }
                        });
        var row =
                new HBox(
                        new Label(words.of("settings.decay.slower")),
                        speed,
                        new Label(words.of("settings.decay.faster")));
        row.getStyleClass().add("settings-row");
        return row;
    }

    private void choose(double power) {
        var speed = Math.round(Math.pow(2, power) * 100) / 100.0;
        if (speed != now.speed()) {
            model.choose(new DecaySettings(now.curve(), speed));
        }
    }

    private void draw(double width) {
        plot.getChildren().clear();
        for (var part : new double[] {0, .5, 1}) {
            var y = 8 + (1 - part) * (HEIGHT - 16);
            var line = new Line(0, y, width, y);
            line.getStyleClass().add("plot-line");
            plot.getChildren().add(line);
        }
        for (var months = 0; months <= 24; months += 6) {
            var x = width * months / 24;
            var said = new Text(words.of("settings.decay.months", months));
            said.getStyleClass().add("plot-words");
            var half = said.getLayoutBounds().getWidth() / 2;
            said.setX(Math.clamp(x - half, 0, Math.max(0, width - 2 * half)));
            said.setY(HEIGHT + 16);
            plot.getChildren().add(said);
        }
        for (var i = 0; i < IMPORTANCE.length; i++) {
            var line = new Polyline();
            line.getStyleClass().addAll("plot-curve", "plot-curve-" + i);
            for (var point : DecayPlot.line(now, IMPORTANCE[i])) {
                line.getPoints()
                        .addAll(
                                width * point.day() / DecayPlot.DAYS,
                                8 + (1 - point.retention()) * (HEIGHT - 16));
            }
            plot.getChildren().add(line);
        }
    }
}
