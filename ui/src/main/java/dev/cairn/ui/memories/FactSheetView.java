package dev.cairn.ui.memories;

import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;

/** A memory laid open: its words to be changed, how vivid it is, what it rests on, how it came. */
public final class FactSheetView extends VBox {
    private final FactSheet sheet;
    private final Words words;
    private final Surroundings around;
    private final Consumer<Fact> forget;
    private final VBox body = new VBox();

    /**
     * @param forget shows what would go, asks, and has it forgotten
     */
    public FactSheetView(
            FactSheet sheet, Surroundings around, Consumer<Fact> forget, Runnable close) {
        this.sheet = sheet;
        this.around = around;
        this.words = around.words();
        this.forget = forget;
        getStyleClass().addAll("asking", "sheet");
        setId("sheet");
        setMaxWidth(560);
        setMinHeight(0);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(words.of("sheet.title"));
        var title = new Label(words.of("sheet.title"));
        title.getStyleClass().add("asking-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var done = new Button("", Icons.CLOSE.node());
        done.getStyleClass().addAll("quiet", "small");
        done.setId("sheet-close");
        done.setTooltip(new Tooltip(words.of("asking.close")));
        done.setAccessibleText(words.of("asking.close"));
        done.setOnAction(_ -> close.run());
        body.getStyleClass().add("sheet-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, space, done), scroll);
        sheet.contents().subscribe(contents -> contents.ifPresentOrElse(this::show, this::reading));
    }

    private void reading() {
        body.getChildren().setAll(note(words.of("sheet.reading")));
    }

    private void show(FactSheet.Contents contents) {
        body.getChildren().clear();
        var fact = contents.fact();
        var field = new TextArea(fact.text());
        field.setId("sheet-text");
        Parts.leaveByTab(field);
        field.setWrapText(true);
        field.setPrefRowCount(Math.clamp(fact.text().length() / 52 + 1, 2, 6));
        field.setNodeOrientation(Direction.of(fact.text()));
        field.setAccessibleText(words.of("sheet.words"));
        field.getStyleClass().add("sheet-text");
        var editable =
                fact.status() == FactStatus.CURRENT || fact.status() == FactStatus.SUPERSEDED;
        field.setEditable(editable);
        body.getChildren().addAll(field, buttons(contents, field, editable), facts(contents));
        if (!contents.episodes().isEmpty()) {
            body.getChildren().add(heading("sheet.rests"));
            for (var episode : contents.episodes()) {
                var who = new Label(around.moments().exactly(episode.occurredAt()));
                who.getStyleClass().add("episode-who");
                var said = new Label(shortened(episode.text()));
                said.setWrapText(true);
                said.setMinHeight(Region.USE_PREF_SIZE);
                said.setNodeOrientation(Direction.of(episode.text()));
                said.getStyleClass().add("episode-text");
                var card = new VBox(who, said);
                card.getStyleClass().add("episode");
                body.getChildren().add(card);
            }
        }
        if (!contents.before().isEmpty()) {
            body.getChildren().add(heading("sheet.before"));
            for (var one : contents.before()) {
                body.getChildren()
                        .add(
                                line(
                                        around.moments().day(around.moments().dayOf(one.at())),
                                        one.text()));
            }
        }
        if (contents.history().size() > 1) {
            body.getChildren().add(heading("sheet.history"));
            for (var one : contents.history()) {
                body.getChildren()
                        .add(line(MemoryCell.when(one, words, around.moments()), one.text()));
            }
        }
    }

    private Node buttons(FactSheet.Contents contents, TextArea field, boolean editable) {
        var fact = contents.fact();
        var save = new Button(words.of("sheet.save"), Icons.DONE.node());
        save.setId("sheet-save");
        save.getStyleClass().addAll("main-action", "sheet-button");
        save.disableProperty()
                .bind(
                        javafx.beans.binding.Bindings.createBooleanBinding(
                                () ->
                                        field.getText().isBlank()
                                                || field.getText().strip().equals(fact.text()),
                                field.textProperty()));
        save.setOnAction(_ -> sheet.edit(field.getText()));
        var row = new FlowPane();
        row.getStyleClass().add("sheet-buttons");
        if (editable) {
            row.getChildren().add(save);
            row.getChildren()
                    .add(
                            button(
                                    fact.pinned() ? "sheet.unpin" : "sheet.pin",
                                    Icons.PIN,
                                    () -> sheet.pin(!fact.pinned())));
            row.getChildren().add(button("sheet.untrue", Icons.CLOSE, sheet::retract));
        }
        if (!contents.before().isEmpty()) {
            row.getChildren().add(button("sheet.undo", Icons.UNDO, sheet::undo));
        }
        var gone = button("sheet.forget", Icons.FORGET, () -> forget.accept(fact));
        gone.setId("sheet-forget");
        row.getChildren().add(gone);
        return row;
    }

    private Button button(String key, Icons icon, Runnable action) {
        var button = new Button(words.of(key), icon.node());
        button.getStyleClass().addAll("side-action", "sheet-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node facts(FactSheet.Contents contents) {
        var fact = contents.fact();
        var box = new VBox();
        box.getStyleClass().add("sheet-facts");
        box.getChildren().add(note(MemoryCell.about(fact, words, around.moments())));
        contents.retention()
                .ifPresent(
                        retention ->
                                box.getChildren()
                                        .add(
                                                note(
                                                        words.of(
                                                                "sheet.retention."
                                                                        + retention
                                                                                .vividness()
                                                                                .name()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .ROOT),
                                                                Math.round(
                                                                        retention.value()
                                                                                * 100)))));
        if (fact.status() == FactStatus.RETRACTED) {
            box.getChildren().add(note(words.of("sheet.retracted")));
        }
        return box;
    }

    private Label heading(String key) {
        var label = new Label(words.of(key));
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static Node line(String when, String text) {
        var date = new Label(when);
        date.getStyleClass().add("sheet-when");
        date.setMinWidth(132);
        date.setMaxWidth(132);
        date.setWrapText(true);
        var said = new Label(text);
        said.setWrapText(true);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(date, said);
        row.getStyleClass().add("sheet-line");
        return row;
    }

    private static Label note(String said) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add("section-sentence");
        return label;
    }

    private static String shortened(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) + " …" : text;
    }
}
