package dev.cairn.ui.capture;

import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Trouble;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The small window over all others. It is made and drawn once before it is needed, so that it comes
 * up at once. Use on the window's thread.
 */
public final class CaptureWindow {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 208;

    /** Of the screen's height, above the window: where the eye is. */
    private static final double FROM_TOP = 0.24;

    /** For reading that it was saved, and for taking it back. */
    private static final Duration LINGER = Duration.seconds(2.6);

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final CaptureViewModel model;
    private final CaptureView view;
    private final Look look = new Look();
    private final Supplier<Optional<String>> selection;
    private final PauseTransition linger = new PauseTransition(LINGER);

    /**
     * @param selection what the user has marked in another program, where the desktop tells; called
     *     on a thread of its own, may block for a moment
     * @param hidden told when the window has been put away
     */
    public CaptureWindow(
            CaptureViewModel model,
            Words words,
            Supplier<Optional<String>> selection,
            Runnable hidden) {
        this.model = model;
        this.selection = selection;
        view = new CaptureView(model, words);
        var scene = new Scene(view, WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.setTitle(words.of("capture.title"));
        Look.mark(stage);
        stage.setAlwaysOnTop(true);
        stage.setOnHidden(_ -> hidden.run());
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    model.putAway();
                });
        linger.setOnFinished(_ -> stage.hide());
        model.standing()
                .subscribe(
                        standing -> {
                            linger.stop();
                            if (standing instanceof CaptureViewModel.Standing.Saved
                                    && model.draft().get().isBlank()) {
                                linger.playFromStart();
                            }
                        });
    }

    /** Draws the window out of sight, so that the first time is as quick as the others. */
    public void prepare(Theme theme, Preferences how) {
        look.dress(stage.getScene(), theme, how.fontPercent(), how.density());
        view.applyCss();
        view.layout();
        view.snapshot(null, null);
    }

    /**
     * Brings the window up with the caret in its line.
     *
     * @param text to stand in it; empty for what is there
     * @param ready told, once, when the first frame with the caret has been drawn
     */
    public void open(Theme theme, Preferences how, String text, Runnable ready) {
        linger.stop();
        look.dress(stage.getScene(), theme, how.fontPercent(), how.density());
        model.begin(text);
        if (!stage.isShowing()) {
            place();
            stage.show();
        }
        stage.toFront();
        stage.requestFocus();
        view.focusLine();
        afterFrame(ready);
        offer();
    }

    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMinX() + Math.max(0, (screen.getWidth() - WIDTH) / 2));
        stage.setY(
                screen.getMinY()
                        + Math.clamp(
                                screen.getHeight() * FROM_TOP,
                                0,
                                Math.max(0, screen.getHeight() - HEIGHT)));
    }

    /** A frame begins when the one before it has been handed to the screen. */
    private void afterFrame(Runnable ready) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (view.caretReady() && ++frames >= 2) {
                    stop();
                    ready.run();
                }
            }
        }.start();
    }

    /** What lies ready elsewhere is offered once the window is up. */
    private void offer() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            model.offer(CaptureViewModel.From.CLIPBOARD, clipboard.getString());
        }
        Consumer<String> marked =
                text ->
                        javafx.application.Platform.runLater(
                                () -> model.offer(CaptureViewModel.From.SELECTION, text));
        Thread.ofVirtual().name("selection").start(() -> selection.get().ifPresent(marked));
    }

    /** Says that the store is closed for now; what is written is kept. */
    public void tell(Trouble trouble) {
        model.tell(trouble);
    }

    public boolean showing() {
        return stage.isShowing();
    }

    public void hide() {
        stage.hide();
    }
}
