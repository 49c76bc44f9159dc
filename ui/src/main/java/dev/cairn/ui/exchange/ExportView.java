package dev.cairn.ui.exchange;

import static dev.cairn.ui.theme.Parts.button;
import static dev.cairn.ui.theme.Parts.choice;
import static dev.cairn.ui.theme.Parts.labelled;
import static dev.cairn.ui.theme.Parts.note;
import static dev.cairn.ui.theme.Parts.row;

import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Exporting: as what, which part, sealed or not, and where to. */
public final class ExportView extends VBox {
    private final ExportViewModel model;
    private final Words words;
    private final FileChoices choices;

    public ExportView(ExportViewModel model, Surroundings around, FileChoices choices) {
        this.model = model;
        this.words = around.words();
        this.choices = choices;
        Parts.section(this, words, "export.title");
        var said = new Label();
        said.setWrapText(true);
        said.getStyleClass().add("settings-done");
        said.textProperty().bind(model.said());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var write = button(words, "export.write", Icons.DOWNLOAD, this::write);
        write.setId("export-write");
        model.errand().progress().subscribe(far -> write.setDisable(far.isPresent()));
        getChildren()
                .addAll(
                        labelled(words, "export.as", formats()),
                        labelled(words, "export.part", part()),
                        labelled(words, "export.without", sensitivities()),
                        sealing(),
                        write,
                        Parts.working(words, model.errand()),
                        said);
    }

    private Node formats() {
        var box = new VBox();
        box.getStyleClass().add("settings-labelled");
        var row = Parts.choices();
        var group = new ToggleGroup();
        for (var format : ExportFormat.values()) {
            var one =
                    choice(
                            group,
                            words.of("export.format." + lower(format)),
                            model.format().get() == format,
                            () -> model.format().set(format));
            one.setId("export-" + lower(format));
            row.getChildren().add(one);
        }
        var about = note("");
        model.format().subscribe(now -> about.setText(words.of("export.about." + lower(now))));
        box.getChildren().addAll(row, about);
        return box;
    }

    private Node part() {
        var space = new CheckBox(words.of("export.space"));
        space.setId("export-space");
        space.selectedProperty().bindBidirectional(model.thisSpace());
        var about = new TextField();
        about.setId("export-about");
        about.setAccessibleText(words.of("export.name"));
        about.textProperty().bindBidirectional(model.about());
        return row(
                labelled(words, "export.from", day("export-from", model.from())),
                labelled(words, "export.to", day("export-to", model.to())),
                labelled(words, "export.name", about),
                space);
    }

    private Node day(String id, ObjectProperty<Optional<LocalDate>> property) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(words.of(id.endsWith("from") ? "export.from" : "export.to"));
        picker.setPrefWidth(150);
        picker.setValue(property.get().orElse(null));
        picker.valueProperty()
                .subscribe(value -> property.set(Optional.<LocalDate>ofNullable(value)));
        return picker;
    }

    private Node sensitivities() {
        var row = row();
        for (var kind : Sensitivity.values()) {
            if (kind != Sensitivity.NONE) {
                var box = new CheckBox(words.of("export.without." + lower(kind)));
                box.setOnAction(_ -> model.leaveOut(kind, box.isSelected()));
                row.getChildren().add(box);
            }
        }
        return row;
    }

    /** Only an archive can be sealed. */
    private Node sealing() {
        var first = new PasswordField();
        first.setId("export-passphrase");
        first.setPromptText(words.of("export.passphrase"));
        first.setAccessibleText(words.of("export.passphrase"));
        first.textProperty().bindBidirectional(model.passphrase());
        var again = new PasswordField();
        again.setId("export-repeated");
        again.setPromptText(words.of("export.passphrase.again"));
        again.setAccessibleText(words.of("export.passphrase.again"));
        again.textProperty().bindBidirectional(model.repeated());
        var box =
                labelled(
                        words,
                        "export.sealed",
                        new VBox(8, row(first, again), note(words.of("export.sealed.note"))));
        model.format()
                .subscribe(
                        now -> {
                            box.setVisible(now == ExportFormat.ARCHIVE);
                            box.setManaged(now == ExportFormat.ARCHIVE);
                        });
        return box;
    }

    private void write() {
        if (!model.isReady()) {
            return;
        }
        var title = words.of("export.title");
        var format = model.format().get();
        var target =
                format == ExportFormat.MARKDOWN
                        ? choices.chooseFolder(words.of("export.folder"))
                                .map(folder -> folder.resolve("cairn-notes"))
                        : choices.chooseTarget(
                                title,
                                switch (format) {
                                    case ARCHIVE -> "cairn.cairn";
                                    case PAM -> "cairn.pam.json";
                                    case JSONL -> "cairn.jsonl";
                                    case ICS -> "cairn.ics";
                                    case MARKDOWN -> "cairn-notes";
                                });
        target.ifPresent(model::write);
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
