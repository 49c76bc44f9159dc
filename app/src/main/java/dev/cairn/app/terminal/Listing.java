package dev.cairn.app.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Memories as aligned lines: when, what, and its id. On a terminal long texts are wrapped beside
 * the dates; elsewhere each memory is one line, for programs that read lines.
 */
public final class Listing {
    private static final int WIDEST = 100;
    private static final int NARROWEST_TEXT = 24;

    private final Terminal terminal;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String when, String text, String remark, String id) {}

    public Listing(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Adds a memory.
     *
     * @param remark what should be known of it beside its words; may be empty
     */
    public Listing add(String when, String text, String remark, String id) {
        rows.add(new Row(when, VisibleText.oneLine(text), remark, id));
        return this;
    }

    public void print() {
        var whenWidth = rows.stream().mapToInt(row -> DisplayWidth.of(row.when)).max().orElse(0);
        rows.forEach(row -> print(row, whenWidth));
    }

    private void print(Row row, int whenWidth) {
        var style = terminal.style();
        var when = DisplayWidth.padded(row.when, whenWidth);
        var tail = row.remark.isEmpty() ? row.id : row.remark + " · " + row.id;
        if (!terminal.outIsTerminal()) {
            terminal.out().line(when + "  " + row.text + "  " + tail);
            return;
        }
        var room =
                Math.max(
                        NARROWEST_TEXT,
                        Math.min(terminal.columns().getAsInt(), WIDEST) - whenWidth - 2);
        var lines = new ArrayList<>(Wrapped.lines(row.text, room));
        var last = lines.removeLast();
        if (DisplayWidth.of(last) + 2 + DisplayWidth.of(tail) <= room) {
            lines.add(last + "  " + style.dim(tail));
        } else {
            lines.add(last);
            lines.add(style.dim(tail));
        }
        var lead = style.dim(when) + "  ";
        for (var line : lines) {
            terminal.out().line(lead + line);
            lead = " ".repeat(whenWidth + 2);
        }
    }
}
