package dev.cairn.ui.timeline;

import dev.cairn.ui.words.Words;

import javafx.scene.paint.Color;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the timeline looks like, whatever it is drawn with. Draws what is in sight and nothing else:
 * where more happened than has room, how much it was. Draws a hundred thousand entries as fast as
 * ten.
 */
final class TimelineDrawing {
    private static final double AXIS = 34;
    private static final double LANE_LEAST = 66;
    private static final double LANE_MOST = 118;
    private static final double BAR = 18;
    private static final double BAR_GAP = 3;
    private static final double DOT = 4.5;
    private static final double BUCKET = TimelineViewModel.COLUMN;

    /** A bar must be so long to bear its words; those of a shorter one stand beside it. */
    private static final double LEAST_NAMED = 40;

    private static final double BESIDE = 230;
    private static final int FEW = 12;

    /** More bars than this in one lane would be lines beside lines. */
    private static final int MOST_BARS = 400;

    private final Words words;
    private final List<Hit> hits = new ArrayList<>();

    /** Where an entry was drawn. */
    private record Hit(double x, double y, double width, double height, TimelineDesk.Entry entry) {
        boolean at(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /** The colours to draw with, from the style sheet. */
    record Ink(Color text, Color quiet, Color line, Color accent, Color pale, Color ground) {
        /** For paper and files, whatever the window's colours are. */
        static final Ink PAPER =
                new Ink(
                        Color.web("#1f2328"),
                        Color.web("#59636e"),
                        Color.web("#d1d9e0"),
                        Color.web("#2f6f5e"),
                        Color.web("#c3ccc8"),
                        Color.WHITE);

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
            Lanes lanes,
            int firstLane,
            TimeScale scale,
            Optional<TimelineDesk.Entry> chosen,
            LocalDate today) {}

    /** How many lanes have room, one at least. */
    static int fitting(double height) {
        return Math.max(1, (int) ((height - AXIS) / LANE_LEAST));
    }

    TimelineDrawing(Words words) {
        this.words = words;
    }

    /** The entry that was drawn at a point; the uppermost where several were. */
    Optional<TimelineDesk.Entry> at(double x, double y) {
        return hits.reversed().stream().filter(hit -> hit.at(x, y)).map(Hit::entry).findFirst();
    }

    void draw(Scene scene, Ink ink, double width, double height, Pen pen) {
        hits.clear();
        var sheet = new Sheet(scene, ink, width, height, pen);
        drawAxis(sheet);
        var lanes = scene.lanes().lanes();
        if (lanes.isEmpty()) {
            return;
        }
        var room = height - AXIS;
        var high = Math.clamp(room / lanes.size(), LANE_LEAST, LANE_MOST);
        var first = scene.firstLane();
        for (var i = first; i < lanes.size() && AXIS + (i - first) * high < height; i++) {
            drawLane(sheet, lanes.get(i), AXIS + (i - first) * high, high);
        }
        drawToday(sheet);
    }

    /** What one drawing is made on. */
    private record Sheet(Scene scene, Ink ink, double width, double height, Pen pen) {}

    private void drawAxis(Sheet on) {
        var scale = on.scene.scale();
        var format = DateTimeFormatter.ofPattern(pattern(scale.step()), words.locale());
        for (var tick : scale.ticks()) {
            var x = Math.floor(tick.x()) + .5;
            on.pen.line(x, AXIS - 8, x, on.height, on.ink.line(), false);
            if (x > -60) {
                on.pen.text(
                        format.format(tick.day()),
                        x + 5,
                        AXIS / 2,
                        on.ink.quiet(),
                        Pen.Letter.PLAIN);
            }
        }
        on.pen.line(0, AXIS - .5, on.width, AXIS - .5, on.ink.line(), false);
    }

    private String pattern(TimeScale.Step step) {
        return words.of(
                switch (step) {
                    case DAY, WEEK -> "timeline.axis.day";
                    case MONTH, QUARTER -> "timeline.axis.month";
                    case YEAR, LUSTRUM, DECADE, CENTURY -> "timeline.axis.year";
                });
    }

    private static void drawToday(Sheet on) {
        var x = Math.floor(on.scene.scale().x(on.scene.today())) + .5;
        if (x >= 0 && x <= on.width) {
            on.pen.line(x, AXIS, x, on.height, on.ink.accent(), true);
        }
    }

    private void drawLane(Sheet on, Lanes.Lane lane, double top, double height) {
        on.pen.line(0, top + height - .5, on.width, top + height - .5, on.ink.line(), false);
        var rows = Math.max(1, (int) ((height - 44) / (BAR + BAR_GAP)));
        drawBars(on, lane, top + 22, rows);
        drawEvents(on, lane, top + height - 14);
        on.pen.text(cut(lane.name(), 220), 8, top + 11, on.ink.text(), Pen.Letter.NAME);
    }

    private void drawBars(Sheet on, Lanes.Lane lane, double top, int rows) {
        var scene = on.scene;
        var scale = scene.scale();
        var ends = new double[rows];
        java.util.Arrays.fill(ends, -1e9);
        var drawn = 0;
        var few = lane.lasting().size() <= FEW;
        for (var entry : lane.lasting()) {
            var x = scale.x(entry.first());
            if (x > on.width || drawn >= MOST_BARS) {
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
                on.pen.text(
                        cut(entry.text(), BESIDE - 12),
                        end + 6,
                        top + row * (BAR + BAR_GAP) + BAR / 2,
                        entry.current() ? on.ink.text() : on.ink.quiet(),
                        Pen.Letter.PLAIN);
            }
            drawn++;
            bar(
                    on,
                    entry,
                    Math.max(-4, x),
                    Math.min(on.width + 4, end),
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

    private void bar(Sheet on, TimelineDesk.Entry entry, double x, double end, double y) {
        on.pen.bar(x, y, end - x, BAR, entry.current() ? on.ink.accent() : on.ink.pale());
        if (isChosen(on, entry)) {
            on.pen.frame(x, y, end - x, BAR, on.ink.text());
        }
        if (end - x > LEAST_NAMED) {
            on.pen.text(
                    cut(entry.text(), end - Math.max(0, x) - 14),
                    Math.max(0, x) + 7,
                    y + BAR / 2,
                    entry.current() ? on.ink.ground() : on.ink.text(),
                    Pen.Letter.IN_A_BAR);
        }
        hits.add(new Hit(x, y, end - x, BAR, entry));
    }

    private static boolean isChosen(Sheet on, TimelineDesk.Entry entry) {
        return on.scene.chosen().filter(entry::equals).isPresent();
    }

    private void drawEvents(Sheet on, Lanes.Lane lane, double y) {
        var scale = on.scene.scale();
        var first = scale.firstDay().toEpochDay();
        var last = scale.lastDay().toEpochDay();
        var there = lane.count(first, last + 1);
        if (lane.counted() || there > on.width / BUCKET) {
            drawDensity(on, lane, y);
            return;
        }
        var events = lane.events(first, last);
        var free = -1e9;
        for (var i = 0; i < events.size(); i++) {
            var entry = events.get(i);
            var x = scale.x(entry.first());
            on.pen.dot(x, y, DOT, entry.current() ? on.ink.accent() : on.ink.pale());
            if (isChosen(on, entry)) {
                on.pen.ring(x, y, DOT + 2, on.ink.text());
            }
            var next = i + 1 < events.size() ? scale.x(events.get(i + 1).first()) : on.width;
            var space = next - x - 22;
            if (x >= free && space > 44) {
                on.pen.text(
                        cut(entry.text(), Math.min(space, 320)),
                        x + 10,
                        y,
                        entry.current() ? on.ink.text() : on.ink.quiet(),
                        Pen.Letter.PLAIN);
            }
            free = x + 8;
            hits.add(new Hit(x - DOT - 3, y - DOT - 5, 2 * DOT + 6, 2 * DOT + 10, entry));
        }
    }

    /** How much happened, as columns. */
    private static void drawDensity(Sheet on, Lanes.Lane lane, double y) {
        var scale = on.scene.scale();
        var columns = (int) Math.ceil(on.width / BUCKET);
        var counts = new int[columns];
        var most = 1;
        for (var i = 0; i < columns; i++) {
            counts[i] = lane.amount(scale.day(i * BUCKET), scale.day((i + 1) * BUCKET));
            most = Math.max(most, counts[i]);
        }
        for (var i = 0; i < columns; i++) {
            if (counts[i] > 0) {
                var height = 2 + 22 * Math.sqrt((double) counts[i] / most);
                on.pen.column(i * BUCKET, y + 8 - height, BUCKET - 1, height, on.ink.accent());
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
