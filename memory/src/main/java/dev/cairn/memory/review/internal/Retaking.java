package dev.cairn.memory.review.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

/**
 * Takes a stored fact through reconciliation, as if it had been accepted when it was said: it
 * closes what it supersedes, is closed by what is newer, and keeps its id. Runs inside the caller's
 * transaction.
 */
final class Retaking {
    private final Database database;

    Retaking(Database database) {
        this.database = database;
    }

    /** Returns the fact that holds the statement now: the same, or one that said so already. */
    long take(Session session, Standing standing, String origin) {
        var fact = standing.fact();
        var now = database.clock().instant();
        standAside(session, fact, now);
        var written =
                new Reconciliation(new FactTable(database).inPlaceOf(fact), Admission.OF_EVERYTHING)
                        .take(
                                session,
                                standing.space(),
                                standing.candidate(),
                                standing.episode(),
                                origin);
        var holder = written.orElseGet(() -> confirmed(session, standing));
        if (holder != fact) {
            session.update(
                    "UPDATE OR IGNORE evidence SET fact_id = ? WHERE fact_id = ?", holder, fact);
            delete(session, fact, now);
        } else {
            // Its words may be others than those that its vector was made of.
            session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
            EmbeddingQueue.add(session, database.nextId(), Id.fact(fact));
            session.update("DELETE FROM proposal WHERE fact_id = ?", fact);
        }
        session.update(
                """
                INSERT OR IGNORE INTO memory_use (memory_id, used_at, how)
                VALUES (?, ?, 'confirmed')
                """,
                holder,
                now);
        ChangeLog.change(session, now, Id.Kind.FACT, holder, null, null);
        return holder;
    }

    /** Out of its slot's history, and not found by its own words, until it is written again. */
    private static void standAside(Session session, long fact, java.time.Instant now) {
        SlotGap.leave(session, fact, now);
        session.update(
                "UPDATE fact SET status = 'pending', text_hash = zeroblob(32) WHERE id = ?", fact);
    }

    /** The fact to which reconciliation gave the words as more evidence. */
    private static long confirmed(Session session, Standing standing) {
        var candidate = standing.candidate();
        return session.first(
                        """
                        SELECT f.id FROM evidence v JOIN fact f ON f.id = v.fact_id
                        WHERE v.episode_id = ? AND v.char_from = ? AND f.id <> ?
                          AND f.status IN ('current', 'superseded')
                        ORDER BY f.text <> ?,
                                 NOT (f.subject = ? COLLATE NOCASE AND f.attribute = ?
                                      AND f.value = ? COLLATE NOCASE), f.id
                        LIMIT 1
                        """,
                        row -> row.getLong(1),
                        standing.episode().id().number(),
                        candidate.quoteStart(),
                        standing.fact(),
                        candidate.text(),
                        candidate.subject(),
                        candidate.attribute(),
                        candidate.value())
                .orElseThrow(() -> new IllegalStateException("fact lost: " + standing.fact()));
    }

    /** The row goes without a tombstone: nothing was forgotten. */
    static void delete(Session session, long fact, java.time.Instant now) {
        session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
        session.update("DELETE FROM memory_use WHERE memory_id = ?", fact);
        session.update("DELETE FROM task WHERE subject_id = ?", fact);
        session.update("DELETE FROM fact WHERE id = ?", fact);
        ChangeLog.change(session, now, Id.Kind.FACT, fact, null, null);
    }
}
