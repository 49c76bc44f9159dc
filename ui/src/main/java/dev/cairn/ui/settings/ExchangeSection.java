package dev.cairn.ui.settings;

import static dev.cairn.ui.settings.SettingsView.button;
import static dev.cairn.ui.settings.SettingsView.line;
import static dev.cairn.ui.settings.SettingsView.note;

import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** What comes in from other programs, and what is written for them. */
final class ExchangeSection extends VBox {
    private static final int MOST_SHOWN = 12;

    private final SettingsViewModel model;
    private final Surroundings around;
    private final Words words;
    private final VBox offer = new VBox();

    ExchangeSection(
            SettingsViewModel model,
            SettingsViewModel.Household now,
            Surroundings around,
            SettingsActions actions) {
        this.model = model;
        this.around = around;
        this.words = around.words();
        getStyleClass().addAll("card", "settings-section");
        var heading = new Label(words.of("settings.exchange"));
        heading.getStyleClass().add("settings-heading");
        offer.getStyleClass().add("offer");
        var imports = new VBox();
        imports.getStyleClass().add("settings-table");
        now.imports().stream()
                .limit(MOST_SHOWN)
                .forEach(one -> imports.getChildren().add(row(one)));
        var formats = new FlowPane();
        formats.getStyleClass().add("settings-kinds");
        for (var format : ExportFormat.values()) {
            formats.getChildren()
                    .add(
                            button(
                                    words,
                                    "settings.export." + format.name().toLowerCase(Locale.ROOT),
                                    Icons.DOWNLOAD,
                                    () -> actions.chooseExport(format)));
        }
        var exportHeading = new Label(words.of("settings.export"));
        exportHeading.getStyleClass().add("settings-label");
        getChildren()
                .addAll(
                        heading,
                        note(words.of("settings.import.sentence")),
                        button(words, "settings.import.choose", Icons.ADD, actions::chooseImport),
                        offer,
                        imports,
                        exportHeading,
                        formats);
        model.offered().subscribe(offered -> offered.ifPresentOrElse(this::show, this::hide));
    }

    private void hide() {
        offer.getChildren().clear();
        offer.setManaged(false);
    }

    private void show(SettingsViewModel.Offered offered) {
        offer.setManaged(true);
        var report = offered.report();
        var name = String.valueOf(offered.file().getFileName());
        var said =
                note(
                        words.of(
                                "settings.import.offer",
                                name,
                                report.added().conversations(),
                                report.added().episodes(),
                                report.added().facts(),
                                report.added().unchanged()));
        var more = new VBox();
        if (report.skippedInAll() > 0) {
            more.getChildren()
                    .add(note(words.of("settings.import.skipped", report.skippedInAll())));
        }
        var yes = button(words, "settings.import.yes", Icons.DONE, model::bringIn);
        yes.setId("import-yes");
        yes.setDisable(report.added().fresh() == 0);
        var buttons =
                new FlowPane(yes, button(words, "asking.no", Icons.CLOSE, model::withdrawOffer));
        buttons.getStyleClass().add("settings-kinds");
        offer.getChildren().setAll(said, more, buttons);
    }

    private javafx.scene.layout.HBox row(ImportSummary one) {
        var row =
                line(
                        words.of(
                                "settings.import.was",
                                one.format(),
                                around.moments().day(around.moments().dayOf(one.recordedAt()))),
                        one.state() == ImportSummary.State.UNDONE
                                ? words.of("settings.import.was-undone")
                                : "");
        if (one.state() == ImportSummary.State.DONE) {
            row.getChildren()
                    .add(
                            button(
                                    words,
                                    "settings.import.undo",
                                    Icons.UNDO,
                                    () -> model.undoImport(one.id())));
        }
        return row;
    }
}
