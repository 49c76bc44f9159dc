package dev.cairn.memory.store.internal;

import dev.cairn.memory.Id;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The log of what changed, in order: the index follows it, history and undo read it, later sync
 * serves from it. Entries of forgotten things lose their content with them.
 */
public final class ChangeLog {

    /** One entry. */
    public record Change(long sequence, String kind, long subject, String operation) {
        /** Whether something is gone. */
        public boolean isForgetting() {
            return operation.equals("forget");
        }
    }

    private ChangeLog() {}

    public static void add(Session session, Instant at, Id.Kind kind, long subject) {
        write(session, at, kind, subject, "add", null, null);
    }

    /** Notes that something got other values; both are small JSON objects of what differs. */
    public static void change(
            Session session,
            Instant at,
            Id.Kind kind,
            long subject,
            @Nullable String before,
            @Nullable String after) {
        write(session, at, kind, subject, "change", before, after);
    }

    /** Notes that something is gone, and empties what the log held of it. */
    public static void forget(Session session, Instant at, Id.Kind kind, long subject) {
        session.update("UPDATE change SET before = NULL, after = NULL WHERE subject = ?", subject);
        write(session, at, kind, subject, "forget", null, null);
    }

    private static void write(
            Session session,
            Instant at,
            Id.Kind kind,
            long subject,
            String operation,
            @Nullable String before,
            @Nullable String after) {
        session.update(
                """
                INSERT INTO change (at, device_id, kind, subject, operation, before, after)
                VALUES (?, (SELECT id FROM device WHERE is_this = 1), ?, ?, ?, ?, ?)
                """,
                at,
                kind.name().toLowerCase(Locale.ROOT),
                subject,
                operation,
                before,
                after);
    }

    /** The entries after {@code sequence}, oldest first, at most {@code limit}. */
    public static List<Change> after(Session session, long sequence, int limit) {
        return session.list(
                """
                SELECT seq, kind, subject, operation FROM change WHERE seq > ? ORDER BY seq LIMIT ?
                """,
                ChangeLog::read,
                sequence,
                limit);
    }

    /** The entries after {@code sequence} that say that something is gone, oldest first. */
    public static List<Change> forgottenAfter(Session session, long sequence) {
        return session.list(
                """
                SELECT seq, kind, subject, operation FROM change
                WHERE seq > ? AND operation = 'forget' ORDER BY seq
                """,
                ChangeLog::read,
                sequence);
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));
    }

    /** The sequence number of the newest entry; 0 in an empty store. */
    public static long newest(Session session) {
        return session.number("SELECT coalesce(max(seq), 0) FROM change");
    }
}
