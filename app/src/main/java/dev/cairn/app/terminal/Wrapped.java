package dev.cairn.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at its words. */
public final class Wrapped {
    private Wrapped() {}

    /** The lines of a text, each at most so many columns wide; words that are wider are cut. */
    public static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var width = 0;
        for (var word : text.split(" ")) {
            var rest = word;
            while (DisplayWidth.of(rest) > columns) {
                var room = columns - (line.isEmpty() ? 0 : width + 1);
                if (room < Math.max(columns / 2, 2)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    width = 0;
                    continue;
                }
                var end = fitting(rest, room);
                append(line, rest.substring(0, end));
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
                rest = rest.substring(end);
            }
            var wide = DisplayWidth.of(rest);
            if (!line.isEmpty() && width + 1 + wide > columns) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            width += wide + (line.isEmpty() ? 0 : 1);
            append(line, rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static void append(StringBuilder line, String word) {
        if (!line.isEmpty()) {
            line.append(' ');
        }
        line.append(word);
    }

    /** How many characters fit; at least one, so that the work ends. */
    private static int fitting(String text, int columns) {
        var width = 0;
        var end = 0;
        while (end < text.length()) {
            var codePoint = text.codePointAt(end);
            width += DisplayWidth.of(codePoint);
            if (width > columns && end > 0) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
