package dev.cairn.ui.sample;

import dev.cairn.ui.Companion;
import dev.cairn.ui.shell.ShellView;
import dev.cairn.ui.shell.ShellViewModel;
import dev.cairn.ui.theme.Look;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Worker;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The real window's content in a stage of its own, on a sample companion. */
public final class SampleWindow implements AutoCloseable {
    public final ShellViewModel shell;
    public final ShellView view;
    public final List<String> opened = new CopyOnWriteArrayList<>();
    public final List<String> copied = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final Companion companion;

    private SampleWindow(
            Companion companion,
            Locale locale,
            Theme theme,
            double width,
            double height,
            Executor thread) {
        var words = Words.in(locale);
        this.companion = companion;
        shell =
                new ShellViewModel(
                        companion,
                        new Worker(
                                Executors.newVirtualThreadPerTaskExecutor(),
                                thread,
                                words.of("trouble.unexpected")),
                        thread,
                        words,
                        moments(words),
                        opened::add,
                        theme);
        view = new ShellView(shell, copied::add);
        var scene = new Scene(view, width, height);
        var look = new Look();
        Runnable dress =
                () ->
                        look.dress(
                                scene,
                                shell.theme().get(),
                                shell.preferences().get().fontPercent(),
                                shell.preferences().get().density());
        shell.theme().subscribe(_ -> dress.run());
        shell.preferences().subscribe((_, _) -> dress.run());
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        shell.begin();
    }

    public static SampleWindow open(
            Companion companion, Locale locale, Theme theme, double width, double height) {
        Fx.start();
        return Fx.call(
                () ->
                        new SampleWindow(
                                companion, locale, theme, width, height, Platform::runLater));
    }

    /** A window of which everything that is delivered to its thread goes through {@code thread}. */
    public static SampleWindow open(Companion companion, Executor thread) {
        Fx.start();
        return Fx.call(
                () -> new SampleWindow(companion, Locale.ENGLISH, Theme.LIGHT, 1160, 780, thread));
    }

    public static SampleWindow open(Companion companion) {
        return open(companion, Locale.ENGLISH, Theme.LIGHT, 1160, 780);
    }

    /** The sample companion it was opened on. */
    public SampleCompanion companion() {
        return (SampleCompanion) companion;
    }

    public static Moments moments(Words words) {
        return new Moments(words, Clock.fixed(SampleCompanion.NOW, ZoneId.of("Europe/Berlin")));
    }

    public <N extends Node> N find(String selector, Class<N> type) {
        return Fx.call(
                () -> type.cast(java.util.Objects.requireNonNull(view.lookup(selector), selector)));
    }

    public WritableImage picture(double scale) {
        Fx.frames();
        return Fx.call(
                () -> {
                    view.applyCss();
                    view.layout();
                    var parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return view.snapshot(parameters, null);
                });
    }

    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    shell.close();
                    stage.close();
                });
    }
}
