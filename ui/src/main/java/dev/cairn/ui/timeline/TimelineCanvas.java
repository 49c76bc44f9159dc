package dev.cairn.ui.timeline;

import dev.cairn.ui.words.Words;

import javafx.scene.canvas.Canvas;

import java.util.Optional;

/** The timeline on the screen. */
final class TimelineCanvas extends Canvas {
    private final TimelineDrawing drawing;

    TimelineCanvas(Words words) {
        this.drawing = new TimelineDrawing(words);
    }

    /** The entry that is drawn at a point. */
    Optional<TimelineDesk.Entry> at(double x, double y) {
        return drawing.at(x, y);
    }

    void draw(TimelineDrawing.Scene scene, TimelineDrawing.Ink ink) {
        var on = getGraphicsContext2D();
        on.clearRect(0, 0, getWidth(), getHeight());
        drawing.draw(scene, ink, getWidth(), getHeight(), new ScreenPen(on));
    }
}
