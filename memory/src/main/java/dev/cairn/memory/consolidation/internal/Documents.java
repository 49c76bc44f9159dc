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
    private static final String DONE = "consolidation.documents";

    /** Entries of the change log that are looked at before it is noted. */
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final GistTable gists;
    private final DocumentDraft drafts;

    Documents(Database database, Terms terms) {
        this.database = database;
        this.gists = new GistTable(database);
        this.drafts = new DocumentDraft(terms);
    }

    /** Until all are made or told to stop; returns how many gists changed. */
    int run(BooleanSupplier stop) {
        var changed = 0;
        while (!stop.getAsBoolean()) {
            long from = database.read(Documents::done);
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
            database.run(session -> note(session, to));
        }
        return changed;
    }

    private static long done(Session session) {
        return session.first(
                        "SELECT value FROM setting WHERE key = ?",
                        row -> Long.parseLong(row.getString(1)),
                        DONE)
                .orElse(0L);
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

    private void note(Session session, long to) {
        session.update(
                """
                INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at
                """,
                DONE,
                Long.toString(to),
                database.clock().instant());
    }
}
