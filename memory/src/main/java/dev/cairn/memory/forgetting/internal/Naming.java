package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Finds everything that names somebody or something.
 *
 * @param names by which it is known, its own and others that are nobody else's
 * @param entities those that bear the name
 */
record Naming(long space, List<String> names, Set<Long> entities) {

    static Naming of(Session session, long space, String name) {
        var entities = new LinkedHashSet<Long>();
        entities.addAll(
                Reach.numbers(
                        session,
                        """
                        SELECT id FROM entity
                        WHERE space_id = ?1 AND kind <> 'self' AND name = ?2 COLLATE NOCASE
                        UNION SELECT a.entity_id FROM entity_alias a
                        JOIN entity e ON e.id = a.entity_id
                        WHERE a.space_id = ?1 AND a.folded = ?3 AND e.kind <> 'self'
                        """,
                        space,
                        name.strip(),
                        name.strip().toLowerCase(Locale.ROOT)));
        // A name that several bear stands for none of them: then only the words count.
        if (entities.size() > 1) {
            entities.clear();
        }
        var names = new ArrayList<String>();
        names.add(name.strip());
        for (var entity : entities) {
            names.addAll(
                    session.list(
                            "SELECT name FROM entity WHERE id = ?",
                            row -> row.getString(1),
                            entity));
            names.addAll(
                    session.list(
                            """
                            SELECT a.folded FROM entity_alias a WHERE a.entity_id = ?
                              AND NOT EXISTS (SELECT 1 FROM entity_alias o
                                              WHERE o.space_id = a.space_id AND o.folded = a.folded
                                                AND o.entity_id <> a.entity_id)
                            """,
                            row -> row.getString(1),
                            entity));
        }
        return new Naming(
                space, names.stream().filter(one -> !one.isBlank()).distinct().toList(), entities);
    }

    private boolean isIn(String text) {
        return names.stream().anyMatch(name -> Facts.names(text, name));
    }

    /** Adds everything that names it, and everything that rests on that. */
    void reach(Session session, Reach reach) {
        if (names.isEmpty()) {
            return;
        }
        reach.entities().addAll(entities);
        for (var entity : entities) {
            Reach.numbers(session, "SELECT fact_id FROM fact_entity WHERE entity_id = ?", entity)
                    .forEach(fact -> reach.addFact(session, fact));
        }
        named(
                session,
                "SELECT id, text, subject, value FROM fact WHERE space_id = ?",
                fact -> reach.addFact(session, fact));
        named(
                session,
                "SELECT id, text, speaker FROM episode WHERE space_id = ?",
                episode -> reach.addEpisode(session, episode));
        named(
                session,
                """
                SELECT m.id, m.text FROM message m JOIN conversation c ON c.id = m.conversation_id
                WHERE c.space_id = ? AND m.episode_id IS NULL
                """,
                message -> reach.addMessage(session, message));
        named(
                session,
                "SELECT id, title, draft FROM conversation WHERE space_id = ?",
                reach.titles()::add);
        named(
                session,
                "SELECT id, text FROM correction WHERE space_id = ?",
                correction -> reach.addCorrection(session, correction));
        named(session, "SELECT id, text, about FROM gist WHERE space_id = ?", reach.gists()::add);
    }

    /** The first column is a number, the others are texts. */
    private void named(Session session, String sql, LongConsumer found) {
        var numbers = new ArrayList<Long>();
        session.each(
                sql,
                row -> {
                    var columns = row.getMetaData().getColumnCount();
                    for (var column = 2; column <= columns; column++) {
                        if (isIn(row.getString(column))) {
                            numbers.add(row.getLong(1));
                            return;
                        }
                    }
                },
                space);
        numbers.forEach(found::accept);
    }
}
