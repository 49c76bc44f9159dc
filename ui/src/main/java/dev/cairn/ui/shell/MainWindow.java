package dev.cairn.ui.shell;

import dev.cairn.ui.Companion;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Worker;

import javafx.animation.AnimationTimer;
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
    private final AtHand atHand;
    private final Closing closing;
    private boolean ended;

    /** What becomes of the program when the window is closed. */
    public interface Closing {
        /** Whether the window is only put out of sight. */
        boolean stays();

        /** Whether that has yet to be said. */
        boolean mustBeSaid();

        /** The window is out of sight, for good or not. */
        void closed();
    }

    /**
     * @param browser opens an address outside, after the user said yes
     */
    public MainWindow(
            Companion companion,
            Words words,
            Clock clock,
            Consumer<String> browser,
            Closing closing) {
        this.closing = closing;
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
        atHand = new AtHand(shell);
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
                                shell.preferences().get().fontPercent(),
                                shell.preferences().get().density());
        shell.theme().subscribe(_ -> dress.run());
        shell.preferences()
                .subscribe(
                        (was, now) -> {
                            if (was.fontPercent() != now.fontPercent()
                                    || was.density() != now.density()) {
                                dress.run();
                            }
                        });
        stage.setTitle(words.of("app.name"));
        Look.mark(stage);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(
                event -> {
                    if (closing.stays() && closing.mustBeSaid()) {
                        event.consume();
                        atHand.askToStay(stage::hide);
                    }
                });
        stage.setOnHidden(_ -> hidden());
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

    /** Calls {@code drawn} once, when the first frame has been handed to the screen. */
    public void whenDrawn(Runnable drawn) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // A frame begins when the one before it is done.
                if (stage.isShowing() && ++frames >= 2) {
                    stop();
                    drawn.run();
                }
            }
        }.start();
    }

    /** What is asked of the window from elsewhere. */
    public AtHand atHand() {
        return atHand;
    }

    public boolean showing() {
        return stage.isShowing();
    }

    public Theme theme() {
        return shell.theme().get();
    }

    /** Closes the window for good. */
    public void close() {
        end();
        stage.hide();
    }

    private void hidden() {
        if (!closing.stays()) {
            end();
        }
        closing.closed();
    }

    /** Remembers how the window stood, and lets go of everything. */
    private void end() {
        if (ended) {
            return;
        }
        ended = true;
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
    }

    public boolean hasEnded() {
        return ended;
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
