package dev.cairn.ui.gallery;

import static dev.cairn.ui.gallery.GalleryTest.go;

import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncReport;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.theme.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** The pictures of imports, exports and other devices. */
final class ExchangePictures {
    private ExchangePictures() {}

    static void exchange(List<GalleryTest.Picture> pictures) {
        for (var theme : Theme.values()) {
            var end = "-" + theme.name().toLowerCase(Locale.ROOT);
            var english = Locale.ENGLISH;
            pictures.add(picture("import" + end, theme, english, ExchangePictures::offered));
            pictures.add(picture("export" + end, theme, english, ExchangePictures::export));
            pictures.add(picture("sharing" + end, theme, english, ExchangePictures::shared));
        }
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var end = "-" + language.getLanguage();
            var light = Theme.LIGHT;
            pictures.add(picture("import-table" + end, light, language, w -> consider(w, "d.csv")));
            pictures.add(
                    picture("import-unknown" + end, light, language, w -> consider(w, "x.dat")));
            pictures.add(picture("import-done" + end, light, language, ExchangePictures::done));
            pictures.add(picture("sharing-words" + end, light, language, ExchangePictures::words));
            pictures.add(picture("sharing-join" + end, light, language, ExchangePictures::joining));
            pictures.add(picture("sharing-amiss" + end, light, language, ExchangePictures::amiss));
        }
        pictures.add(picture("export-de", Theme.LIGHT, Locale.GERMAN, ExchangePictures::export));
        pictures.add(picture("import-de", Theme.DARK, Locale.GERMAN, ExchangePictures::offered));
        for (var one : List.of("import", "export", "sharing")) {
            Consumer<SampleWindow> look =
                    switch (one) {
                        case "import" -> ExchangePictures::offered;
                        case "export" -> ExchangePictures::export;
                        default -> ExchangePictures::shared;
                    };
            pictures.add(
                    new GalleryTest.Picture(
                            one + "-section-200-percent",
                            Theme.LIGHT,
                            Locale.ENGLISH,
                            640,
                            480,
                            2,
                            Samples::lived,
                            look));
        }
    }

    private static GalleryTest.Picture picture(
            String name, Theme theme, Locale language, Consumer<SampleWindow> look) {
        return new GalleryTest.Picture(name, theme, language, 1000, 820, 1, Samples::lived, look);
    }

    /** Opens the settings and brings a control near the top. */
    private static void at(SampleWindow window, String id) {
        Fx.frames();
        Fx.run(
                () -> {
                    var pane = (ScrollPane) Objects.requireNonNull(window.view.lookup(".settings"));
                    var node = Objects.requireNonNull(window.view.lookup(id), id);
                    window.view.applyCss();
                    window.view.layout();
                    var content = pane.getContent();
                    var y =
                            content.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                                    .getMinY();
                    var hidden =
                            content.getLayoutBounds().getHeight()
                                    - pane.getViewportBounds().getHeight();
                    pane.setVvalue(Math.clamp((y - 120) / hidden, 0, 1));
                });
        Fx.frames();
    }

    private static void settings(SampleWindow window) {
        go(window, Place.SETTINGS);
        Fx.until(
                "sharing",
                () -> window.shell.rooms().settings().sharing().standing().get().isPresent());
        Fx.frames();
    }

    private static void consider(SampleWindow window, String name) {
        settings(window);
        var incoming = window.shell.rooms().settings().incoming();
        Fx.run(() -> incoming.consider(Path.of("/home/mara", name)));
        Fx.until("an offer", () -> incoming.offer().get().isPresent());
        Fx.until("a look at it", () -> !incoming.errand().isUnderWay());
        at(window, "#import-file");
    }

    private static void offered(SampleWindow window) {
        consider(window, "chatgpt-export.zip");
        Fx.run(() -> window.find("#import-skipped", Button.class).fire());
        at(window, "#import-file");
    }

    private static void done(SampleWindow window) {
        consider(window, "chatgpt-export.zip");
        var incoming = window.shell.rooms().settings().incoming();
        Fx.run(incoming::bringIn);
        Fx.until("a report", () -> incoming.report().get().isPresent());
        at(window, "#import-file");
    }

    private static void export(SampleWindow window) {
        settings(window);
        at(window, "#export-archive");
    }

    private static void shared(SampleWindow window) {
        sample(window).sharing().shared();
        settings(window);
        at(window, "#sharing-exchange");
    }

    private static SampleCompanion sample(SampleWindow window) {
        return window.companion();
    }

    private static void words(SampleWindow window) {
        settings(window);
        var model = window.shell.rooms().settings().sharing();
        Fx.run(() -> model.pair(Path.of("/home/mara/Sync/cairn")));
        Fx.until("words", () -> !model.words().get().isEmpty());
        Fx.until("it is shared", () -> model.standing().get().orElseThrow().shared());
        at(window, "#sharing-words");
    }

    private static void joining(SampleWindow window) {
        settings(window);
        var model = window.shell.rooms().settings().sharing();
        Fx.run(() -> model.chooseToJoin(Path.of("/home/mara/Sync/cairn")));
        Fx.run(() -> model.join("wrong"));
        Fx.until("a sentence", () -> !model.said().get().isEmpty());
        at(window, "#sharing-passphrase");
    }

    private static void amiss(SampleWindow window) {
        sample(window).sharing().shared().next =
                new SyncOutcome.Done(
                        new SyncReport(
                                0,
                                7,
                                1,
                                List.of(
                                        "bundle 3 of \"laptop\" is cut off or damaged",
                                        "what \"desk\" wrote is held back: its clock says"
                                                + " 2031-01-01T00:00:00Z")));
        settings(window);
        var model = window.shell.rooms().settings().sharing();
        Fx.run(model::exchange);
        Fx.until("notes", () -> !model.notes().get().isEmpty());
        at(window, "#sharing-exchange");
    }
}
