package dev.cairn.ui.shell;

import dev.cairn.memory.backup.Backup;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.ui.settings.SettingsActions;

import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets the user choose files, and asks before something is replaced. */
final class SettingsChoices implements SettingsActions {
    private final ShellViewModel shell;
    private final Supplier<Scene> scene;

    SettingsChoices(ShellViewModel shell, Supplier<Scene> scene) {
        this.shell = shell;
        this.scene = scene;
    }

    private Window window() {
        return scene.get().getWindow();
    }

    @Override
    public void restore(Backup backup) {
        var words = shell.around().words();
        shell.ask(
                new Asking.Confirm(
                        words.of("settings.restore.title"),
                        words.of(
                                "settings.restore.sentence",
                                shell.around()
                                        .moments()
                                        .day(shell.around().moments().dayOf(backup.madeAt()))),
                        words.of("settings.restore.yes"),
                        true,
                        () -> {
                            shell.rooms().settings().restore(backup);
                            window().hide();
                        }));
    }

    @Override
    public void chooseImport() {
        var chooser = new FileChooser();
        chooser.setTitle(shell.around().words().of("settings.import.choose"));
        chosen(chooser.showOpenDialog(window())).ifPresent(shell.rooms().settings()::offer);
    }

    @Override
    public void chooseExport(ExportFormat format) {
        var title = shell.around().words().of("settings.export");
        if (format == ExportFormat.MARKDOWN) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            chosen(chooser.showDialog(window()))
                    .map(folder -> folder.resolve("cairn-notes"))
                    .ifPresent(folder -> shell.rooms().settings().takeOut(folder, format));
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(
                switch (format) {
                    case ARCHIVE -> "cairn.cairn";
                    case PAM -> "cairn.pam.json";
                    case JSONL -> "cairn.jsonl";
                    case ICS -> "cairn.ics";
                    case MARKDOWN -> "cairn-notes";
                });
        chosen(chooser.showSaveDialog(window()))
                .ifPresent(file -> shell.rooms().settings().takeOut(file, format));
    }

    private static Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public void pausing() {
        shell.rooms().pause().refresh();
    }

    @Override
    public void newSpace() {
        var words = shell.around().words();
        shell.ask(
                new Asking.Enter(
                        words.of("settings.space.title"),
                        "",
                        words.of("settings.space.yes"),
                        name -> {
                            if (!name.isBlank()) {
                                shell.enter(name.strip());
                            }
                        }));
    }
}
