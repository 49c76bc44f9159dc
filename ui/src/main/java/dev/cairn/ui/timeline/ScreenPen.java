package dev.cairn.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas; only on the window's thread. */
final class ScreenPen implements Pen {
    private static final double ROUND = 7;

    private final GraphicsContext on;

    ScreenPen(GraphicsContext on) {
        this.on = on;
        on.setTextAlign(TextAlignment.LEFT);
        on.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void line(double x, double y, double toX, double toY, Color colour, boolean dashed) {
        on.setStroke(colour);
        on.setLineWidth(1);
        if (dashed) {
            on.setLineDashes(3, 3);
        }
        on.strokeLine(x, y, toX, toY);
        if (dashed) {
            on.setLineDashes();
        }
    }

    @Override
    public void bar(double x, double y, double width, double height, Color fill) {
        on.setFill(fill);
        on.fillRoundRect(x, y, width, height, ROUND, ROUND);
    }

    @Override
    public void frame(double x, double y, double width, double height, Color colour) {
        on.setStroke(colour);
        on.setLineWidth(2);
        on.strokeRoundRect(x, y, width, height, ROUND, ROUND);
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        on.setFill(fill);
        on.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Color colour) {
        on.setStroke(colour);
        on.setLineWidth(2);
        on.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void column(double x, double y, double width, double height, Color fill) {
        on.setFill(fill);
        on.fillRect(x, y, width, height);
    }

    @Override
    public void text(String text, double x, double y, Color fill, Letter letter) {
        on.setFill(fill);
        on.setFont(
                letter.bold()
                        ? Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, letter.size())
                        : Font.font(letter.size()));
        on.fillText(text, x, y);
    }
}
