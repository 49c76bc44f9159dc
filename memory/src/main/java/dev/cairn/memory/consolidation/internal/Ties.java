package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is recalled together is tied together (Hebb 1949): of two facts that answers cited, the
 * share of answers with both, normalised by how often each was cited (Ochiai's coefficient), so
 * that what is cited all the time is not tied to everything. Worked out from the traces, never
 * added up, so that a run more or less changes nothing. Runs inside the caller's transaction.
 */
public final class Ties {
    private static final int AT_ONCE = 200;

    /** Pairs cited together once are chance. */
    private static final int FEWEST = 2;

    private static final double WEAKEST = .2;
    private static final int MOST_CITED = 12;

    private final Database database;
    private final SequenceMark mark;

    public Ties(Database database) {
        this.database = database;
        this.mark = new SequenceMark(database, "consolidation.trace");
    }

    /** Takes up some answers; false where none is left. */
    public boolean takeUp(Session session) {
        var from = mark.read(session);
        var traces =
                session.list(
                        "SELECT id FROM trace WHERE id > ? ORDER BY id LIMIT ?",
                        row -> row.getLong(1),
                        from,
                        AT_ONCE);
        if (traces.isEmpty()) {
            return false;
        }
        traces.forEach(trace -> tie(session, trace));
        mark.write(session, traces.getLast());
        return true;
    }

    private void tie(Session session, long trace) {
        var cited = new ArrayList<>(new TreeSet<>(cited(session, trace)));
        for (var i = 0; i < Math.min(cited.size(), MOST_CITED); i++) {
            for (var j = i + 1; j < Math.min(cited.size(), MOST_CITED); j++) {
                tie(session, cited.get(i), cited.get(j));
            }
        }
    }

    /** Facts that an answer cited, or that rest on words it cited. */
    private static List<Long> cited(Session session, long trace) {
        return session.list(
                """
                SELECT f.id FROM trace_item i JOIN fact f ON f.id = i.memory_id
                WHERE i.trace_id = ?1 AND i.state = 'cited'
                UNION SELECT v.fact_id FROM trace_item i
                JOIN window w ON w.id = i.memory_id
                JOIN evidence v ON v.episode_id = w.focus_id
                JOIN fact f ON f.id = v.fact_id AND f.status IN ('current', 'superseded')
                WHERE i.trace_id = ?1 AND i.state = 'cited'
                """,
                row -> row.getLong(1),
                trace);
    }

    private void tie(Session session, long one, long other) {
        var both = answers(session, one);
        var others = answers(session, other);
        double common = both.stream().filter(others::contains).count();
        var weight =
                common / Math.sqrt((double) Math.max(1, both.size()) * Math.max(1, others.size()));
        if (common < FEWEST || weight < WEAKEST) {
            return;
        }
        session.update(
                """
                INSERT INTO link (from_id, to_id, type, weight, origin, recorded_at)
                VALUES (?, ?, 'related', ?, 'recall', ?)
                ON CONFLICT (from_id, to_id, type) DO UPDATE
                SET weight = max(weight, excluded.weight)
                """,
                one,
                other,
                Math.round(1000 * weight) / 1000.0,
                database.clock().instant());
    }

    private static Set<Long> answers(Session session, long fact) {
        return new TreeSet<>(
                session.list(
                        """
                        SELECT trace_id FROM trace_item WHERE memory_id = ?1 AND state = 'cited'
                        UNION SELECT i.trace_id FROM evidence v
                        JOIN window w ON w.focus_id = v.episode_id
                        JOIN trace_item i ON i.memory_id = w.id AND i.state = 'cited'
                        WHERE v.fact_id = ?1
                        """,
                        row -> row.getLong(1),
                        fact));
    }
}
