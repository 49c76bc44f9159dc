package dev.cairn.ui.gallery;

import static dev.cairn.ui.gallery.GalleryTest.askAndWait;
import static dev.cairn.ui.gallery.GalleryTest.go;
import static dev.cairn.ui.gallery.GalleryTest.listIsThere;
import static dev.cairn.ui.gallery.GalleryTest.open;
import static dev.cairn.ui.gallery.GalleryTest.sources;
import static dev.cairn.ui.gallery.GalleryTest.wide;

import static javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;

import dev.cairn.memory.review.Edit;
import dev.cairn.ui.markdown.MarkdownView;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Asking;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.theme.Density;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.work.Notice;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The pictures of the places beside conversations. */
final class RoomPictures {
    private RoomPictures() {}

    static void rooms(List<GalleryTest.Picture> pictures, Theme theme, String end) {
        pictures.add(wide("inbox" + end, theme, Samples::lived, w -> go(w, Place.INBOX)));
        pictures.add(wide("inbox-empty" + end, theme, Samples::lively, w -> go(w, Place.INBOX)));
        pictures.add(wide("people" + end, theme, Samples::lived, w -> tab(w, "#tab-people")));
        pictures.add(wide("fading" + end, theme, Samples::lived, w -> tab(w, "#tab-fading")));
        pictures.add(wide("sheet" + end, theme, Samples::lived, RoomPictures::sheet));
        pictures.add(wide("settings" + end, theme, Samples::lived, w -> go(w, Place.SETTINGS)));
        pictures.add(
                new GalleryTest.Picture(
                        "settings-all" + end,
                        theme,
                        Locale.ENGLISH,
                        1160,
                        3900,
                        1,
                        Samples::lived,
                        w -> go(w, Place.SETTINGS)));
        for (var count : new int[] {0, 10, 1_000, 100_000}) {
            pictures.add(
                    wide(
                            "timeline-" + count + end,
                            theme,
                            () -> Samples.timeline(count),
                            w -> timeline(w, count)));
        }
        pictures.add(wide("keys" + end, theme, Samples::lively, RoomPictures::keys));
        pictures.add(wide("search" + end, theme, Samples::lived, RoomPictures::search));
        pictures.add(wide("chat-kept" + end, theme, Samples::lived, RoomPictures::kept));
        pictures.add(wide("chat-incognito" + end, theme, Samples::lived, RoomPictures::incognito));
        pictures.add(wide("chat-commands" + end, theme, Samples::lived, RoomPictures::commands));
        compact(pictures, theme, end);
        notices(pictures, theme, end);
        pictures.add(wide("undo" + end, theme, Samples::lively, RoomPictures::delete));
        pictures.add(wide("chat-selection" + end, theme, Samples::lively, RoomPictures::select));
    }

    private static SampleCompanion compact(SampleCompanion companion) {
        companion.home().preferences = companion.home().preferences.withDensity(Density.COMPACT);
        return companion;
    }

    private static void compact(List<GalleryTest.Picture> pictures, Theme theme, String end) {
        pictures.add(
                wide(
                        "compact-chat" + end,
                        theme,
                        () -> compact(Samples.lively()),
                        GalleryTest::sources));
        for (var place :
                List.of(
                        Place.INBOX,
                        Place.MEMORIES,
                        Place.TIMELINE,
                        Place.MODELS,
                        Place.SETTINGS)) {
            pictures.add(
                    wide(
                            "compact-" + place.name().toLowerCase(Locale.ROOT) + end,
                            theme,
                            () -> compact(Samples.lived()),
                            w -> go(w, place)));
        }
    }

    private static void told(SampleWindow window, Notice notice) {
        GalleryTest.open(window, Samples.TOKYO);
        Fx.run(() -> window.shell.around().notices().accept(notice));
        Fx.frames();
    }

    private static void notices(List<GalleryTest.Picture> pictures, Theme theme, String end) {
        for (var kind : Notice.Kind.values()) {
            var notice = new Notice(kind, "This is how it is told: " + kind + ".", "");
            pictures.add(
                    wide(
                            "notice-" + kind.name().toLowerCase(Locale.ROOT) + end,
                            theme,
                            Samples::lively,
                            w -> told(w, notice)));
        }
    }

