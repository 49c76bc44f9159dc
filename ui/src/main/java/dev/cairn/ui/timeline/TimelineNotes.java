package dev.cairn.ui.timeline;

import dev.cairn.ui.words.Words;

import java.util.Locale;

/** The timeline as Markdown: a heading for each year, a line for each entry. */
final class TimelineNotes {
    private TimelineNotes() {}

    /**
     * @param about of whom or what it is; blank for everything
     */
    static String of(Lanes lanes, String about, Words words) {
        var notes = new StringBuilder("# ").append(words.of("timeline.title"));
        if (!about.isBlank()) {
            notes.append(": ").append(plain(about.strip()));
        }
        notes.append('\n');
        var year = Integer.MIN_VALUE;
        for (var i = 0; i < lanes.count(); i++) {
            var entry = lanes.entry(i);
            if (entry.first().getYear() != year) {
                year = entry.first().getYear();
                notes.append(String.format(Locale.ROOT, "%n## %d%n%n", year).replace("\r", ""));
            }
            notes.append("- **").append(plain(entry.when())).append("** ");
            var text = plain(entry.text());
            notes.append(entry.current() ? text : "~~" + text + "~~").append('\n');
        }
        return notes.toString();
    }

    /** On one line, with the marks of Markdown as themselves. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_~\\[\\]<>#])", "\\\\$1");
    }
}
