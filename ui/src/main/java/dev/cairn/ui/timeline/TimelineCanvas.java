package dev.cairn.ui.timeline;

import dev.cairn.ui.words.Words;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws what is in sight and nothing else: where more happened than has room, how much it was.
 * Draws a hundred thousand entries as fast as ten.
 */
final class TimelineCanvas extends Canvas {
    private static final double AXIS = 34;
    private static final double LANE_LEAST = 54;
    private static final double LANE_MOST = 118;
    private static final double BAR = 18;
    private static final double BAR_GAP = 3;
    private static final double DOT = 4.5;
    private static final double BUCKET = 4;

    /** A bar must be so long to bear its words; those of a shorter one stand beside it. */
    private static final double LEAST_NAMED = 40;

    private static final double BESIDE = 230;
    private static final int FEW = 12;

    /** More bars than this in one lane would be lines beside lines. */
    private static final int MOST_BARS = 400;

    private final Words words;
    private final List<Hit> hits = new ArrayList<>();
    private Ink ink = Ink.PLAIN;

    /** Where an entry was drawn. */
    private record Hit(double x, double y, double width, double height, TimelineDesk.Entry entry) {
        boolean at(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /** The colours to draw with, from the style sheet. */
    record Ink(Color text, Color quiet, Color line, Color accent, Color pale, Color ground) {
        static final Ink PLAIN =
                new Ink(
                        Color.BLACK,
                        Color.GRAY,
                        Color.LIGHTGRAY,
                        Color.SEAGREEN,
                        Color.SILVER,
                        Color.WHITE);
    }

    /** What is drawn. */
    record Scene(
            Lanes lanes, TimeScale scale, Optional<TimelineDesk.Entry> chosen, LocalDate today) {}

    TimelineCanvas(Words words) {
        this.words = words;
    }

    void ink(Ink colours) {
        ink = colours;
    }

    /** The entry that is drawn at a point; the uppermost where several are. */
    Optional<TimelineDesk.Entry> at(double x, double y) {
        return hits.reversed().stream().filter(hit -> hit.at(x, y)).map(Hit::entry).findFirst();
    }

    void draw(Scene scene) {
        hits.clear();
        var g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        drawAxis(g, scene);
        var lanes = scene.lanes().lanes();
        if (lanes.isEmpty()) {
            return;
        }
        var room = getHeight() - AXIS;
        var height = Math.clamp(room / lanes.size(), LANE_LEAST, LANE_MOST);
        for (var i = 0; i < lanes.size(); i++) {
            drawLane(g, scene, lanes.get(i), AXIS + i * height, height);
        }
        drawToday(g, scene);
    }

    private void drawAxis(GraphicsContext g, Scene scene) {
        var scale = scene.scale();
        var format = DateTimeFormatter.ofPattern(pattern(scale.step()), words.locale());
        g.setFont(Font.font(12));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (var tick : scale.ticks()) {
            var x = Math.floor(tick.x()) + .5;
            g.setStroke(ink.line());
            g.strokeLine(x, AXIS - 8, x, getHeight());
            g.setFill(ink.quiet());
            if (x > -60) {
                g.fillText(format.format(tick.day()), x + 5, AXIS / 2);
            }
        }
        g.setStroke(ink.line());
        g.strokeLine(0, AXIS - .5, getWidth(), AXIS - .5);
    }

    private String pattern(TimeScale.Step step) {
        return words.of(
                switch (step) {
                    case DAY, WEEK -> "timeline.axis.day";
                    case MONTH, QUARTER -> "timeline.axis.month";
                    case YEAR, LUSTRUM, DECADE, CENTURY -> "timeline.axis.year";
                });
    }

    private void drawToday(GraphicsContext g, Scene scene) {
        var x = Math.floor(scene.scale().x(scene.today())) + .5;
        if (x >= 0 && x <= getWidth()) {
            g.setStroke(ink.accent());
            g.setLineWidth(1);
            g.setLineDashes(3, 3);
            g.strokeLine(x, AXIS, x, getHeight());
            g.setLineDashes();
        }
    }

    private void drawLane(
            GraphicsContext g, Scene scene, Lanes.Lane lane, double top, double height) {
        g.setStroke(ink.line());
        g.setLineWidth(1);
        g.strokeLine(0, top + height - .5, getWidth(), top + height - .5);
        var rows = Math.max(1, (int) ((height - 44) / (BAR + BAR_GAP)));
        drawBars(g, scene, lane, top + 22, rows);
        drawEvents(g, scene, lane, top + height - 14);
        g.setFill(ink.text());
        g.setFont(Font.font(g.getFont().getFamily(), javafx.scene.text.FontWeight.BOLD, 12));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(cut(lane.name(), 220), 8, top + 11);
        g.setFont(Font.font(12));
    }

    private void drawBars(GraphicsContext g, Scene scene, Lanes.Lane lane, double top, int rows) {
        var scale = scene.scale();
        var ends = new double[rows];
        java.util.Arrays.fill(ends, -1e9);
        var drawn = 0;
        var few = lane.lasting().size() <= FEW;
        for (var entry : lane.lasting()) {
            var x = scale.x(entry.first());
            if (x > getWidth() || drawn >= MOST_BARS) {
                break;
            }
            var last = entry.last().orElse(entry.current() ? scene.today() : entry.first());
            var end = Math.max(scale.x(last), x + 3);
            if (end < 0) {
                continue;
            }
            var row = row(ends, x);
            if (row < 0) {
                continue;
            }
            var beside = end - x <= LEAST_NAMED && few;
            ends[row] = end + 2 + (beside ? BESIDE : 0);
            if (beside) {
                g.setFill(entry.current() ? ink.text() : ink.quiet());
                g.setTextBaseline(VPos.CENTER);
                g.fillText(
                        cut(entry.text(), BESIDE - 12),
                        end + 6,
                        top + row * (BAR + BAR_GAP) + BAR / 2);
            }
            drawn++;
            bar(
                    g,
                    scene,
                    entry,
                    Math.max(-4, x),
                    Math.min(getWidth() + 4, end),
                    top + row * (BAR + BAR_GAP));
        }
    }

    /** The first row that is free at a point; -1 where none is. */
    private static int row(double[] ends, double x) {
        for (var i = 0; i < ends.length; i++) {
            if (ends[i] <= x) {
                return i;
            }
        }
        return -1;
    }

    private void bar(
            GraphicsContext g,
            Scene scene,
            TimelineDesk.Entry entry,
            double x,
            double end,
            double y) {
        var chosen = scene.chosen().filter(entry::equals).isPresent();
        g.setFill(entry.current() ? ink.accent() : ink.pale());
        g.fillRoundRect(x, y, end - x, BAR, 7, 7);
        if (chosen) {
            g.setStroke(ink.text());
            g.setLineWidth(2);
            g.strokeRoundRect(x, y, end - x, BAR, 7, 7);
        }
        if (end - x > LEAST_NAMED) {
            g.setFill(entry.current() ? ink.ground() : ink.text());
            g.setFont(Font.font(11.5));
            g.setTextBaseline(VPos.CENTER);
            g.fillText(
                    cut(entry.text(), end - Math.max(0, x) - 14), Math.max(0, x) + 7, y + BAR / 2);
            g.setFont(Font.font(12));
        }
        hits.add(new Hit(x, y, end - x, BAR, entry));
    }

    private void drawEvents(GraphicsContext g, Scene scene, Lanes.Lane lane, double y) {
        var scale = scene.scale();
        var first = scale.firstDay().toEpochDay();
        var last = scale.lastDay().toEpochDay();
        var there = lane.count(first, last + 1);
        if (there > getWidth() / BUCKET) {
            drawDensity(g, scale, lane, y);
            return;
        }
        var events = lane.events(first, last);
        var free = -1e9;
        for (var i = 0; i < events.size(); i++) {
            var entry = events.get(i);
            var x = scale.x(entry.first());
            var chosen = scene.chosen().filter(entry::equals).isPresent();
            g.setFill(entry.current() ? ink.accent() : ink.pale());
            g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            if (chosen) {
                g.setStroke(ink.text());
                g.setLineWidth(2);
                g.strokeOval(x - DOT - 2, y - DOT - 2, 2 * DOT + 4, 2 * DOT + 4);
            }
            var next = i + 1 < events.size() ? scale.x(events.get(i + 1).first()) : getWidth();
            var space = next - x - 22;
            if (x >= free && space > 44) {
                g.setFill(entry.current() ? ink.text() : ink.quiet());
                g.setTextBaseline(VPos.CENTER);
                g.fillText(cut(entry.text(), Math.min(space, 320)), x + 10, y);
            }
            free = x + 8;
            hits.add(new Hit(x - DOT - 3, y - DOT - 5, 2 * DOT + 6, 2 * DOT + 10, entry));
        }
    }

    /** How much happened, as columns. */
    private void drawDensity(GraphicsContext g, TimeScale scale, Lanes.Lane lane, double y) {
        var columns = (int) Math.ceil(getWidth() / BUCKET);
        var counts = new int[columns];
        var most = 1;
        for (var i = 0; i < columns; i++) {
            counts[i] =
                    lane.count(
                            (long) Math.floor(scale.day(i * BUCKET)),
                            (long) Math.floor(scale.day((i + 1) * BUCKET)));
            most = Math.max(most, counts[i]);
        }
        g.setFill(ink.accent());
        for (var i = 0; i < columns; i++) {
            if (counts[i] > 0) {
                var height = 2 + 22 * Math.sqrt((double) counts[i] / most);
                g.fillRect(i * BUCKET, y + 8 - height, BUCKET - 1, height);
            }
        }
    }

    /** As much of a text as has room, by the mean width of a letter. */
    private static String cut(String text, double width) {
        var room = (int) (width / 6.3);
        if (text.length() <= room) {
            return text;
        }
        if (room < 3) {
            return "";
        }
        var end = Character.isHighSurrogate(text.charAt(room - 2)) ? room - 2 : room - 1;
        return text.substring(0, end) + "…";
    }
}
