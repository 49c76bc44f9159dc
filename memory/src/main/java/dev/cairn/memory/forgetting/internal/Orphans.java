package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Entities of which forgotten facts told: without a fact they go, and names of theirs that nothing
 * tells any longer go too.
 *
 * @param asked those that are to go in any case
 * @param touched those that a forgotten fact told of
 */
record Orphans(Set<Long> asked, Set<Long> touched) {

    /** Looked up before the facts go. */
    static Orphans of(Session session, Reach reach) {
        var touched = new LinkedHashSet<Long>();
        for (var fact : reach.facts()) {
            touched.addAll(
                    Reach.numbers(
                            session,
                            """
                            SELECT x.entity_id FROM fact_entity x JOIN entity e ON e.id = x.entity_id
                            WHERE x.fact_id = ? AND e.kind <> 'self'
                            """,
                            fact));
        }
        return new Orphans(reach.entities(), touched);
    }

    /** Deletes them once the facts and episodes are gone. */
    void erase(Session session, LongConsumer bury) {
        var gone = new LinkedHashSet<>(asked);
        var left = new ArrayList<Long>();
        for (var entity : touched) {
            var told =
                    session.number("SELECT count(*) FROM fact_entity WHERE entity_id = ?", entity);
            if (told == 0) {
                gone.add(entity);
            } else if (!gone.contains(entity)) {
                left.add(entity);
            }
        }
        gone.forEach(entity -> delete(session, entity, bury));
        left.forEach(entity -> forgetNames(session, entity));
    }

    private static void delete(Session session, long entity, LongConsumer bury) {
        Reach.numbers(session, "SELECT id FROM entity WHERE merged_into = ?", entity)
                .forEach(merged -> delete(session, merged, bury));
        session.update("DELETE FROM entity WHERE id = ?", entity);
        bury.accept(entity);
    }

    private static void forgetNames(Session session, long entity) {
        var aliases =
                new ArrayList<>(
                        session.list(
                                "SELECT folded FROM entity_alias WHERE entity_id = ?",
                                row -> row.getString(1),
                                entity));
        var name =
                session.first(
                                "SELECT name FROM entity WHERE id = ?",
                                row -> row.getString(1),
                                entity)
                        .orElseThrow();
        var untold = new ArrayList<>(aliases);
        untold.add(name);
        for (var sql :
                List.of(
                        """
                        SELECT text FROM episode
                        WHERE space_id = (SELECT space_id FROM entity WHERE id = ?)
                        """,
                        """
                        SELECT f.text || ' | ' || f.subject || ' | ' || f.value FROM fact f
                        WHERE f.space_id = (SELECT space_id FROM entity WHERE id = ?)
                        """)) {
            session.each(
                    sql,
                    row -> {
                        if (!untold.isEmpty()) {
                            var text = row.getString(1);
                            untold.removeIf(one -> Facts.names(text, one));
                        }
                    },
                    entity);
        }
        aliases.removeAll(untold);
        untold.forEach(
                alias ->
                        session.update(
                                "DELETE FROM entity_alias WHERE entity_id = ? AND folded = ?",
                                entity,
                                alias));
        if (untold.contains(name) && !aliases.isEmpty()) {
            session.update("UPDATE entity SET name = ? WHERE id = ?", aliases.getFirst(), entity);
        }
    }
}
