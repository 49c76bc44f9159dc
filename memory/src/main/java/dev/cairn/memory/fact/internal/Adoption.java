package dev.cairn.memory.fact.internal;

import dev.cairn.memory.store.internal.Session;

/** Makes claims of facts that have none. Runs inside the caller's transaction. */
final class Adoption {
    private static final String NO_LONGER = "no longer ";

    private final Folding folding;

    Adoption(Folding folding) {
        this.folding = folding;
    }

    /**
     * Makes claims of a fact that has none: one of before there were claims, or laid down by hand.
     */
    void adopt(Session session, long fact) {
        session.first(
                        """
                        SELECT text, subject, attribute, value, single FROM fact f
                        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim WHERE fact_id = f.id)
                        """,
                        row ->
                                new Orphan(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getInt(5) == 1),
                        fact)
                .ifPresent(orphan -> adopt(session, fact, orphan));
    }

    private record Orphan(
            String text, String subject, String attribute, String stored, boolean single) {
        boolean denied() {
            return stored.startsWith(NO_LONGER);
        }

        String value() {
            return denied() ? stored.substring(NO_LONGER.length()) : stored;
        }
    }

    private void adopt(Session session, long fact, Orphan orphan) {
        session.update(
                """
                INSERT OR IGNORE INTO claim (
                  space_id, episode_id, char_from, char_to, fact_id, kind, text, subject,
                  subject_key, attribute, value, family, group_key, single, manner, from_day,
                  from_end, from_precision, to_day, to_end, to_precision, said_at, said_offset,
                  confidence, importance, sensitivity, origin)
                SELECT f.space_id, v.episode_id, coalesce(v.char_from, 0), coalesce(v.char_to, 0),
                       f.id, f.kind, f.text, f.subject, ?2, f.attribute, ?5, ?3, ?4, f.single,
                       CASE WHEN ?6 THEN 'denied'
                            WHEN f.valid_to_precision IS NOT NULL THEN 'ended' ELSE 'holds' END,
                       CASE WHEN e.occurred_at IS NULL OR e.occurred_at = f.occurred_at
                            THEN f.valid_from END,
                       f.valid_from_end, f.valid_from_precision,
                       CASE WHEN f.valid_to_precision IS NOT NULL THEN f.valid_to END,
                       f.valid_to_end, f.valid_to_precision,
                       coalesce(e.occurred_at, f.occurred_at),
                       coalesce(e.occurred_offset, f.occurred_offset), f.confidence, f.importance,
                       f.sensitivity, f.origin
                FROM fact f LEFT JOIN evidence v ON v.fact_id = f.id
                            LEFT JOIN episode e ON e.id = v.episode_id
                WHERE f.id = ?1
                """,
                fact,
                Folding.plain(orphan.subject),
                Stances.family(orphan.attribute),
                group(orphan),
                orphan.value(),
                orphan.denied());
    }

    private String group(Orphan fact) {
        if (fact.attribute.isEmpty()) {
            return folding.statement(fact.text);
        }
        return fact.single || fact.value().isEmpty() ? "" : folding.value(fact.value());
    }
}
