package dev.cairn.ui.exchange;

import static dev.cairn.ui.theme.Parts.button;
import static dev.cairn.ui.theme.Parts.line;
import static dev.cairn.ui.theme.Parts.note;
import static dev.cairn.ui.theme.Parts.row;

import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.imports.ImportReport;
import dev.cairn.sync.imports.Skipped;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Importing: a file, what is in it, how it is taken, what came of it, and what came before. */
public final class ImportView extends VBox {
    private static final int IMPORTS_SHOWN = 12;
    private static final int SKIPPED_SHOWN = 100;

    private final ImportViewModel model;
    private final Surroundings around;
    private final Words words;
    private final VBox offer = new VBox();
    private final VBox report = new VBox();
    private final VBox imports = new VBox();

    public ImportView(ImportViewModel model, Surroundings around, FileChoices choices) {
        this.model = model;
        this.around = around;
        this.words = around.words();
        Parts.section(this, words, "import.title");
        var file =
                button(
                        words,
                        "import.file",
                        Icons.ADD,
                        () ->
                                choices.chooseFile(words.of("import.file"))
                                        .ifPresent(model::consider));
        file.setId("import-file");
        var folder =
                button(
                        words,
                        "import.folder",
                        Icons.FOLDER,
                        () ->
                                choices.chooseFolder(words.of("import.folder"))
                                        .ifPresent(model::consider));
        folder.setId("import-folder");
        var said = new Label();
        said.setWrapText(true);
        said.getStyleClass().add("settings-done");
        said.textProperty().bind(model.said());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        offer.getStyleClass().add("offer");
        report.getStyleClass().add("offer");
        imports.getStyleClass().add("settings-table");
        getChildren()
                .addAll(
                        note(words.of("import.sentence")),
                        row(file, folder),
                        Parts.working(words, model.errand()),
                        said,
                        offer,
                        report,
                        imports);
        model.errand()
                .progress()
                .subscribe(
                        far -> {
                            file.setDisable(far.isPresent());
                            folder.setDisable(far.isPresent());
                            offer.setDisable(far.isPresent());
                            imports.setDisable(far.isPresent());
                        });
        model.offer().subscribe(this::show);
        model.report().subscribe(this::showReport);
        model.imports().subscribe(this::showImports);
    }

    private void show(Optional<ImportViewModel.Offer> what) {
        // What the user was at is made anew: they go on where they were.
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var at = owner == null || owner.getId() == null ? "" : owner.getId();
        offer.getChildren().clear();
        offer.setManaged(what.isPresent());
        what.ifPresent(this::fill);
        if (!at.isEmpty()) {
            Optional.ofNullable(offer.lookup("#" + at)).ifPresent(Node::requestFocus);
        }
    }

    private void fill(ImportViewModel.Offer what) {
        var name = String.valueOf(what.incoming().path().getFileName());
        var heading = new Label(name, Icons.FILE.node());
        heading.getStyleClass().add("settings-label");
        heading.setWrapText(true);
        offer.getChildren().add(heading);
        what.found().ifPresent(found -> offer.getChildren().addAll(described(found)));
        if (!what.refusal().isEmpty()) {
            offer.getChildren().add(Parts.trouble(what.refusal()));
        }
        offer.getChildren().addAll(new ImportHow(model, what, words).nodes());
        var fresh = what.found().map(found -> found.added().fresh()).orElse(0L);
        var yes = button(words, "import.yes", Icons.DONE, model::bringIn);
        yes.setId("import-yes");
        yes.setDisable(fresh == 0);
        var no = button(words, "asking.no", Icons.CLOSE, model::withdraw);
        no.setId("import-no");
        if (model.waiting() == 0) {
            offer.getChildren().add(row(yes, no));
            return;
        }
        no.setText(words.of("import.skip"));
        var none = button(words, "import.none", Icons.CLOSE, model::withdrawAll);
        none.setId("import-none");
        offer.getChildren()
                .addAll(row(yes, no, none), note(words.of("import.more", model.waiting())));
    }

    /** What would come in, or has. */
    private List<Node> described(ImportReport found) {
        var nodes = new ArrayList<Node>();
        var kind = words.of("import.format." + found.format().name().toLowerCase(Locale.ROOT));
        var first = found.first().map(around.moments()::day);
        var last = found.last().map(around.moments()::day);
        nodes.add(
                note(
                        first.isEmpty()
                                ? words.of("import.kind", kind)
                                : first.equals(last)
                                        ? words.of("import.kind.day", kind, first.get())
                                        : words.of(
                                                "import.kind.days",
                                                kind,
                                                first.get(),
                                                last.orElse(""))));
        var added = found.added();
        var isIn = found.importId().isPresent();
        nodes.add(
                note(
                        words.of(
                                isIn ? "import.done" : "import.offer",
                                added.conversations(),
                                added.episodes(),
                                added.facts(),
                                added.unchanged())));
        if (added.forgotten() > 0) {
            nodes.add(note(words.of("import.forgotten", added.forgotten())));
        }
        if (found.skippedInAll() > 0) {
            nodes.add(skipped(found));
        }
        return nodes;
    }

    /** What is left out, and why: a line each, laid open by a button. */
    private Node skipped(ImportReport found) {
        var list = new VBox();
        list.getStyleClass().add("settings-table");
        for (Skipped one : found.skipped().stream().limit(SKIPPED_SHOWN).toList()) {
            list.getChildren().add(note(words.of("import.skipped.one", one.where(), one.why())));
        }
        if (found.skippedInAll() > list.getChildren().size()) {
            list.getChildren()
                    .add(
                            note(
                                    words.of(
                                            "import.skipped.more",
                                            found.skippedInAll() - list.getChildren().size())));
        }
        list.setVisible(false);
        list.setManaged(false);
        var open = button(words, "import.skipped.show", Icons.AFTER, () -> {});
        open.setId("import-skipped");
        open.setOnAction(
                _ -> {
                    list.setVisible(!list.isVisible());
                    list.setManaged(list.isVisible());
                });
        var said = note(words.of("import.skipped", found.skippedInAll()));
        return new VBox(row(said, open), list);
    }

    private void showReport(Optional<ImportReport> came) {
        report.getChildren().clear();
        report.setManaged(came.isPresent());
        came.ifPresent(
                one -> {
                    report.getChildren().addAll(described(one));
                    one.importId()
                            .ifPresent(
                                    id -> {
                                        var undo =
                                                button(
                                                        words,
                                                        "import.undo",
                                                        Icons.UNDO,
                                                        () -> model.undo(id));
                                        undo.setId("import-undo");
                                        var well =
                                                button(
                                                        words,
                                                        "import.well",
                                                        Icons.DONE,
                                                        model::withdraw);
                                        report.getChildren().add(row(well, undo));
                                    });
                });
    }

    private void showImports(List<ImportSummary> all) {
        imports.getChildren().clear();
        all.stream().limit(IMPORTS_SHOWN).forEach(one -> imports.getChildren().add(past(one)));
    }

    private HBox past(ImportSummary one) {
        var kind = words.of("import.format." + one.format().toLowerCase(Locale.ROOT));
        var day = around.moments().day(around.moments().dayOf(one.recordedAt()));
        var was =
                line(
                        words.of("import.was", kind, day),
                        one.state() == ImportSummary.State.UNDONE
                                ? words.of("import.was.undone")
                                : "");
        if (one.state() == ImportSummary.State.DONE) {
            was.getChildren()
                    .add(button(words, "import.undo", Icons.UNDO, () -> model.undo(one.id())));
        }
        return was;
    }
}
