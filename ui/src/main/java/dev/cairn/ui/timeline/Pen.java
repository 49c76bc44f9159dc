package dev.cairn.ui.timeline;

import javafx.scene.paint.Color;

/** What the timeline is drawn with: on the screen, or into a file. Lengths in pixels. */
interface Pen {
    void line(double x, double y, double toX, double toY, Color colour, boolean dashed);

    /** A bar with round corners. */
    void bar(double x, double y, double width, double height, Color fill);

    /** The outline of a bar. */
    void frame(double x, double y, double width, double height, Color colour);

    void dot(double x, double y, double radius, Color fill);

    void ring(double x, double y, double radius, Color colour);

    /** A plain rectangle. */
    void column(double x, double y, double width, double height, Color fill);

    /** A line of text that begins at {@code x}, with its middle at {@code y}. */
    void text(String text, double x, double y, Color fill, Letter letter);

    /** Sizes of letters. */
    enum Letter {
        PLAIN(12, false),
        IN_A_BAR(11.5, false),
        NAME(12, true);

        private final double size;
        private final boolean bold;

        Letter(double size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        double size() {
            return size;
        }

        boolean bold() {
            return bold;
        }
    }
}
