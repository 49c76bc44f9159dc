package dev.cairn.memory.entity.internal;

import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which names are told to mean the same: "Priya goes by Kit now", "my sister is Anna", where there
 * is one sister. Worked out anew from all claims, so that the order in which they arrive does not
 * matter. Runs inside the caller's transaction.
 */
public final class ToldNames implements Settlement.Names {
    private static final String RELATIVE = "the user's ";

    private final EntityTable entities;

    public ToldNames(Database database) {
        this.entities = new EntityTable(database);
    }

    @Override
    public List<String> of(Session session, long space, String folded) {
        return folded.equals(Utterance.OWNER)
                ? List.of(folded)
                : EntityTable.namesOf(session, space, folded);
    }

    /** A name that somebody goes by. */
    private record Told(String somebody, String name) {}

    private record Alias(String folded, long entity) {}

    @Override
    public Set<String> retell(Session session, long space) {
        var wanted = new HashSet<Alias>();
        var added = new LinkedHashSet<String>();
        var before = told(session, space);
        var all = new LinkedHashSet<>(renamed(session, space));
        all.addAll(relatives(session, space));
        for (var told : all) {
            var entity = entities.ensure(session, space, told.somebody, Entity.Kind.PERSON);
            if (entity.isEmpty() || Folding.plain(told.name).equals(Folding.plain(told.somebody))) {
                continue;
            }
            var alias = new Alias(Folding.plain(told.name), entity.get());
            wanted.add(alias);
            if (!before.contains(alias)) {
                EntityTable.alias(session, space, alias.entity, told.name, "told");
                added.add(alias.folded);
                added.add(Folding.plain(told.somebody));
            }
        }
        var changed = new LinkedHashSet<>(added);
        for (var alias : before) {
            if (!wanted.contains(alias)) {
                changed.add(alias.folded);
                changed.addAll(EntityTable.foldedNames(session, alias.entity));
                session.update(
                        """
                        DELETE FROM entity_alias
                        WHERE space_id = ? AND folded = ? AND entity_id = ? AND origin = 'told'
                        """,
                        space,
                        alias.folded,
                        alias.entity);
            }
        }
        return changed;
    }

    private static Set<Alias> told(Session session, long space) {
        return new HashSet<>(
                session.list(
                        "SELECT folded, entity_id FROM entity_alias WHERE space_id = ? AND origin ="
                                + " 'told'",
                        row -> new Alias(row.getString(1), row.getLong(2)),
                        space));
    }

    /** Whoever goes by another name keeps the older ones too. */
    private static List<Told> renamed(Session session, long space) {
        return session.list(
                """
                SELECT c.subject, c.value FROM claim c JOIN fact f ON f.id = c.fact_id
                WHERE c.space_id = ? AND c.family = 'name' AND c.subject_key <> ?
                  AND c.manner = 'holds' AND c.value <> '' AND f.status IN ('current', 'superseded')
                ORDER BY c.said_at, c.subject, c.value
                """,
                row -> new Told(row.getString(1), row.getString(2)),
                space,
                Utterance.OWNER);
    }

    /** The only sister is "my sister"; of two sisters neither is. */
    private static List<Told> relatives(Session session, long space) {
        record Relative(String relation, String name) {}
        Map<String, List<Relative>> byRelation =
                session
                        .list(
                                """
                                SELECT DISTINCT f.attribute, f.value FROM fact f
                                WHERE f.space_id = ? AND f.subject = ? AND f.kind = 'relation'
                                  AND f.status = 'current' AND f.value <> ''
                                  AND f.value NOT LIKE 'no longer %'
                                ORDER BY f.attribute, f.value
                                """,
                                row -> new Relative(row.getString(1), row.getString(2)),
                                space,
                                Utterance.OWNER)
                        .stream()
                        .collect(Collectors.groupingBy(Relative::relation));
        return byRelation.entrySet().stream()
                .filter(relation -> relation.getValue().size() == 1)
                .map(
                        relation ->
                                new Told(
                                        relation.getValue().getFirst().name,
                                        RELATIVE + relation.getKey()))
                .sorted(Comparator.comparing(Told::name))
                .toList();
    }
}
