package dev.cairn.ui.gallery;

import static dev.cairn.ui.gallery.GalleryTest.go;
import static dev.cairn.ui.gallery.GalleryTest.wide;

import static javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.theme.Theme;

import java.util.List;
import java.util.Locale;

/** The pictures of graphs, and of the places that are small in small windows. */
final class GraphPictures {
    private GraphPictures() {}

    static void graphs(List<GalleryTest.Picture> pictures) {
        for (var theme : Theme.values()) {
            var end = "-" + theme.name().toLowerCase(Locale.ROOT);
            pictures.add(wide("graph" + end, theme, Samples::lived, w -> around(w, "Anna")));
            pictures.add(wide("graph-empty" + end, theme, Samples::fresh, w -> around(w, "")));
        }
        pictures.add(wide("graph-list", Theme.LIGHT, Samples::lived, GraphPictures::list));
        pictures.add(wide("graph-few", Theme.DARK, Samples::lived, w -> around(w, "Tomás")));
        pictures.add(
                wide(
                        "graph-right-to-left",
                        Theme.DARK,
                        Samples::lived,
                        w -> {
                            Fx.run(() -> w.view.setNodeOrientation(RIGHT_TO_LEFT));
                            around(w, "Anna");
                        }));
        pictures.add(
                new GalleryTest.Picture(
                        "graph-german-200-percent",
                        Theme.LIGHT,
                        Locale.GERMAN,
                        800,
                        600,
                        2,
                        Samples::lived,
                        w -> around(w, "Anna")));
        pictures.add(
                new GalleryTest.Picture(
                        "graph-400x300",
                        Theme.DARK,
                        Locale.GERMAN,
                        400,
                        300,
                        2,
                        Samples::lived,
                        w -> around(w, "Anna")));
        for (var place : List.of(Place.MODELS, Place.FIRST_RUN)) {
            pictures.add(
                    new GalleryTest.Picture(
                            place.name().toLowerCase(Locale.ROOT) + "-400x300",
                            Theme.DARK,
                            Locale.GERMAN,
                            400,
                            300,
                            2,
                            Samples::fresh,
                            w -> go(w, place)));
        }
    }

    private static void around(SampleWindow window, String name) {
        Fx.frames();
        Fx.run(() -> window.shell.hand().graph(name));
        Fx.until("who is there", () -> !window.shell.rooms().graph().busy().get());
        Fx.frames();
        Fx.frames();
    }

    private static void list(SampleWindow window) {
        around(window, "Anna");
        Fx.run(() -> window.shell.rooms().graph().listed().set(true));
        Fx.frames();
    }
}
