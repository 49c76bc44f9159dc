package dev.cairn.memory.fact.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keywords, tags and context of facts, and the links between related ones. Runs inside the caller's
 * transaction.
 */
final class NoteTable {
    /** A word that so many facts share relates none of them. */
    private static final int TOO_COMMON = 60;

    /** Candidates looked at for one fact. */
    private static final int LOOKED_AT = 80;

    private NoteTable() {}

    static void write(
            Session session,
            long fact,
            String context,
            Collection<String> keywords,
            Collection<String> tags) {
        session.update(
                """
                INSERT INTO fact_note (fact_id, context) VALUES (?, ?)
                ON CONFLICT (fact_id) DO UPDATE SET context = excluded.context
                """,
                fact,
                context);
        session.update("DELETE FROM fact_keyword WHERE fact_id = ?", fact);
        for (var keyword : keywords) {
            session.update(
                    "INSERT OR IGNORE INTO fact_keyword (fact_id, keyword) VALUES (?, ?)",
                    fact,
                    keyword);
        }
        tags.forEach(tag -> tag(session, fact, tag));
    }

    static void tag(Session session, long fact, String tag) {
        session.update("INSERT OR IGNORE INTO fact_tag (fact_id, tag) VALUES (?, ?)", fact, tag);
    }

    static List<String> keywords(Session session, long fact) {
        return session.list(
                "SELECT keyword FROM fact_keyword WHERE fact_id = ? ORDER BY keyword",
                row -> row.getString(1),
                fact);
    }

    static List<String> tags(Session session, long fact) {
        return session.list(
                "SELECT tag FROM fact_tag WHERE fact_id = ? ORDER BY tag",
                row -> row.getString(1),
                fact);
    }

    /** Current facts that share rarer words or entities with one, and how many. */
    static Map<Long, Integer> sharing(Session session, long fact) {
        var shared = new LinkedHashMap<Long, Integer>();
        session.each(
                """
                SELECT other, sum(n) FROM (
                  SELECT o.fact_id AS other, 1 AS n FROM fact_keyword k
                  JOIN fact_keyword o ON o.keyword = k.keyword AND o.fact_id <> k.fact_id
                  WHERE k.fact_id = ?1
                    AND (SELECT count(*) FROM (SELECT 1 FROM fact_keyword c
                         WHERE c.keyword = k.keyword LIMIT ?2)) < ?2
                  UNION ALL
                  SELECT o.fact_id, 2 FROM fact_entity x
                  JOIN fact_entity o ON o.entity_id = x.entity_id AND o.fact_id <> x.fact_id
                  JOIN entity e ON e.id = x.entity_id AND e.kind NOT IN ('self', 'topic')
                  WHERE x.fact_id = ?1
                    AND (SELECT count(*) FROM (SELECT 1 FROM fact_entity c
                         WHERE c.entity_id = x.entity_id LIMIT ?2)) < ?2)
                JOIN fact f ON f.id = other AND f.status = 'current'
                  AND f.space_id = (SELECT space_id FROM fact WHERE id = ?1)
                GROUP BY other ORDER BY 2 DESC, other DESC LIMIT ?3
                """,
                row -> shared.put(row.getLong(1), row.getInt(2)),
                fact,
                TOO_COMMON,
                LOOKED_AT);
        return shared;
    }

    /**
     * Entities that both facts name, but the owner and topics, which are words that count already.
     */
    static long commonEntities(Session session, long one, long other) {
        return session.number(
                """
                SELECT count(*) FROM fact_entity a
                JOIN fact_entity b ON b.entity_id = a.entity_id
                JOIN entity e ON e.id = a.entity_id AND e.kind NOT IN ('self', 'topic')
                WHERE a.fact_id = ? AND b.fact_id = ?
                """,
                one,
                other);
    }

    /** Tags that at least two neighbours of a fact have, and it has not. */
    static List<String> tagsAround(Session session, long fact) {
        return session.list(
                """
                SELECT t.tag FROM link l
                JOIN fact_tag t ON t.fact_id = CASE l.from_id WHEN ?1 THEN l.to_id ELSE l.from_id END
                WHERE (l.from_id = ?1 OR l.to_id = ?1) AND l.type = 'related'
                  AND t.tag NOT IN (SELECT tag FROM fact_tag WHERE fact_id = ?1)
                GROUP BY t.tag HAVING count(*) >= 2 ORDER BY count(*) DESC, t.tag LIMIT 3
                """,
                row -> row.getString(1),
                fact);
    }
}
