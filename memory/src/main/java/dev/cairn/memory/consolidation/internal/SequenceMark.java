package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

/** How far into a growing list a piece of work has come: kept in the store under a name. */
record SequenceMark(Database database, String name) {

    /** The last one done; 0 where none is. */
    long read(Session session) {
        return session.first(
                        "SELECT value FROM setting WHERE key = ?",
                        row -> Long.parseLong(row.getString(1)),
                        name)
                .orElse(0L);
    }

    void write(Session session, long last) {
        session.update(
                """
                INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at
                """,
                name,
                Long.toString(last),
                database.clock().instant());
    }
}
