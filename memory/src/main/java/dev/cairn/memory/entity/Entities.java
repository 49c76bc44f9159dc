package dev.cairn.memory.entity;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.entity.internal.EntityTable;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom and what facts are about. Names come to mean the same by what was said ("Priya goes by Kit
 * now"), or by hand here; every change by hand can be taken back by its opposite, and the facts of
 * all names concerned are made anew. Thread-safe.
 */
public final class Entities {
    private final Database database;
    private final Settlement settlement;

    public Entities(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
    }

    /** What came of a change by hand. */
    public sealed interface Change {

        /** It was made. */
        record Made(Entity entity) implements Change {}

        /** There is no such entity, or a name means several. */
        record Unknown(String name) implements Change {}

        /** It is so already, or cannot be. */
        record Idle(Entity entity) implements Change {}
    }

    /** The entities of a space, those of most facts first. */
    public List<Entity> list(Space space) {
        return database.read(session -> EntityTable.list(session, space.number()));
    }

    /** Makes two entities one, shown under the first one's name; {@link #split} undoes it. */
    public Change merge(Space space, String into, String other) {
        return database.write(
                session -> {
                    var kept = meant(session, space, into);
                    var joined = meant(session, space, other);
                    if (kept == 0 || joined == 0) {
                        return new Change.Unknown(kept == 0 ? into : other);
                    }
                    if (kept == joined) {
                        return new Change.Idle(entity(session, space, kept));
                    }
                    var names = names(session, kept, joined);
                    session.update(
                            "UPDATE entity SET merged_into = ? WHERE id = ? OR merged_into = ?",
                            kept,
                            joined,
                            joined);
                    session.update(
                            """
                            DELETE FROM entity_alias WHERE origin = 'not' AND entity_id IN (?, ?)
                              AND folded IN (SELECT folded FROM entity_alias
                                             WHERE entity_id IN (?, ?) AND origin <> 'not')
                            """,
                            kept,
                            joined,
                            kept,
                            joined);
                    return made(session, space, kept, names);
                });
    }

    /** Takes a name out of an entity: as an entity of its own, or what it was before a merge. */
    public Change split(Space space, String from, String name) {
        return database.write(
                session -> {
                    var whole = meant(session, space, from);
                    var folded = Folding.plain(name);
                    if (whole == 0) {
                        return new Change.Unknown(from);
                    }
                    var names = names(session, whole, whole);
                    if (!names.contains(folded)) {
                        return new Change.Idle(entity(session, space, whole));
                    }
                    boolean merged =
                            session.update(
                                            """
                                            UPDATE entity SET merged_into = NULL WHERE merged_into = ?
                                              AND id IN (SELECT entity_id FROM entity_alias
                                                         WHERE space_id = ? AND folded = ?)
                                            """,
                                            whole,
                                            space.number(),
                                            folded)
                                    > 0;
                    if (!merged) {
                        EntityTable.alias(session, space.number(), whole, name, "not");
                    }
                    return made(session, space, whole, names);
                });
    }

    /** Gives an entity another name; {@link #split} undoes it. */
    public Change alias(Space space, String entity, String name) {
        return database.write(
                session -> {
                    var number = meant(session, space, entity);
                    if (number == 0 || Folding.plain(name).isEmpty()) {
                        return new Change.Unknown(number == 0 ? entity : name);
                    }
                    var names = names(session, number, number);
                    names.add(Folding.plain(name));
                    EntityTable.alias(session, space.number(), number, name.strip(), "hand");
                    return made(session, space, number, names);
                });
    }

    private Change made(Session session, Space space, long entity, Set<String> names) {
        settlement.renamed(session, space.number(), names);
        ChangeLog.change(session, database.clock().instant(), Id.Kind.ENTITY, entity, null, null);
        return new Change.Made(entity(session, space, entity));
    }

    /** The entity that a name means; 0 where there is none, or several. */
    private static long meant(Session session, Space space, String name) {
        var own = name.strip().replaceFirst("(?i)^(?:my|our) ", "the user's ");
        var meant = EntityTable.meant(session, space.number(), Folding.plain(own));
        return meant.size() == 1 ? meant.getFirst() : 0;
    }

    private static Set<String> names(Session session, long one, long other) {
        var names = new LinkedHashSet<String>();
        for (var entity : List.of(one, other)) {
            EntityTable.names(session, entity).forEach(name -> names.add(Folding.plain(name)));
        }
        return names;
    }

    private static Entity entity(Session session, Space space, long number) {
        return EntityTable.list(session, space.number()).stream()
                .filter(entity -> entity.id().number() == number)
                .findFirst()
                .orElseThrow();
    }
}
