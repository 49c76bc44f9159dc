package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.gist.internal.DocumentDraft;
import dev.cairn.memory.gist.internal.DocumentSections;
import dev.cairn.memory.gist.internal.GistTable;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes the gists of long texts, those that came since the last time. */
final class Documents {
    /** Entries of the change log that are looked at before it is noted. */
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final GistTable gists;
    private final DocumentDraft drafts;
    private final SequenceMark mark;

    Documents(Database database, Terms terms) {
        this.database = database;
        this.gists = new GistTable(database);
        this.drafts = new DocumentDraft(terms);
        this.mark = new SequenceMark(database, "consolidation.documents");
    }

    /** Until all are made or told to stop; returns how many gists changed. */
    int run(BooleanSupplier stop) {
        var changed = 0;
        while (!stop.getAsBoolean()) {
            long from = database.read(mark::read);
            long to = Math.min(database.read(ChangeLog::newest), from + AT_ONCE);
            if (to <= from) {
                return changed;
            }
            for (var episode : database.read(session -> cameIn(session, from, to))) {
                if (stop.getAsBoolean()) {
                    return changed;
                }
                changed += database.write(session -> make(session, episode));
            }
            database.run(session -> mark.write(session, to));
        }
        return changed;
    }

    private static List<Long> cameIn(Session session, long from, long to) {
        return session.list(
                """
                SELECT DISTINCT e.id FROM change c JOIN episode e ON e.id = c.subject
                WHERE c.seq > ? AND c.seq <= ? AND c.kind = 'episode'
                  AND e.length >= ? AND e.role <> 'assistant'
                ORDER BY e.id
                """,
                row -> row.getLong(1),
                from,
                to,
                DocumentSections.DOCUMENT);
    }

    private int make(Session session, long episode) {
        var changed = 0;
        for (var part : drafts.of(session, episode)) {
            changed += gists.write(session, part.place(), part.told()) ? 1 : 0;
        }
        return changed;
    }
}
