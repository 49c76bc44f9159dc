package dev.cairn.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.capture.CaptureActions;
import dev.cairn.ui.capture.CaptureView;
import dev.cairn.ui.capture.CaptureViewModel;
import dev.cairn.ui.capture.CaptureViewModel.From;
import dev.cairn.ui.capture.CaptureViewModel.Standing;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCaptures;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.theme.Density;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Worker;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** Draws the capture window into {@code target/gallery}, and presses its keys. */
class CapturePicturesTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    private final SampleCaptures desk = new SampleCaptures();
    private boolean putAway;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private record Shown(CaptureViewModel model, CaptureView view, Stage stage) {}

    private Shown show(Locale locale, Theme theme) {
        var words = Words.in(locale);
        return Fx.call(
                () -> {
                    var model =
                            new CaptureViewModel(
                                    desk,
                                    new Worker(
                                            Executors.newVirtualThreadPerTaskExecutor(),
                                            Platform::runLater,
                                            words.of("trouble.unexpected")),
                                    SampleWindow.moments(words),
                                    new CaptureActions() {
                                        @Override
                                        public void ask(String question) {}

                                        @Override
                                        public void putAway() {
                                            putAway = true;
                                        }

                                        @Override
                                        public void changed() {}
                                    });
                    var view = new CaptureView(model, words);
                    var stage = new Stage();
                    stage.setScene(new Scene(view, 620, 208));
                    new Look().dress(stage.getScene(), theme, 100, Density.COMFORTABLE);
                    stage.show();
                    model.begin("");
                    view.focusLine();
                    return new Shown(model, view, stage);
                });
    }

    private void draw(String name, Locale locale, Theme theme, double scale, Consumer<Shown> before)
            throws IOException {
        var shown = show(locale, theme);
        Fx.until("spaces", () -> shown.model().space().get().isPresent());
        before.accept(shown);
        Fx.frames();
        var image =
                Fx.call(
                        () -> {
                            var parameters = new SnapshotParameters();
                            parameters.setTransform(Transform.scale(scale, scale));
                            return shown.view().snapshot(parameters, null);
                        });
        Files.createDirectories(FOLDER);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(620 * scale);
        Fx.run(shown.stage()::close);
    }

    private static void write(Shown shown, String text) {
        Fx.run(() -> shown.model().draft().set(text));
    }

    private static final String ENGLISH = "Call @Anna and @Boris about the #garden tomorrow 9:00";
    private static final String GERMAN = "@Anna wegen #garten anrufen, morgen um 9";

    @Test
    void theWindowIsDrawnInBothThemesAndLanguagesAndTwiceAsLarge() throws IOException {
        for (var theme : Theme.values()) {
            var end = theme.name().toLowerCase(Locale.ROOT);
            draw("capture-" + end, Locale.ENGLISH, theme, 1, shown -> write(shown, ENGLISH));
        }
        draw("capture-german", Locale.GERMAN, Theme.LIGHT, 1, shown -> write(shown, GERMAN));
        draw("capture-200-percent", Locale.ENGLISH, Theme.DARK, 2, shown -> write(shown, ENGLISH));
        draw(
                "capture-offers",
                Locale.ENGLISH,
                Theme.LIGHT,
                1,
                shown ->
                        Fx.run(
                                () -> {
                                    shown.model().offer(From.CLIPBOARD, "https://example.org/tea");
                                    shown.model()
                                            .offer(From.SELECTION, "a paragraph that was marked");
                                }));
    }

    @Test
    void whatBecameOfItIsDrawn() throws IOException {
        draw("capture-saved", Locale.ENGLISH, Theme.LIGHT, 1, this::save);
        desk.held = true;
        desk.paused = true;
        draw("capture-waiting-german", Locale.GERMAN, Theme.DARK, 1, this::save);
        desk.trouble = Optional.of("This could not be kept: the data folder cannot be written to.");
        draw("capture-failed", Locale.ENGLISH, Theme.LIGHT, 1, this::save);
    }

    private void save(Shown shown) {
        write(shown, ENGLISH);
        press(shown, KeyCode.ENTER, false, false);
        Fx.until("an end", () -> !(shown.model().standing().get() instanceof Standing.Saving));
    }

    @Test
    void enterSavesShiftEnterBeginsALineAndEscapeCloses() {
        var shown = show(Locale.ENGLISH, Theme.LIGHT);
        Fx.until("the caret", shown.view()::caretReady);
        write(shown, "one");
        Fx.run(shown.view()::focusLine);
        press(shown, KeyCode.ENTER, true, false);
        assertThat(Fx.call(() -> shown.model().draft().get())).isEqualTo("one\n");
        press(shown, KeyCode.ENTER, false, false);
        Fx.until("saved", () -> shown.model().standing().get() instanceof Standing.Saved);
        assertThat(desk.kept).containsExactly("Personal: one");
        press(shown, KeyCode.Z, false, true);
        Fx.until("back", () -> shown.model().draft().get().equals("one"));
        assertThat(desk.kept).isEmpty();
        press(shown, KeyCode.ESCAPE, false, false);
        Fx.until("away", () -> putAway);
        assertThat(desk.left).isEqualTo("one");
        Fx.run(shown.stage()::close);
    }

    private static void press(Shown shown, KeyCode key, boolean shift, boolean control) {
        Fx.run(
                () -> {
                    var line = shown.view().lookup("#capture-line");
                    line.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    key,
                                    shift,
                                    control,
                                    false,
                                    false));
                });
    }
}
