package dev.cairn.ui.reach;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The part of the settings about being at hand. Use on the window's thread. */
public final class ReachSection extends VBox {
    /** Per cent of charge; one above 100 stands for never. */
    private static final List<Integer> CHARGES = List.of(0, 20, 35, 50, 80, 101);

    private final Surroundings around;
    private final ReachDesk desk;
    private final TextField keys = new TextField();
    private final Label hotkey = note();
    private final Label tray = note();
    private final CheckBox autostart = new CheckBox();
    private final CheckBox pause = new CheckBox();
    private final ChoiceBox<Integer> battery = new ChoiceBox<>();
    private boolean showing;

    /**
     * @param pausing told when the user pauses memory or resumes
     */
    public ReachSection(Surroundings around, ReachDesk desk, Runnable pausing) {
        this.around = around;
        this.desk = desk;
        var words = around.words();
        getStyleClass().addAll("card", "settings-section");
        setAccessibleText(words.of("reach.title"));
        var heading = new Label(words.of("reach.title"));
        heading.getStyleClass().add("settings-heading");
        keys.setId("hotkey");
        keys.setEditable(false);
        keys.setAccessibleText(words.of("reach.hotkey"));
        keys.setPromptText(words.of("reach.press"));
        keys.setPrefColumnCount(18);
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var none = new Button(words.of("reach.none"));
        none.getStyleClass().addAll("quiet", "small");
        none.setId("hotkey-none");
        none.setOnAction(_ -> change(() -> desk.choose(Optional.empty())));
        var row = new HBox(keys, none);
        row.getStyleClass().add("settings-row");
        HBox.setHgrow(keys, Priority.SOMETIMES);
        var label = new Label(words.of("reach.hotkey"));
        label.getStyleClass().add("settings-label");
        label.setLabelFor(keys);
        var labelled = new VBox(label, row, hotkey);
        labelled.getStyleClass().add("settings-labelled");
        autostart.setText(words.of("reach.autostart"));
        autostart.setId("autostart");
        autostart.setWrapText(true);
        autostart.setOnAction(_ -> change(() -> desk.startWithDesktop(autostart.isSelected())));
        pause.setText(words.of("reach.pause"));
        pause.setId("pause-memory");
        pause.setWrapText(true);
        pause.setSelected(desk.paused());
        pause.setOnAction(
                _ -> {
                    var on = pause.isSelected();
                    change(
                            () -> {
                                desk.pause(on);
                                return desk.now();
                            },
                            pausing);
                });
        getChildren()
                .addAll(
                        heading,
                        labelled,
                        autostart,
                        tray,
                        pause,
                        says("reach.pause.note"),
                        onBattery());
        change(desk::now);
    }

    /** When what was said is summed up, which can wait, while the machine runs on its battery. */
    private Node onBattery() {
        var words = around.words();
        battery.setId("on-battery");
        battery.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer charge) {
                        return charge == null ? "" : said(charge);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return battery.getItems().stream()
                                .filter(one -> said(one).equals(text))
                                .findFirst()
                                .orElse(battery.getValue());
                    }
                });
        battery.setOnAction(
                _ -> {
                    var charge = battery.getValue();
                    if (!showing && charge != null) {
                        change(() -> desk.workAbove(charge));
                    }
                });
        var label = new Label(words.of("reach.battery"));
        label.getStyleClass().add("settings-label");
        label.setLabelFor(battery);
        var box = new VBox(label, battery);
        box.getStyleClass().add("settings-labelled");
        return box;
    }

    private String said(int charge) {
        if (charge <= 0) {
            return around.words().of("reach.battery.always");
        }
        return charge > 100
                ? around.words().of("reach.battery.never")
                : around.words().of("reach.battery.above", charge);
    }

    private void showCharge(int charge) {
        var all = new TreeSet<>(CHARGES);
        all.add(charge);
        showing = true;
        battery.getItems().setAll(all);
        battery.setValue(charge);
        showing = false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE) {
            return;
        }
        event.consume();
        combination(event).ifPresent(said -> change(() -> desk.choose(Optional.of(said))));
    }

    /** Keys as people write them; a key alone would be gone from every other program. */
    static Optional<String> combination(KeyEvent event) {
        var said = new StringJoiner("+");
        if (event.isControlDown()) {
            said.add("Ctrl");
        }
        if (event.isAltDown()) {
            said.add("Alt");
        }
        if (event.isShiftDown()) {
            said.add("Shift");
        }
        if (event.isMetaDown()) {
            said.add("Super");
        }
        var code = event.getCode();
        var alone = said.length() == 0 || said.toString().equals("Shift");
        if (code.isModifierKey()
                || (alone && !code.isFunctionKey())
                || !(code.isLetterKey()
                        || code.isDigitKey()
                        || code.isFunctionKey()
                        || code == KeyCode.SPACE)) {
            return Optional.empty();
        }
        return Optional.of(said.add(code.getName()).toString());
    }

    private void change(Supplier<ReachDesk.Reach> change) {
        change(change, () -> {});
    }

    private void change(Supplier<ReachDesk.Reach> change, Runnable then) {
        around.worker()
                .start(
                        _ -> change.get(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var now) -> {
                                    show(now);
                                    then.run();
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<ReachDesk.Reach> _ -> {}
                            }
                        });
    }

    private void show(ReachDesk.Reach now) {
        var words = around.words();
        keys.setText(now.keys());
        hotkey.setText(
                words.of(
                        "reach.hotkey." + now.hotkey().name().toLowerCase(Locale.ROOT),
                        now.keys()));
        tray.setText(words.of("reach.tray." + now.tray().name().toLowerCase(Locale.ROOT)));
        autostart.setSelected(now.autostart().orElse(false));
        autostart.setDisable(now.autostart().isEmpty());
        showCharge(now.leastCharge());
        pause.setSelected(desk.paused());
    }

    private Label says(String key) {
        var label = note();
        label.setText(around.words().of(key));
        return label;
    }

    private static Label note() {
        var label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("section-sentence");
        return label;
    }
}