    static void others(List<GalleryTest.Picture> pictures) {
        for (var place : List.of(Place.INBOX, Place.MEMORIES, Place.TIMELINE, Place.SETTINGS)) {
            var name = place.name().toLowerCase(Locale.ROOT);
            Supplier<SampleCompanion> companion =
                    place == Place.TIMELINE ? () -> Samples.timeline(10) : Samples::lived;
            pictures.add(
                    new GalleryTest.Picture(
                            name + "-german",
                            Theme.LIGHT,
                            Locale.GERMAN,
                            1160,
                            780,
                            1,
                            companion,
                            w -> go(w, place)));
            pictures.add(
                    new GalleryTest.Picture(
                            name + "-right-to-left",
                            Theme.DARK,
                            Locale.ENGLISH,
                            1160,
                            780,
                            1,
                            companion,
                            w -> mirrored(w, place)));
            pictures.add(
                    new GalleryTest.Picture(
                            name + "-200-percent",
                            Theme.LIGHT,
                            Locale.ENGLISH,
                            640,
                            480,
                            2,
                            companion,
                            w -> go(w, place)));
            pictures.add(
                    new GalleryTest.Picture(
                            name + "-400x300",
                            Theme.DARK,
                            Locale.GERMAN,
                            400,
                            300,
                            2,
                            companion,
                            w -> go(w, place)));
        }
        pictures.add(
                new GalleryTest.Picture(
                        "chat-right-to-left",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        1160,
                        780,
                        1,
                        Samples::lively,
                        w -> {
                            Fx.run(() -> w.view.setNodeOrientation(RIGHT_TO_LEFT));
                            sources(w);
                        }));
        pictures.add(
                new GalleryTest.Picture(
                        "chat-400x300",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        400,
                        300,
                        2,
                        Samples::lively,
                        w -> open(w, Samples.ANNA)));
        pictures.add(
                new GalleryTest.Picture(
                        "chat-large-type",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        1160,
                        780,
                        1,
                        Samples::lively,
                        w -> {
                            Fx.run(
                                    () ->
                                            w.shell
                                                    .preferences()
                                                    .set(
                                                            w.shell
                                                                    .preferences()
                                                                    .get()
                                                                    .withFontPercent(150)));
                            open(w, Samples.LISBON);
                        }));
        pictures.add(
                new GalleryTest.Picture(
                        "sheet-400x300",
                        Theme.LIGHT,
                        Locale.ENGLISH,
                        400,
                        300,
                        2,
                        Samples::lived,
                        RoomPictures::sheet));
    }

    private static void mirrored(SampleWindow window, Place place) {
        Fx.run(() -> window.view.setNodeOrientation(RIGHT_TO_LEFT));
        go(window, place);
    }

    private static void tab(SampleWindow window, String id) {
        go(window, Place.MEMORIES);
        Fx.run(() -> window.find(id, ToggleButton.class).fire());
        Fx.frames();
    }

    private static void sheet(SampleWindow window) {
        go(window, Place.MEMORIES);
        Fx.run(
                () -> {
                    var fact = window.shell.memories().shown().getFirst();
                    window.companion().remembering().edit(fact.id(), Edit.text(fact.text()));
                    window.shell.hand().open(fact);
                });
        Fx.until("the sheet", () -> window.view.lookup("#sheet-text") != null);
        Fx.frames();
    }

    private static void timeline(SampleWindow window, int count) {
        go(window, Place.TIMELINE);
        Fx.until("entries", () -> window.shell.rooms().timeline().lanes().get().count() == count);
        Fx.until("what is in sight", () -> !window.shell.rooms().timeline().busy().get());
        Fx.run(() -> window.shell.rooms().timeline().chooseEnd(true));
        Fx.frames();
    }

    private static void keys(SampleWindow window) {
        listIsThere(window);
        Fx.run(() -> window.shell.ask(new Asking.Keys("Keys")));
        Fx.frames();
    }

    private static void search(SampleWindow window) {
        listIsThere(window);
        Fx.run(() -> window.shell.conversations().search().set("Anna"));
        Fx.until("hits", () -> window.shell.conversations().rows().size() > 3);
        Fx.frames();
    }

    private static void kept(SampleWindow window) {
        open(window, Samples.ANNA);
        askAndWait(window);
        Fx.until(
                "what was kept",
                () ->
                        window.shell.chat().get().messages().stream()
                                .anyMatch(one -> !one.kept().get().isEmpty()));
        Fx.frames();
    }

    private static void incognito(SampleWindow window) {
        listIsThere(window);
        Fx.run(() -> window.shell.chat().get().goIncognito(true));
        askAndWait(window);
    }

    private static void commands(SampleWindow window) {
        listIsThere(window);
        Fx.run(() -> window.shell.chat().get().draft().set("/"));
        Fx.frames();
    }

    private static void delete(SampleWindow window) {
        open(window, Samples.ANNA);
        Fx.run(
                () ->
                        window.shell
                                .hand()
                                .forget(
                                        window.shell
                                                .conversations()
                                                .find(Samples.TOKYO)
                                                .orElseThrow()));
        Fx.frames();
    }

    private static void select(SampleWindow window) {
        open(window, Samples.ANNA);
        Fx.run(
                () -> {
                    var answer = window.find(".answer-words .markdown", MarkdownView.class);
                    answer.requestFocus();
                    answer.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.A,
                                    false,
                                    true,
                                    false,
                                    false));
                });
        Fx.frames();
    }
}
