package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.LocalDate;
import java.util.List;

/**
 * Gists that are to be made or looked at anew: what the change log touched since the last time, and
 * what lost a source to forgetting. In the store, so that an interruption loses nothing. Runs
 * inside the caller's transaction.
 */
public final class Waiting {
    /** Entries of the change log taken up in one transaction. */
    private static final int AT_ONCE = 5_000;

    private final SequenceMark mark;

    public Waiting(Database database) {
        this.mark = new SequenceMark(database, "consolidation.sequence");
    }

    /** One gist that waits: {@code subject} is its first day, or an entity. */
    public record Due(long space, Gist.Shape shape, long subject) {
        public LocalDate day() {
            return LocalDate.ofEpochDay(subject);
        }
    }

    /** Takes up some changes; false where none is left. */
    public boolean takeUp(Session session) {
        var from = mark.read(session);
        var newest = ChangeLog.newest(session);
        if (from >= newest) {
            return false;
        }
        var to = Math.min(newest, from + AT_ONCE);
        for (var kind : List.of("episode", "fact")) {
            session.update(
                    """
                    INSERT OR IGNORE INTO gist_waiting (space_id, shape, subject)
                    SELECT t.space_id, 'day',
                      -- Days since 1970 where it was said, rounded down also before that.
                      (t.at - ((t.at % 86400000) + 86400000) % 86400000) / 86400000
                    FROM change c JOIN (
                      SELECT id, space_id, occurred_at + occurred_offset * 60000 AS at FROM $table) t
                      ON t.id = c.subject
                    WHERE c.seq > ? AND c.seq <= ? AND c.kind = ?
                    """
                            .replace("$table", kind),
                    from,
                    to,
                    kind);
        }
        session.update(
                """
                INSERT OR IGNORE INTO gist_waiting (space_id, shape, subject)
                SELECT n.space_id, 'topic', coalesce(n.merged_into, n.id)
                FROM change c JOIN fact_entity x ON x.fact_id = c.subject
                JOIN entity n ON n.id = x.entity_id AND n.kind <> 'self'
                WHERE c.seq > ? AND c.seq <= ? AND c.kind = 'fact'
                """,
                from,
                to);
        mark.write(session, to);
        return true;
    }

    /** Has gists that lost a source wait; what cannot be made again goes. */
    public void takeUpForgotten(Session session) {
        session.update(
                """
                INSERT OR IGNORE INTO gist_waiting (space_id, shape, subject)
                SELECT g.space_id, g.shape, CAST(julianday(g.period_from) - 2440587.5 AS INTEGER)
                FROM task t JOIN gist g ON g.id = t.subject_id
                WHERE t.kind = 'gist' AND g.shape IN ('day', 'week')
                """);
        session.update(
                """
                INSERT OR IGNORE INTO gist_waiting (space_id, shape, subject)
                SELECT g.space_id, g.shape, n.id FROM task t JOIN gist g ON g.id = t.subject_id
                JOIN entity n ON n.space_id = g.space_id AND n.name = g.about
                  AND n.merged_into IS NULL AND n.kind <> 'self'
                WHERE t.kind = 'gist' AND g.shape = 'topic'
                """);
        // A topic whose name was merged into another, or is gone, is told under that one or not at
        // all.
        session.update(
                """
                DELETE FROM gist WHERE shape = 'topic' AND NOT EXISTS (
                  SELECT 1 FROM entity n WHERE n.space_id = gist.space_id AND n.name = gist.about
                    AND n.merged_into IS NULL)
                """);
        // Gists of conversations are made when they are next needed.
        session.update(
                """
                DELETE FROM gist WHERE text = '' AND id IN (
                  SELECT g.id FROM task t JOIN gist g ON g.id = t.subject_id
                  WHERE t.kind = 'gist' AND g.shape NOT IN ('day', 'week', 'topic'))
                """);
        session.update("DELETE FROM task WHERE kind = 'gist'");
    }

    /** What waits of a shape: for days and weeks, only what ended before a day. */
    public static List<Due> due(Session session, Gist.Shape shape, LocalDate today) {
        var before =
                switch (shape) {
                    case DAY -> today.toEpochDay();
                    case WEEK -> today.toEpochDay() - 6;
                    case TOPIC, CONVERSATION, DOCUMENT -> Long.MAX_VALUE;
                };
        return session.list(
                """
                SELECT space_id, subject FROM gist_waiting WHERE shape = ? AND subject < ?
                ORDER BY subject, space_id
                """,
                row -> new Due(row.getLong(1), shape, row.getLong(2)),
                shape.stored(),
                before);
    }

    public static void add(Session session, Due due) {
        session.update(
                "INSERT OR IGNORE INTO gist_waiting (space_id, shape, subject) VALUES (?, ?, ?)",
                due.space,
                due.shape.stored(),
                due.subject);
    }

    public static void done(Session session, Due due) {
        session.update(
                "DELETE FROM gist_waiting WHERE space_id = ? AND shape = ? AND subject = ?",
                due.space,
                due.shape.stored(),
                due.subject);
    }
}
