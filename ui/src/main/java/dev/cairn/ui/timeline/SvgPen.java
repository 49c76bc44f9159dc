package dev.cairn.ui.timeline;

import javafx.scene.paint.Color;

import java.util.Locale;

/** Draws into the text of an SVG 1.1 picture. For one thread. */
final class SvgPen implements Pen {
    private static final String ROUND = "3.5";

    private final StringBuilder drawn = new StringBuilder();
    private final double width;
    private final double height;
    private final Color ground;

    SvgPen(double width, double height, Color ground) {
        this.width = width;
        this.height = height;
        this.ground = ground;
    }

    /** The whole picture. */
    String picture() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" font-family="sans-serif">
        <rect width="100%%" height="100%%" fill="%3$s"/>
        %4$s</svg>
        """
                .formatted(length(width), length(height), colour(ground), drawn);
    }

    @Override
    public void line(double x, double y, double toX, double toY, Color colour, boolean dashed) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>"
                        .formatted(
                                length(x),
                                length(y),
                                length(toX),
                                length(toY),
                                colour(colour),
                                dashed ? " stroke-dasharray=\"3 3\"" : ""));
    }

    @Override
    public void bar(double x, double y, double wide, double high, Color fill) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>"
                        .formatted(
                                length(x),
                                length(y),
                                length(wide),
                                length(high),
                                ROUND,
                                colour(fill)));
    }

    @Override
    public void frame(double x, double y, double wide, double high, Color colour) {
        add(
                ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"none\""
                                + " stroke=\"%s\" stroke-width=\"2\"/>")
                        .formatted(
                                length(x),
                                length(y),
                                length(wide),
                                length(high),
                                ROUND,
                                colour(colour)));
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                        .formatted(length(x), length(y), length(radius), colour(fill)));
    }

    @Override
    public void ring(double x, double y, double radius, Color colour) {
        add(
                ("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\""
                                + " stroke-width=\"2\"/>")
                        .formatted(length(x), length(y), length(radius), colour(colour)));
    }

    @Override
    public void column(double x, double y, double wide, double high, Color fill) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                        .formatted(length(x), length(y), length(wide), length(high), colour(fill)));
    }

    @Override
    public void text(String text, double x, double y, Color fill, Letter letter) {
        add(
                ("<text x=\"%s\" y=\"%s\" dominant-baseline=\"central\" font-size=\"%s\"%s"
                                + " fill=\"%s\">%s</text>")
                        .formatted(
                                length(x),
                                length(y),
                                length(letter.size()),
                                letter.bold() ? " font-weight=\"bold\"" : "",
                                colour(fill),
                                escaped(text)));
    }

    private void add(String element) {
        drawn.append(element).append('\n');
    }

    private static String length(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels).replaceFirst("\\.0$", "");
    }

    private static String colour(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** What XML 1.0 cannot hold (section 2.2) is left out. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                default -> {
                                    boolean control = c < ' ' && c != '\t';
                                    boolean half = c >= 0xd800 && c <= 0xdfff;
                                    if (!control && !half && c != 0xfffe && c != 0xffff) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }
}
