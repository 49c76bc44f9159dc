package dev.cairn.ui.shell;

import dev.cairn.ui.Companion;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Worker;

import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The main window. Use on the window's thread. */
public final class MainWindow {
    private static final double LEAST_WIDTH = 400;
    private static final double LEAST_HEIGHT = 300;

    private final Stage stage = new Stage();
    private final ShellViewModel shell;
    private final Runnable closed;

    /**
     * @param browser opens an address outside, after the user said yes
     * @param closed told once the window has been closed
     */
    public MainWindow(
            Companion companion,
            Words words,
            Clock clock,
            Consumer<String> browser,
            Runnable closed) {
        this.closed = closed;
        var threads = Thread.ofVirtual().name("window-work-", 0).factory();
        var worker =
                new Worker(
                        Executors.newThreadPerTaskExecutor(threads),
                        Platform::runLater,
                        words.of("trouble.unexpected"));
        shell =
                new ShellViewModel(
                        companion,
                        worker,
                        new Pulse(),
                        words,
                        new Moments(words, clock),
                        browser,
                        Look.ofTheDesktop());
        var view = new ShellView(shell, MainWindow::copy);
        view.setNodeOrientation(orientation(words));
        var before = shell.preferences().get();
        var scene = new Scene(view, before.width(), before.height());
        stage.setMaximized(before.maximised());
        var look = new Look();
        Runnable dress =
                () ->
                        look.dress(
                                scene,
                                shell.theme().get(),
                                shell.preferences().get().fontPercent());
        shell.theme().subscribe(_ -> dress.run());
        shell.preferences()
                .subscribe(
                        (was, now) -> {
                            if (was.fontPercent() != now.fontPercent()) {
                                dress.run();
                            }
                        });
        stage.setTitle(words.of("app.name"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(_ -> ended());
        stage.setOnShown(_ -> view.focusQuestion());
        shell.begin();
    }

    /** Shows the window, or brings it to the front. */
    public void open() {
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    public void close() {
        stage.hide();
    }

    private void ended() {
        var filled = stage.isMaximized();
        var now = shell.preferences().get();
        shell.preferences()
                .set(
                        filled
                                ? now.withWindow(now.width(), now.height(), true)
                                : now.withWindow(
                                        stage.getScene().getWidth(),
                                        stage.getScene().getHeight(),
                                        false));
        shell.close();
        closed.run();
    }

    private static NodeOrientation orientation(Words words) {
        return switch (words.locale().getLanguage()) {
            case "ar", "fa", "he", "ur" -> NodeOrientation.RIGHT_TO_LEFT;
            default -> NodeOrientation.LEFT_TO_RIGHT;
        };
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
