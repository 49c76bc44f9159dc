package dev.cairn.ui.exchange;

import static dev.cairn.ui.theme.Parts.button;
import static dev.cairn.ui.theme.Parts.labelled;
import static dev.cairn.ui.theme.Parts.row;

import dev.cairn.sync.imports.Format;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How something is to be imported: what it is, whose words, which columns, and what is asked. */
final class ImportHow {
    private static final List<String> MEANINGS = List.of("text", "date", "speaker", "subject");

    private final ImportViewModel model;
    private final ImportViewModel.Offer offer;
    private final Words words;

    ImportHow(ImportViewModel model, ImportViewModel.Offer offer, Words words) {
        this.model = model;
        this.offer = offer;
        this.words = words;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        var incoming = offer.incoming();
        if (offer.outline().sealed()) {
            nodes.add(passphrase());
        }
        var format = incoming.format().or(offer.outline()::format);
        if (format.isEmpty() || !offer.outline().sealed()) {
            nodes.add(labelled(words, "import.what", format(format)));
        }
        if (format.equals(Optional.of(Format.WHATSAPP)) || format.equals(Optional.of(Format.CSV))) {
            nodes.add(labelled(words, "import.me", me()));
        }
        if (format.equals(Optional.of(Format.CSV)) && !offer.outline().columns().isEmpty()) {
            nodes.add(labelled(words, "import.columns", columns()));
        }
        var ask = new CheckBox(words.of("import.ask"));
        ask.setId("import-ask");
        ask.setWrapText(true);
        ask.setSelected(incoming.ask());
        ask.setOnAction(_ -> model.ask(ask.isSelected()));
        nodes.add(ask);
        return nodes;
    }

    private Node passphrase() {
        var field = new PasswordField();
        field.setId("import-passphrase");
        field.setAccessibleText(words.of("import.passphrase"));
        field.setText(offer.incoming().passphrase());
        Runnable open = () -> model.change(offer.incoming().withPassphrase(field.getText()));
        field.setOnAction(_ -> open.run());
        var opens = button(words, "import.passphrase.open", Icons.PRIVATE, open);
        return labelled(words, "import.passphrase", row(field, opens));
    }

    private Node format(Optional<Format> format) {
        var box = new ComboBox<Format>(FXCollections.observableArrayList(Format.values()));
        box.setId("import-format");
        box.setAccessibleText(words.of("import.what"));
        box.setPromptText(words.of("import.what.unknown"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Format one) {
                        return one == null
                                ? ""
                                : words.of("import.format." + one.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public Format fromString(String said) {
                        // The box is not written in; what is asked all the same is answered.
                        return box.getItems().stream()
                                .filter(one -> toString(one).equals(said))
                                .findFirst()
                                .orElse(box.getValue());
                    }
                });
        format.ifPresent(box::setValue);
        box.setOnAction(_ -> model.change(offer.incoming().withFormat(box.getValue())));
        return box;
    }

    private Node me() {
        var field = new TextField(offer.incoming().me());
        field.setId("import-me");
        field.setAccessibleText(words.of("import.me"));
        Runnable take =
                () -> {
                    if (!field.getText().strip().equals(offer.incoming().me())) {
                        model.change(offer.incoming().withMe(field.getText()));
                    }
                };
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                take.run();
                            }
                        });
        return field;
    }

    private Node columns() {
        var boxes = row();
        for (var meaning : MEANINGS) {
            var names = FXCollections.observableArrayList(offer.outline().columns());
            names.addFirst("");
            var box = new ComboBox<String>(names);
            box.setId("import-column-" + meaning);
            box.setAccessibleText(words.of("import.column." + meaning));
            box.setPromptText(words.of("import.column.usual"));
            box.setValue(offer.incoming().columns().getOrDefault(meaning, ""));
            box.setOnAction(
                    _ -> model.change(offer.incoming().withColumn(meaning, box.getValue())));
            boxes.getChildren().add(labelled(words, "import.column." + meaning, box));
        }
        return boxes;
    }
}
