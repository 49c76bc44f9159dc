package dev.cairn.ui.shell;

import dev.cairn.ui.memories.FactSheetView;
import dev.cairn.ui.words.Words;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** Lays a question over the window until it is answered. */
final class AskingLayer extends StackPane {
    private final ShellViewModel shell;
    private final Words words;

    AskingLayer(ShellViewModel shell, Words words) {
        this.shell = shell;
        this.words = words;
        getStyleClass().add("scrim");
        setId("asking");
        setOnMouseClicked(
                event -> {
                    // What is being written is not lost by a click beside it.
                    if (event.getTarget() == this && !writing()) {
                        shell.answerNo();
                    }
                });
        shell.asking().subscribe(this::show);
    }

    private boolean writing() {
        return shell.asking()
                .get()
                .filter(what -> what instanceof Asking.Enter || what instanceof Asking.Sheet)
                .isPresent();
    }

    private void show(Optional<Asking> asking) {
        getChildren().clear();
        setVisible(asking.isPresent());
        asking.ifPresent(what -> getChildren().add(card(what)));
    }

    private Node card(Asking what) {
        if (what instanceof Asking.Sheet(var _, var sheet)) {
            var view =
                    new FactSheetView(sheet, shell.around(), shell.hand()::forget, shell::answerNo);
            focusLater(view.lookup("#sheet-close"));
            return view;
        }
        var title = new Label(what.title());
        title.setWrapText(true);
        title.getStyleClass().add("asking-title");
        var card = new VBox(title);
        card.getStyleClass().add("asking");
        card.setMaxWidth(440);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(what.title());
        switch (what) {
            case Asking.Confirm confirm -> {
                var sentence = new Label(confirm.sentence());
                sentence.setWrapText(true);
                sentence.setMinHeight(Region.USE_PREF_SIZE);
                sentence.getStyleClass().add("asking-sentence");
                var yes = yes(confirm.yes(), confirm.grave() ? "grave-action" : "main-action");
                yes.setOnAction(_ -> shell.answerYes(""));
                var no = no("asking.no");
                card.getChildren().addAll(sentence, buttons(no, yes));
                // What cannot be taken back is not a slip of the return key away.
                focusLater(confirm.grave() ? no : yes);
            }
            case Asking.Enter enter -> {
                var field = new TextField(enter.before());
                field.setId("asked-line");
                field.setAccessibleText(enter.title());
                field.getStyleClass().add("tall");
                field.setOnAction(_ -> shell.answerYes(field.getText()));
                var yes = yes(enter.yes(), "main-action");
                yes.setOnAction(_ -> shell.answerYes(field.getText()));
                card.getChildren().addAll(field, buttons(no("asking.no"), yes));
                field.selectAll();
                focusLater(field);
            }
            case Asking.Keys _ -> {
                card.getChildren().add(new KeySheet(words));
                var no = no("asking.close");
                card.setMaxWidth(520);
                card.getChildren().add(buttons(no));
                focusLater(no);
            }
            case Asking.Sheet _ -> {
                // It has a view of its own.
            }
            case Asking.Read read -> {
                var text = new TextArea(read.text());
                text.setEditable(false);
                text.setPrefRowCount(12);
                text.setAccessibleText(read.title());
                text.getStyleClass().add("code");
                card.setMaxWidth(680);
                var no = no("asking.close");
                card.getChildren().addAll(text, buttons(no));
                focusLater(no);
            }
        }
        return card;
    }

    private static Button yes(String said, String style) {
        var yes = new Button(said);
        yes.setId("yes");
        yes.getStyleClass().add(style);
        yes.setDefaultButton(true);
        return yes;
    }

    private Button no(String key) {
        var no = new Button(words.of(key));
        no.setId("no");
        no.setOnAction(_ -> shell.answerNo());
        return no;
    }

    private static HBox buttons(Button... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("asking-buttons");
        return row;
    }

    private static void focusLater(Node node) {
        javafx.application.Platform.runLater(node::requestFocus);
    }
}
