package dev.cairn.ui.sharing;

import static dev.cairn.ui.theme.Parts.button;
import static dev.cairn.ui.theme.Parts.labelled;
import static dev.cairn.ui.theme.Parts.note;
import static dev.cairn.ui.theme.Parts.row;

import dev.cairn.sync.folder.Device;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Optional;

/** The user's devices: pairing, exchanging, and how each stands. */
public final class SharingView extends VBox {
    private final SharingViewModel model;
    private final Surroundings around;
    private final Words words;
    private final SharingActions actions;
    private final VBox shown = new VBox();
    private final VBox pairing = new VBox();
    private final VBox notes = new VBox();

    public SharingView(SharingViewModel model, Surroundings around, SharingActions actions) {
        this.model = model;
        this.around = around;
        this.words = around.words();
        this.actions = actions;
        Parts.section(this, words, "sharing.title");
        var said = new Label();
        said.setId("sharing-said");
        said.setWrapText(true);
        said.getStyleClass().add("settings-done");
        said.textProperty().bind(model.said());
        model.amiss().subscribe(amiss -> dress(said, amiss));
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        for (var box : new VBox[] {shown, pairing}) {
            box.getStyleClass().add("settings-section");
        }
        notes.getStyleClass().add("settings-table");
        getChildren()
                .addAll(
                        note(words.of("sharing.sentence")),
                        pairing,
                        shown,
                        Parts.working(words, model.errand()),
                        said,
                        notes);
        model.errand().progress().subscribe(far -> setWorking(far.isPresent()));
        model.standing().subscribe(this::show);
        model.joining().subscribe(_ -> showPairing());
        model.words().subscribe(_ -> showPairing());
        model.notes()
                .subscribe(
                        all ->
                                notes.getChildren()
                                        .setAll(all.stream().map(Parts::trouble).toList()));
    }

    private void setWorking(boolean working) {
        shown.setDisable(working);
        pairing.setDisable(working);
    }

    /** The words to write down, or the field for those of another device. */
    private void showPairing() {
        pairing.getChildren().clear();
        if (!model.words().get().isEmpty()) {
            var secret = new Label(model.words().get());
            secret.setId("sharing-words");
            secret.setWrapText(true);
            secret.getStyleClass().addAll("code", "sharing-words");
            pairing.getChildren()
                    .addAll(
                            labelled(words, "sharing.words", secret),
                            note(words.of("sharing.words.note")),
                            row(
                                    button(
                                            words,
                                            "sharing.words.copy",
                                            Icons.COPY,
                                            () -> actions.copy(model.words().get())),
                                    button(
                                            words,
                                            "sharing.words.done",
                                            Icons.DONE,
                                            model::putAway)));
        }
        model.joining()
                .get()
                .ifPresent(
                        folder -> {
                            var field = new TextField();
                            field.setId("sharing-passphrase");
                            field.setPrefColumnCount(36);
                            field.setAccessibleText(words.of("sharing.enter"));
                            field.setOnAction(_ -> model.join(field.getText()));
                            var join =
                                    button(
                                            words,
                                            "sharing.join.yes",
                                            Icons.DONE,
                                            () -> model.join(field.getText()));
                            join.setId("sharing-join");
                            pairing.getChildren()
                                    .addAll(
                                            path(folder),
                                            labelled(words, "sharing.enter", field),
                                            row(
                                                    join,
                                                    button(
                                                            words,
                                                            "asking.no",
                                                            Icons.CLOSE,
                                                            model::putAway)));
                            field.requestFocus();
                        });
        pairing.setManaged(!pairing.getChildren().isEmpty());
    }

    private static Label path(Path folder) {
        var label = new Label(folder.toString(), Icons.FOLDER.node());
        label.getStyleClass().addAll("path", "code");
        label.setMinWidth(0);
        return label;
    }

    private void show(Optional<SharingDesk.Standing> standing) {
        shown.getChildren().clear();
        standing.ifPresent(
                now -> {
                    if (now.shared()) {
                        shared(now);
                    } else {
                        shown.getChildren().add(beginning());
                    }
                });
    }

