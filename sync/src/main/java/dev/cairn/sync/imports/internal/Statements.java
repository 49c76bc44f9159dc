package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;

import java.text.BreakIterator;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Running text that another program wrote as its memory: each point or sentence is a statement. */
final class Statements {
    private Statements() {}

    /**
     * Hands over the statements of a text.
     *
     * @param prefix of their origin keys
     * @param at when they were remembered, as far as anybody knows
     */
    static void of(String prefix, String text, OffsetDateTime at, Intake intake) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isHeading(line))
                .map(line -> line.replaceFirst("^(?:[-*+•]|\\d+[.)])\\s+", ""))
                .forEach(line -> sentences(prefix, line, at, intake));
    }

    /** A line of marks, or one that only names what follows. */
    private static boolean isHeading(String line) {
        return line.startsWith("#")
                || line.matches("\\*\\*[^*]+\\*\\*:?")
                || line.matches("[-=_*\\s]+");
    }

    private static void sentences(String prefix, String line, OffsetDateTime at, Intake intake) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            one(prefix, line.substring(from, to).strip(), at, intake);
        }
    }

    /** Hands over one statement. */
    static void one(String prefix, String statement, OffsetDateTime at, Intake intake) {
        if (!statement.isBlank()) {
            intake.episode(
                    new ImportedEpisode(
                            intake.keyOf(prefix, statement),
                            Role.USER,
                            "",
                            statement,
                            at,
                            List.of(),
                            true));
        }
    }
}
