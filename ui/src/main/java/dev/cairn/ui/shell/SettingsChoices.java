package dev.cairn.ui.shell;

import dev.cairn.memory.backup.Backup;
import dev.cairn.ui.settings.SettingsActions;

import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets the user choose files, and asks before something is replaced. */
final class SettingsChoices implements SettingsActions {
    private final ShellViewModel shell;
    private final Supplier<Scene> scene;
    private final Consumer<String> clipboard;

    SettingsChoices(ShellViewModel shell, Supplier<Scene> scene, Consumer<String> clipboard) {
        this.shell = shell;
        this.scene = scene;
        this.clipboard = clipboard;
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
                                shell.around().moments().when(backup.madeAt())),
                        words.of("settings.restore.yes"),
                        true,
                        () -> {
                            shell.rooms().settings().restore(backup);
                            window().hide();
                        }));
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chosen(chooser.showOpenDialog(window()));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chosen(chooser.showDialog(window()));
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(window()));
    }

    @Override
    public void confirm(String title, String sentence, String yes, Runnable onYes) {
        shell.ask(new Asking.Confirm(title, sentence, yes, true, onYes));
    }

    @Override
    public void enter(String title, String before, String yes, Consumer<String> onYes) {
        shell.ask(new Asking.Enter(title, before, yes, onYes));
    }

    @Override
    public void copy(String text) {
        clipboard.accept(text);
    }

    @Override
    public void openInbox() {
        shell.go(Place.INBOX);
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
