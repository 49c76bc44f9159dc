package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
        Told.forgetUntold(session, left);
    }

    private static void delete(Session session, long entity, LongConsumer bury) {
        Reach.numbers(session, "SELECT id FROM entity WHERE merged_into = ?", entity)
                .forEach(merged -> delete(session, merged, bury));
        session.update("DELETE FROM entity WHERE id = ?", entity);
        bury.accept(entity);
    }
}
