package dev.cairn.ui.timeline;

import dev.cairn.ui.words.Words;

/** The timeline as Markdown: a heading for each year, a line for each entry. One use each. */
final class TimelineNotes {
    private final StringBuilder notes;
    private int year = Integer.MIN_VALUE;

    /**
     * @param about of whom or what it is; blank for everything
     */
    TimelineNotes(String about, Words words) {
        notes = new StringBuilder("# ").append(words.of("timeline.title"));
        if (!about.isBlank()) {
            notes.append(": ").append(plain(about.strip()));
        }
        notes.append('\n');
    }

    /** Adds the next entry, in order. */
    void add(TimelineDesk.Entry entry) {
        if (entry.first().getYear() != year) {
            year = entry.first().getYear();
            notes.append("\n## ").append(year).append("\n\n");
        }
        notes.append("- **").append(plain(entry.when())).append("** ");
        var text = plain(entry.text());
        notes.append(entry.current() ? text : "~~" + text + "~~").append('\n');
    }

    String text() {
        return notes.toString();
    }

    /** On one line, with the marks of Markdown as themselves. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_~\\[\\]<>#])", "\\\\$1");
    }
}