    private Node beginning() {
        var pair =
                button(
                        words,
                        "sharing.pair",
                        Icons.ADD,
                        () ->
                                actions.chooseFolder(words.of("sharing.pair"))
                                        .ifPresent(model::pair));
        pair.setId("sharing-pair");
        var join =
                button(
                        words,
                        "sharing.join",
                        Icons.DEVICES,
                        () ->
                                actions.chooseFolder(words.of("sharing.join"))
                                        .ifPresent(model::chooseToJoin));
        join.setId("sharing-begin-join");
        return row(pair, join);
    }

    private void shared(SharingDesk.Standing now) {
        var nodes = shown.getChildren();
        now.folder().ifPresent(folder -> nodes.add(path(folder)));
        if (!now.trouble().isEmpty()) {
            nodes.add(Parts.trouble(now.trouble()));
        }
        var table = new VBox();
        table.getStyleClass().add("settings-table");
        now.devices().forEach(one -> table.getChildren().add(device(one)));
        nodes.add(labelled(words, "sharing.devices", table));
        var exchange = button(words, "sharing.exchange", Icons.AGAIN, model::exchange);
        exchange.setId("sharing-exchange");
        exchange.setDisable(now.folder().isEmpty());
        var byItself = new CheckBox(words.of("sharing.itself"));
        byItself.setId("sharing-itself");
        byItself.setWrapText(true);
        byItself.setSelected(now.byItself());
        byItself.setDisable(now.folder().isEmpty());
        byItself.setOnAction(_ -> model.byItself(byItself.isSelected()));
        nodes.addAll(byItself, row(exchange, inbox()), row(others(now)));
    }

    private Node inbox() {
        return button(words, "sharing.inbox", Icons.INBOX, actions::openInbox);
    }

    private Node[] others(SharingDesk.Standing now) {
        var own = now.devices().stream().filter(Device::isThis).findFirst();
        return new Node[] {
            button(
                    words,
                    "sharing.rename",
                    Icons.EDIT,
                    () ->
                            actions.enter(
                                    words.of("sharing.rename.title"),
                                    own.map(Device::name).orElse(""),
                                    words.of("sharing.rename.yes"),
                                    model::rename)),
            button(
                    words,
                    now.folder().isPresent() ? "sharing.again" : "sharing.find",
                    Icons.PRIVATE,
                    () ->
                            now.folder()
                                    .or(() -> actions.chooseFolder(words.of("sharing.find")))
                                    .ifPresent(model::pair)),
            button(
                    words,
                    "sharing.leave",
                    Icons.CLOSE,
                    () ->
                            actions.confirm(
                                    words.of("sharing.leave.title"),
                                    words.of("sharing.leave.sentence"),
                                    words.of("sharing.leave"),
                                    model::leave))
        };
    }

    /** What was not done looks otherwise than what was. */
    private static void dress(Label said, boolean amiss) {
        said.getStyleClass().setAll("label", amiss ? "settings-amiss" : "settings-done");
        if (amiss) {
            var sign = Icons.TROUBLE.node();
            sign.getStyleClass().add("not-well");
            said.setGraphic(sign);
        } else {
            said.setGraphic(null);
        }
    }

    private Node device(Device one) {
        var name = one.name().isEmpty() ? words.of("sharing.device.nameless") : one.name();
        var when =
                one.lastExchange()
                        .map(at -> around.moments().when(at))
                        .orElseGet(() -> words.of("sharing.device.never"));
        var line =
                Parts.line(
                        one.isThis() ? words.of("sharing.device.this", name) : name,
                        one.upToDate()
                                ? when
                                : words.of(
                                        one.isThis()
                                                ? "sharing.device.unsent"
                                                : "sharing.device.behind",
                                        when));
        var icon = (one.upToDate() ? Icons.WELL : Icons.AGAIN).node();
        icon.getStyleClass().add(one.upToDate() ? "well" : "not-yet");
        line.getChildren().addFirst(icon);
        return line;
    }
}
