package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Rows of {@code edit}: who wrote what last, and what is in no bundle yet. Triggers write most of
 * them (0006-sharing.sql). Runs inside the caller's transaction.
 */
final class Edits {
    /** The field that says a thing is there. */
    static final String EXISTS = "";

    /** The secrets with which forgotten words were hashed. */
    static final String FORGETTING = "forgetting";

    static final String STANDING = "standing";
    static final String PIN = "pin";
    static final String SAY = "say";

    private Edits() {}

    /** Something that is in no bundle yet. */
    record Mark(String kind, long subject, String field) {}

    /**
     * When something was written and by which device; of two, the later one stands, and of two at
     * once that of the device with the larger number.
     */
    record Version(long stamp, long device) {
        static final Version NEVER = new Version(0, 0);

        boolean isAfter(Version other) {
            return stamp > other.stamp || (stamp == other.stamp && device > other.device);
        }
    }

    /** The next marks after a place, and that of the last of them. */
    record Next(List<Mark> marks, long last) {}

    static Next next(Session session, long after, int most) {
        var last =
                session.number(
                        """
                        SELECT coalesce(max(seq), 0) FROM
                          (SELECT seq FROM edit WHERE seq > ? ORDER BY seq LIMIT ?)
                        """,
                        after,
                        most);
        return new Next(
                session.list(
                        """
                        SELECT kind, subject, field FROM edit WHERE seq > ? AND seq <= ?
                        ORDER BY seq, subject
                        """,
                        row -> new Mark(row.getString(1), row.getLong(2), row.getString(3)),
                        after,
                        last),
                Math.max(after, last));
    }

    static boolean isWaiting(Session session, String kind, long subject, String field, long after) {
        return session.number(
                        """
                        SELECT count(*) FROM edit
                        WHERE kind = ? AND subject = ? AND field = ? AND seq > ?
                        """,
                        kind,
                        subject,
                        field,
                        after)
                > 0;
    }

    static Version version(Session session, String kind, long subject, String field) {
        return session.first(
                        """
                        SELECT stamp, device FROM edit
                        WHERE kind = ? AND subject = ? AND field = ? AND stamp IS NOT NULL
                        """,
                        row -> new Version(row.getLong(1), row.getLong(2)),
                        kind,
                        subject,
                        field)
                .orElse(Version.NEVER);
    }

    static Optional<String> value(Session session, String kind, long subject, String field) {
        return session.first(
                "SELECT value FROM edit WHERE kind = ? AND subject = ? AND field = ?",
                row -> row.getString(1),
                kind,
                subject,
                field);
    }

    /** Notes what another device wrote, to be passed on. */
    static void put(
            Session session,
            String kind,
            long subject,
            String field,
            @Nullable String value,
            Version version) {
        session.update(
                """
                INSERT INTO edit (kind, subject, field, value, stamp, device, seq)
                SELECT ?, ?, ?, ?, ?, ?, n.seq FROM next_edit n WHERE true
                ON CONFLICT (kind, subject, field) DO UPDATE SET value = excluded.value,
                  stamp = excluded.stamp, device = excluded.device, seq = excluded.seq
                """,
                kind,
                subject,
                field,
                value,
                version.stamp,
                version.device);
    }

    /** Notes that something is there, to be passed on. */
    static void exists(Session session, String kind, long subject) {
        put(session, kind, subject, EXISTS, null, Version.NEVER);
    }

    /** Drops marks that only said that something is to be passed on, and was. */
    static void sent(Session session, long last) {
        session.update("UPDATE circle SET sent = max(sent, ?)", last);
        session.update(
                """
                DELETE FROM edit WHERE seq <= ? AND (field = '' OR kind IN ('gone', 'deletedOrigins'))
                """,
                last);
    }

    /** Marks everything there is, in an order in which what is named comes first. */
    static void markAll(Session session) {
        // What was marked before is among it; left first, it would come before what it hangs on.
        session.update(
                "UPDATE circle SET sent = max(sent, (SELECT coalesce(max(seq), 0) FROM edit))");
        mark(session, "spaces", "space", "WHERE true");
        for (var table : List.of("tombstone", "withdrawn")) {
            session.update(
                    """
                    INSERT INTO edit (kind, subject, field, seq)
                    SELECT 'gone', t.id, t.kind, n.seq + row_number() OVER (ORDER BY t.id)
                    FROM %s t, next_edit n
                    WHERE t.kind IN ('episode', 'message', 'conversation', 'correction')
                    ON CONFLICT (kind, subject, field) DO UPDATE SET seq = excluded.seq
                    """
                            .formatted(table));
        }
        // A new mark has no value: that something went since these were written.
        session.update("UPDATE edit SET value = '1' WHERE kind = 'gone'");
        session.update(
                """
                INSERT INTO edit (kind, subject, field, seq)
                SELECT 'deletedOrigins', 0, o.origin_key, n.seq FROM deleted_origin o, next_edit n
                WHERE true ON CONFLICT (kind, subject, field) DO UPDATE SET seq = excluded.seq
                """);
        session.update(
                """
                INSERT INTO edit (kind, subject, field, stamp, device, seq)
                SELECT 'settings', 0, s.key, s.updated_at << 16, 0, n.seq FROM setting s, next_edit n
                WHERE s.key LIKE 'decay.%'
                ON CONFLICT (kind, subject, field) DO UPDATE SET seq = excluded.seq
                """);
        exists(session, FORGETTING, 0);
        mark(session, "conversations", "conversation", "WHERE true");
        mark(session, "episodes", "episode", "WHERE true");
        mark(session, "messages", "message", "WHERE t.state <> 'writing'");
        mark(session, "corrections", "correction", "WHERE true");
        mark(session, "claims", "claim", "WHERE t.episode_id IS NOT NULL");
    }

    private static void mark(Session session, String kind, String table, String where) {
        session.update(
                """
                INSERT INTO edit (kind, subject, field, seq)
                SELECT '%s', t.id, '', n.seq + row_number() OVER (ORDER BY t.id)
                FROM %s t, next_edit n %s
                ON CONFLICT (kind, subject, field) DO UPDATE SET seq = excluded.seq
                """
                        .formatted(kind, table, where));
    }
}
