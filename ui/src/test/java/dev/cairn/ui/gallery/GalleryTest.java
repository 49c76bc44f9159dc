package dev.cairn.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.sample.Script;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.work.Trouble;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/** Draws every view with sample data into {@code target/gallery}, to be looked at. */
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    /** One picture: what is shown, how large, and what is done before it is taken. */
    record Picture(
            String name,
            Theme theme,
            Locale locale,
            double width,
            double height,
            double scale,
            Supplier<SampleCompanion> companion,
            Consumer<SampleWindow> before) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyViewIsDrawn(Picture picture) throws IOException {
        var companion = picture.companion().get();
        try (var window =
                SampleWindow.open(
                        companion,
                        picture.locale(),
                        picture.theme(),
                        picture.width(),
                        picture.height())) {
            picture.before().accept(window);
            var image = window.picture(picture.scale());
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(picture.name() + ".png").toFile();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
            assertThat(image.getWidth()).isEqualTo(picture.width() * picture.scale());
            assertThat(colours(image)).as("colours in the picture").isGreaterThan(20);
            companion.release();
        }
    }

    static List<Picture> pictures() {
        var pictures = new ArrayList<Picture>();
        for (var theme : Theme.values()) {
            var end = "-" + theme.name().toLowerCase(Locale.ROOT);
            pictures.add(wide("first-run" + end, theme, Samples::fresh, GalleryTest::firstRun));
            pictures.add(
                    wide("chat-empty" + end, theme, Samples::lively, GalleryTest::listIsThere));
            pictures.add(wide("chat-sources" + end, theme, Samples::lively, GalleryTest::sources));
            pictures.add(
                    wide(
                            "chat-markdown" + end,
                            theme,
                            Samples::lively,
                            w -> open(w, Samples.LISBON)));
            pictures.add(
                    wide("chat-streaming" + end, theme, GalleryTest::holding, GalleryTest::ask));
            pictures.add(
                    wide(
                            "chat-failed" + end,
                            theme,
                            GalleryTest::failing,
                            GalleryTest::askAndWait));
            pictures.add(
                    wide(
                            "chat-no-model" + end,
                            theme,
                            Samples::lively,
                            w -> open(w, Samples.NO_MODEL)));
            pictures.add(
                    wide("memories" + end, theme, Samples::lively, w -> go(w, Place.MEMORIES)));
            pictures.add(
                    wide(
                            "memories-empty" + end,
                            theme,
                            Samples::fresh,
                            w -> go(w, Place.MEMORIES)));
            pictures.add(
                    wide("models-download" + end, theme, Samples::fresh, GalleryTest::download));
            pictures.add(
                    wide("question-forget" + end, theme, Samples::lively, GalleryTest::forget));
            RoomPictures.rooms(pictures, theme, end);
            pictures.add(wide("notice" + end, theme, Samples::lively, GalleryTest::trouble));
        }
        pictures.add(
                new Picture(
                        "chat-200-percent",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        800,
                        640,
                        2,
                        Samples::lively,
                        w -> open(w, Samples.ANNA)));
        pictures.add(
                new Picture(
                        "narrow-480",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        480,
                        780,
                        1,
                        Samples::lively,
                        w -> open(w, Samples.ANNA)));
        pictures.add(
                new Picture(
                        "narrow-480-sources",
                        Theme.DARK,
                        Locale.ENGLISH,
                        480,
                        780,
                        1,
                        Samples::lively,
                        GalleryTest::sources));
        pictures.add(
                wide("chat-arabic", Theme.LIGHT, Samples::lively, w -> open(w, Samples.ARABIC)));
        pictures.add(wide("chat-cjk", Theme.DARK, Samples::lively, w -> open(w, Samples.TOKYO)));
        pictures.add(wide("chat-emoji", Theme.LIGHT, Samples::lively, w -> open(w, Samples.BREAD)));
        pictures.add(
                wide("chat-stopped", Theme.LIGHT, Samples::lively, w -> open(w, Samples.STOPPED)));
        pictures.add(
                new Picture(
                        "chat-german",
                        Theme.LIGHT,
                        Locale.GERMAN,
                        1160,
                        780,
                        1,
                        Samples::lively,
                        GalleryTest::sources));
        pictures.add(
                new Picture(
                        "first-run-german",
                        Theme.DARK,
                        Locale.GERMAN,
                        1160,
                        780,
                        1,
                        Samples::fresh,
                        GalleryTest::firstRun));
        RoomPictures.others(pictures);
        ExchangePictures.exchange(pictures);
        GraphPictures.graphs(pictures);
        return pictures;
    }

    static Picture wide(
            String name,
            Theme theme,
            Supplier<SampleCompanion> companion,
            Consumer<SampleWindow> before) {
        return new Picture(name, theme, Locale.ENGLISH, 1160, 780, 1, companion, before);
    }

    private static SampleCompanion holding() {
        return Samples.lively().answering(Samples.annaScript().holdingAfter(24));
    }

    private static SampleCompanion failing() {
        var script = Samples.annaScript();
        return Samples.lively()
                .answering(
                        new Script(
                                        script.pieces().subList(0, 22),
                                        Integer.MAX_VALUE,
                                        script.state(),
                                        script.trouble(),
                                        script.trace())
                                .failing(
                                        "The model ended in the middle of the answer. It is being"
                                                + " started again."));
    }

    private static void firstRun(SampleWindow window) {
        Fx.until("first run", () -> window.shell.place().get() == Place.FIRST_RUN);
    }

    static void listIsThere(SampleWindow window) {
        Fx.until("the list", () -> !window.shell.conversations().rows().isEmpty());
    }

    static void open(SampleWindow window, dev.cairn.memory.Id conversation) {
        listIsThere(window);
        Fx.run(() -> window.shell.open(conversation));
        Fx.until("the messages", () -> window.shell.chat().get().messages().size() > 1);
        Fx.frames();
    }

    static void sources(SampleWindow window) {
        open(window, Samples.ANNA);
        var answer = Fx.call(() -> window.shell.chat().get().messages().get(1));
        Fx.until("the trace", () -> answer.trace().get().isPresent());
        Fx.run(() -> window.shell.showSource(answer, 1));
        Fx.until("the source", () -> window.shell.sources().episodes().get().isPresent());
        Fx.frames();
    }

    private static void ask(SampleWindow window) {
        listIsThere(window);
        Fx.run(
                () -> {
                    window.shell.chat().get().draft().set("Where does Anna live now?");
                    window.shell.chat().get().send();
                });
        Fx.until(
                "words",
                () -> window.shell.chat().get().messages().getLast().text().get().contains("Bonn"));
        Fx.frames();
    }

    static void askAndWait(SampleWindow window) {
        ask(window);
        Fx.until("the end", () -> !window.shell.chat().get().answering().get());
        Fx.frames();
    }

    static void go(SampleWindow window, Place place) {
        Fx.frames();
        Fx.run(() -> window.shell.go(place));
        Fx.until("memories", () -> !window.shell.memories().busy().get());
        Fx.until(
                "settings",
                () ->
                        place != Place.SETTINGS
                                || window.shell.rooms().settings().household().get().isPresent());
        Fx.frames();
    }

    private static void download(SampleWindow window) {
        Fx.until("offers", () -> !window.shell.models().offers().isEmpty());
        go(window, Place.MODELS);
        Fx.run(() -> window.shell.models().download(window.shell.models().offers().getFirst()));
        Fx.until(
                "progress",
                () ->
                        window.shell
                                .models()
                                .offers()
                                .getFirst()
                                .progress()
                                .get()
                                .filter(far -> far.done() > 0)
                                .isPresent());
        Fx.frames();
    }

    private static void forget(SampleWindow window) {
        go(window, Place.MEMORIES);
        Fx.run(() -> window.shell.hand().forget(window.shell.memories().shown().getFirst()));
        Fx.until("the question", () -> window.shell.asking().get().isPresent());
        Fx.frames();
    }

    private static void trouble(SampleWindow window) {
        open(window, Samples.TOKYO);
        Fx.run(
                () ->
                        window.shell
                                .around()
                                .troubles()
                                .accept(
                                        new Trouble(
                                                "The disk is full: your message could not be"
                                                    + " stored. It is still in the field below.",
                                                "StoreException: no space left")));
        Fx.frames();
    }

    private static int colours(Image image) {
        var colours = new HashSet<Integer>();
        var reader = image.getPixelReader();
        for (var y = 0; y < image.getHeight(); y += 3) {
            for (var x = 0; x < image.getWidth(); x += 3) {
                colours.add(reader.getArgb(x, y));
            }
        }
        return colours.size();
    }
}
