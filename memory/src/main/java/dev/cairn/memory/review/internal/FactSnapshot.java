package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.store.internal.Session;

/**
 * A fact's row and its evidence as JSON, so that a change by the user's hand can be undone. Runs
 * inside the caller's transaction.
 */
final class FactSnapshot {
    private FactSnapshot() {}

    /** The fact as it is now. */
    static String of(Session session, long fact) {
        return session.first(
                        """
                        SELECT json_object(
                          'space_id', f.space_id, 'kind', f.kind, 'text', f.text,
                          'subject', f.subject, 'attribute', f.attribute, 'value', f.value,
                          'single', f.single, 'status', f.status,
                          'valid_from', f.valid_from, 'valid_from_precision', f.valid_from_precision,
                          'valid_to', f.valid_to, 'valid_to_precision', f.valid_to_precision,
                          'occurred_at', f.occurred_at, 'occurred_offset', f.occurred_offset,
                          'recorded_at', f.recorded_at, 'retired_at', f.retired_at,
                          'confidence', f.confidence, 'importance', f.importance,
                          'stability', f.stability, 'sensitivity', f.sensitivity,
                          'pinned', f.pinned, 'origin', f.origin, 'proposal', f.proposal,
                          'negated', coalesce(p.negated, 0), 'entities', coalesce(p.entities, '[]'),
                          'evidence', json((SELECT json_group_array(
                                                  json_array(v.episode_id, v.char_from, v.char_to))
                                            FROM evidence v WHERE v.fact_id = f.id)))
                        FROM fact f LEFT JOIN proposal p ON p.fact_id = f.id WHERE f.id = ?
                        """,
                        row -> row.getString(1),
                        fact)
                .orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    /**
     * Writes the row as it was, over the one that is there or anew; evidence in episodes that were
     * forgotten since does not come back.
     */
    static void restore(Session session, long fact, String snapshot) {
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_precision, valid_to, valid_to_precision,
                                  occurred_at, occurred_offset, recorded_at, retired_at, confidence,
                                  importance, stability, sensitivity, pinned, origin, proposal)
                SELECT ?1, s ->> 'space_id', s ->> 'kind', s ->> 'text', ?3, s ->> 'subject',
                       s ->> 'attribute', s ->> 'value', s ->> 'single', s ->> 'status',
                       s ->> 'valid_from', s ->> 'valid_from_precision',
                       s ->> 'valid_to', s ->> 'valid_to_precision',
                       s ->> 'occurred_at', s ->> 'occurred_offset', s ->> 'recorded_at',
                       s ->> 'retired_at', s ->> 'confidence', s ->> 'importance',
                       s ->> 'stability', s ->> 'sensitivity', s ->> 'pinned', s ->> 'origin',
                       s ->> 'proposal'
                FROM (SELECT ?2 AS s) WHERE true
                ON CONFLICT (id) DO UPDATE SET
                  kind = excluded.kind, text = excluded.text, text_hash = excluded.text_hash,
                  subject = excluded.subject, attribute = excluded.attribute, value = excluded.value,
                  single = excluded.single, status = excluded.status,
                  valid_from = excluded.valid_from, valid_from_precision = excluded.valid_from_precision,
                  valid_to = excluded.valid_to, valid_to_precision = excluded.valid_to_precision,
                  retired_at = excluded.retired_at, confidence = excluded.confidence,
                  sensitivity = excluded.sensitivity, origin = excluded.origin,
                  proposal = excluded.proposal
                """,
                fact,
                snapshot,
                Hashes.sha256(text(session, snapshot)));
        session.update(
                """
                INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                SELECT ?1, v.value ->> 0, v.value ->> 1, v.value ->> 2
                FROM json_each(?2, '$.evidence') v
                WHERE EXISTS (SELECT 1 FROM episode e WHERE e.id = v.value ->> 0)
                """,
                fact,
                snapshot);
    }

    /** The proposal's own row again, so that the fact can wait once more. */
    static void restoreProposal(Session session, long fact, String snapshot) {
        session.update(
                """
                INSERT OR REPLACE INTO proposal (fact_id, negated, entities)
                SELECT ?1, ?2 ->> 'negated', ?2 ->> 'entities'
                """,
                fact,
                snapshot);
    }

    private static String text(Session session, String snapshot) {
        return session.first("SELECT ? ->> 'text'", row -> row.getString(1), snapshot)
                .orElseThrow();
    }
}
