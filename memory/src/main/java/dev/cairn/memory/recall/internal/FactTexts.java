package dev.cairn.memory.recall.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Optional;

/** Facts as the index takes them. Runs inside the caller's transaction. */
final class FactTexts {
    private FactTexts() {}

    /** A fact that can be found, with the episodes it rests on. */
    record Fact(long number, long space, String text, List<Long> episodes) {}

    /** The fact, if it takes part in recall: not while it waits, nor when declined or retracted. */
    static Optional<Fact> searchable(Session session, long fact) {
        var episodes =
                session.list(
                        "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ?",
                        row -> row.getLong(1),
                        fact);
        return session.first(
                """
                SELECT id, space_id, text FROM fact
                WHERE id = ? AND status IN ('current', 'superseded')
                """,
                row -> new Fact(row.getLong(1), row.getLong(2), row.getString(3), episodes),
                fact);
    }
}
