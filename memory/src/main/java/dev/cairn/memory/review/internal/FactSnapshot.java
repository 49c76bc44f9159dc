package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.store.internal.Session;

import java.util.List;

/**
 * A fact's row, its evidence and its claims as JSON, so that a change by the user's hand can be
 * undone. Runs inside the caller's transaction.
 */
final class FactSnapshot {
    private static final List<String> OF_FACT =
            List.of(
                    ("space_id kind text subject attribute value single status valid_from"
                         + " valid_from_end valid_from_precision valid_to valid_to_end"
                         + " valid_to_precision occurred_at occurred_offset recorded_at retired_at"
                         + " confidence importance stability sensitivity pinned origin proposal")
                            .split(" "));

    private static final List<String> OF_CLAIM =
            List.of(
                    ("text attribute value family group_key single manner corrected from_day"
                         + " from_end from_precision to_day to_end to_precision confidence origin")
                            .split(" "));

    private FactSnapshot() {}

    /** The fact as it is now. */
    static String of(Session session, long fact) {
        return session.first(
                        """
                        SELECT json_object(%s,
                          'evidence', json((SELECT json_group_array(
                              json_array(v.episode_id, v.char_from, v.char_to))
                            FROM evidence v WHERE v.fact_id = f.id)),
                          'claims', json((SELECT json_group_array(json_object('id', c.id, %s))
                            FROM claim c WHERE c.fact_id = f.id)))
                        FROM fact f WHERE f.id = ?
                        """
                                .formatted(pairs("f", OF_FACT), pairs("c", OF_CLAIM)),
                        row -> row.getString(1),
                        fact)
                .orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    private static String pairs(String table, List<String> columns) {
        return String.join(
                ", ",
                columns.stream().map(name -> "'%s', %s.%s".formatted(name, table, name)).toList());
    }

    /**
     * Writes the row as it was, over the one that is there or anew, and gives it its claims back;
     * what stands in episodes that were forgotten since does not come back.
     */
    static void restore(Session session, long fact, String snapshot) {
        session.update(
                """
                INSERT INTO fact (id, text_hash, %s) SELECT ?1, ?3, %s FROM (SELECT ?2 AS s) WHERE true
                ON CONFLICT (id) DO UPDATE SET text_hash = excluded.text_hash, %s
                """
                        .formatted(
                                String.join(", ", OF_FACT),
                                String.join(
                                        ", ",
                                        OF_FACT.stream().map("s ->> '%s'"::formatted).toList()),
                                String.join(
                                        ", ",
                                        OF_FACT.stream()
                                                .map(name -> name + " = excluded." + name)
                                                .toList())),
                fact,
                snapshot,
                Hashes.sha256(text(session, snapshot)));
        session.update("DELETE FROM evidence WHERE fact_id = ?", fact);
        session.update(
                """
                INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                SELECT ?1, v.value ->> 0, v.value ->> 1, v.value ->> 2
                FROM json_each(?2, '$.evidence') v
                WHERE EXISTS (SELECT 1 FROM episode e WHERE e.id = v.value ->> 0)
                """,
                fact,
                snapshot);
        // What others told it meanwhile is not a part of it.
        session.update("UPDATE claim SET fact_id = NULL WHERE fact_id = ?", fact);
        session.update(
                """
                UPDATE OR REPLACE claim SET fact_id = ?1, %s
                FROM json_each(?2, '$.claims') j WHERE claim.id = j.value ->> 'id'
                """
                        .formatted(
                                String.join(
                                        ", ",
                                        OF_CLAIM.stream()
                                                .map(
                                                        name ->
                                                                "%s = j.value ->> '%s'"
                                                                        .formatted(name, name))
                                                .toList())),
                fact,
                snapshot);
        session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
    }

    /** The fact that the claims of a snapshot tell now; 0 where none does. */
    static long holder(Session session, String snapshot) {
        return session.number(
                """
                SELECT c.fact_id FROM claim c
                JOIN json_each(?, '$.claims') j ON c.id = j.value ->> 'id'
                WHERE c.fact_id IS NOT NULL ORDER BY c.id LIMIT 1
                """,
                snapshot);
    }

    private static String text(Session session, String snapshot) {
        return session.first("SELECT ? ->> 'text'", row -> row.getString(1), snapshot)
                .orElseThrow();
    }
}
