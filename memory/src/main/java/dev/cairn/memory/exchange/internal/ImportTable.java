package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of {@code import_batch} and of what belongs to one. Runs inside the caller's transaction.
 */
public final class ImportTable {
    private final Database database;

    public ImportTable(Database database) {
        this.database = database;
    }

    /** Begins an import: until it is done, an end of the program undoes it at the next start. */
    public long begin(Session session, String format, byte[] sourceHash) {
        var number = database.nextId();
        session.update(
                """
                INSERT INTO import_batch (id, format, source_hash, state, recorded_at)
                VALUES (?, ?, ?, 'running', ?)
                """,
                number,
                format,
                sourceHash,
                database.clock().instant());
        return number;
    }

    /** Ends an import, and has the owner's words in it read for facts, in the order they fell. */
    public void finish(Session session, long batch, String report) {
        session.update(
                "UPDATE import_batch SET state = 'done', report = ? WHERE id = ?", report, batch);
        session.list(
                        """
                        SELECT e.id FROM imported i JOIN episode e ON e.id = i.subject
                        WHERE i.import_id = ? AND i.kind = 'read'
                        ORDER BY e.occurred_at, e.id
                        """,
                        row -> row.getLong(1),
                        batch)
                .forEach(episode -> ExtractionQueue.add(session, database.nextId(), episode));
        session.update("DELETE FROM imported WHERE import_id = ? AND kind = 'read'", batch);
    }

    public static void setState(Session session, long batch, String state) {
        session.update("UPDATE import_batch SET state = ? WHERE id = ?", state, batch);
    }

    public static List<Long> running(Session session) {
        return session.list(
                "SELECT id FROM import_batch WHERE state = 'running' ORDER BY id",
                row -> row.getLong(1));
    }

    public static Optional<String> state(Session session, long batch) {
        return session.first(
                "SELECT state FROM import_batch WHERE id = ?", row -> row.getString(1), batch);
    }

    /** Drops an import that came to nothing, so that no list shows it. */
    public static void drop(Session session, long batch) {
        session.update(
                """
                DELETE FROM import_batch WHERE id = ?1
                  AND NOT EXISTS (SELECT 1 FROM conversation WHERE import_id = ?1)
                  AND NOT EXISTS (SELECT 1 FROM episode WHERE import_id = ?1)
                  AND NOT EXISTS (SELECT 1 FROM fact WHERE import_id = ?1)
                """,
                batch);
    }

    /** Notes that an import brought something. */
    static void brought(Session session, long batch, Id.Kind kind, long subject) {
        note(session, batch, kind.name().toLowerCase(Locale.ROOT), subject);
    }

    /** Notes that an episode of an import is to be read for facts when the import is done. */
    static void toBeRead(Session session, long batch, long episode) {
        note(session, batch, "read", episode);
    }

    static void note(Session session, long batch, String kind, long subject) {
        session.update(
                "INSERT OR IGNORE INTO imported (import_id, kind, subject) VALUES (?, ?, ?)",
                batch,
                kind,
                subject);
    }

    static List<Long> brought(Session session, long batch, String kind, int limit) {
        return session.list(
                "SELECT subject FROM imported WHERE import_id = ? AND kind = ? LIMIT ?",
                row -> row.getLong(1),
                batch,
                kind,
                limit);
    }

    static boolean wasDeleted(Session session, String originKey) {
        return session.number("SELECT count(*) FROM deleted_origin WHERE origin_key = ?", originKey)
                > 0;
    }
}
