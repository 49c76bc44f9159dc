package dev.cairn.memory.entity.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of {@code entity}, {@code entity_alias} and {@code fact_entity}. A name that means several
 * entities joins nothing. Runs inside the caller's transaction.
 */
public final class EntityTable {
    private final Database database;

    public EntityTable(Database database) {
        this.database = database;
    }

    /** Folded names under which facts of one subject stand, the given one among them. */
    public static List<String> namesOf(Session session, long space, String folded) {
        var names = new LinkedHashSet<String>();
        names.add(folded);
        var meant = meant(session, space, folded);
        if (meant.size() == 1) {
            for (var name : foldedNames(session, meant.getFirst())) {
                if (meant(session, space, name).size() == 1) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The entities that a name may mean, after merges: what was told or laid down by hand comes
     * before what merely was said.
     */
    public static List<Long> meant(Session session, long space, String folded) {
        var sure = meant(session, space, folded, "('told', 'hand')");
        return sure.isEmpty() ? meant(session, space, folded, "('said')") : sure;
    }

    private static List<Long> meant(Session session, long space, String folded, String origins) {
        return session.list(
                """
                SELECT DISTINCT coalesce(e.merged_into, e.id)
                FROM entity_alias a JOIN entity e ON e.id = a.entity_id
                WHERE a.space_id = ?1 AND a.folded = ?2 AND a.origin IN %s
                  AND NOT EXISTS (SELECT 1 FROM entity_alias n
                                  WHERE n.space_id = ?1 AND n.folded = ?2 AND n.origin = 'not'
                                    AND n.entity_id = coalesce(e.merged_into, e.id))
                """
                        .formatted(origins),
                row -> row.getLong(1),
                space,
                folded);
    }

    /** The folded names of an entity and of those merged into it. */
    static List<String> foldedNames(Session session, long entity) {
        return session.list(
                """
                SELECT DISTINCT a.folded FROM entity_alias a JOIN entity e ON e.id = a.entity_id
                WHERE (e.id = ?1 OR e.merged_into = ?1) AND a.origin <> 'not' ORDER BY a.folded
                """,
                row -> row.getString(1),
                entity);
    }

    /** The one entity that a name means, made if there is none; empty where it means several. */
    public Optional<Long> ensure(Session session, long space, String name, Entity.Kind kind) {
        var folded = Folding.plain(name);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var meant = meant(session, space, folded);
        if (meant.size() > 1) {
            return Optional.empty();
        }
        if (meant.size() == 1) {
            if (kind != Entity.Kind.UNKNOWN) {
                session.update(
                        "UPDATE entity SET kind = ? WHERE id = ? AND kind = 'unknown'",
                        kind.stored(),
                        meant.getFirst());
            }
            return Optional.of(meant.getFirst());
        }
        var number = database.nextId();
        boolean self = folded.equals(Utterance.OWNER);
        session.update(
                "INSERT INTO entity (id, space_id, kind, name, created_at) VALUES (?, ?, ?, ?, ?)",
                number,
                space,
                (self ? Entity.Kind.SELF : kind).stored(),
                name,
                database.clock().instant());
        alias(session, space, number, name, "said");
        return Optional.of(number);
    }

    /** Gives an entity a name; one that was kept away from it by hand stays away. */
    public static void alias(Session session, long space, long entity, String name, String origin) {
        session.update(
                """
                INSERT INTO entity_alias (space_id, folded, entity_id, name, origin)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (space_id, folded, entity_id) DO UPDATE SET
                  origin = CASE WHEN excluded.origin IN ('hand', 'not') THEN excluded.origin
                                WHEN origin = 'said' THEN excluded.origin ELSE origin END
                """,
                space,
                Folding.plain(name),
                entity,
                name,
                origin);
    }

    /** Notes that a fact names an entity. */
    public static void name(Session session, long fact, long entity) {
        session.update(
                "INSERT OR IGNORE INTO fact_entity (fact_id, entity_id) VALUES (?, ?)",
                fact,
                entity);
    }

    public static List<Entity> list(Session session, long space) {
        return session
                .list(
                        """
                        SELECT e.id, e.kind, e.name,
                               (SELECT count(DISTINCT f.id) FROM fact_entity x JOIN fact f ON f.id = x.fact_id
                                JOIN entity o ON o.id = x.entity_id
                                WHERE (o.id = e.id OR o.merged_into = e.id)
                                  AND f.status IN ('current', 'superseded'))
                        FROM entity e WHERE e.space_id = ? AND e.merged_into IS NULL
                        ORDER BY 4 DESC, e.name
                        """,
                        row ->
                                new Entity(
                                        new Id(Id.Kind.ENTITY, row.getLong(1)),
                                        Entity.Kind.valueOf(
                                                row.getString(2).toUpperCase(Locale.ROOT)),
                                        row.getString(3),
                                        List.of(),
                                        row.getLong(4),
                                        List.of()),
                        space)
                .stream()
                .map(
                        entity ->
                                new Entity(
                                        entity.id(),
                                        entity.kind(),
                                        entity.name(),
                                        names(session, entity.id().number()),
                                        entity.facts(),
                                        session.list(
                                                "SELECT name FROM entity WHERE merged_into = ?"
                                                        + " ORDER BY name",
                                                row -> row.getString(1),
                                                entity.id().number())))
                .toList();
    }

    /** The names of an entity as they were said. */
    public static List<String> names(Session session, long entity) {
        return session.list(
                """
                SELECT DISTINCT a.name FROM entity_alias a JOIN entity e ON e.id = a.entity_id
                WHERE (e.id = ?1 OR e.merged_into = ?1) AND a.origin <> 'not' AND a.name <> ''
                ORDER BY a.name
                """,
                row -> row.getString(1),
                entity);
    }

    /** The facts that name an entity, or one merged into it. */
    public static List<Long> factsOf(Session session, long entity) {
        return session.list(
                """
                SELECT DISTINCT x.fact_id FROM fact_entity x JOIN entity e ON e.id = x.entity_id
                WHERE e.id = ?1 OR e.merged_into = ?1
                """,
                row -> row.getLong(1),
                entity);
    }
}
