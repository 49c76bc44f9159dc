package dev.cairn.memory.fact.internal;

import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.entity.internal.EntityTable;
import dev.cairn.memory.extraction.EntityKind;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.NamedEntity;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Links one fact with others. Runs inside the caller's transaction. */
public final class Linker {
    private static final int MOST_LINKS = 4;
    private static final int MOST_KEYWORDS = 8;
    private static final int MOST_TAGS = 8;

    /** From this weight on two facts are related. */
    private static final double RELATED = .35;

    /** From this weight on a neighbour may learn tags. */
    private static final double CLOSE = .6;

    private static final double ENTITY = .35;
    private static final double WORDS = .6;

    /** Closeness below this says nothing: unrelated statements are about so close. */
    private static final double NOT_NEAR = .33;

    private static final double MEANING = .34;

    private final Database database;
    private final EntityTable entities;
    private final Vectors vectors;
    private final Terms terms = new Terms();

    public Linker(Database database, Vectors vectors) {
        this.database = database;
        this.entities = new EntityTable(database);
        this.vectors = vectors;
    }

    private record Near(long fact, double weight) {}

    /** Links a fact, if it counts. */
    public void link(Session session, long number) {
        var found = FactTable.find(session, number);
        if (found.isEmpty()
                || (found.get().status() != FactStatus.CURRENT
                        && found.get().status() != FactStatus.SUPERSEDED)) {
            return;
        }
        var fact = found.get();
        nameEntities(session, fact);
        var keywords = keywords(fact);
        NoteTable.write(session, number, context(fact), keywords, Topics.of(fact));
        session.update(
                "DELETE FROM link WHERE from_id = ? AND type = 'related' AND origin = 'rules'",
                number);
        for (var near : neighbours(session, number, keywords)) {
            session.update(
                    """
                    INSERT INTO link (from_id, to_id, type, weight, origin, recorded_at)
                    VALUES (?, ?, 'related', ?, 'rules', ?)
                    ON CONFLICT (from_id, to_id, type) DO UPDATE SET weight = excluded.weight
                    """,
                    number,
                    near.fact,
                    Math.round(near.weight * 1000) / 1000.0,
                    database.clock().instant());
            if (near.weight >= CLOSE) {
                evolve(session, near.fact);
            }
        }
        evolve(session, number);
    }

    private void nameEntities(Session session, Fact fact) {
        session.update("DELETE FROM fact_entity WHERE fact_id = ?", fact.id().number());
        var space = session.number("SELECT space_id FROM fact WHERE id = ?", fact.id().number());
        if (!fact.subject().isEmpty()) {
            boolean owner = fact.subject().equals(Utterance.OWNER);
            name(
                    session,
                    fact,
                    space,
                    fact.subject(),
                    owner ? Entity.Kind.SELF : Entity.Kind.PERSON);
        }
        for (var named : names(session, fact)) {
            name(session, fact, space, named.name(), kind(named.kind()));
        }
        if (fact.kind() == FactKind.RELATION && !fact.value().startsWith("no longer ")) {
            name(session, fact, space, fact.value(), Entity.Kind.PERSON);
        }
    }

    private void name(Session session, Fact fact, long space, String name, Entity.Kind kind) {
        entities.ensure(session, space, name, kind)
                .ifPresent(entity -> EntityTable.name(session, fact.id().number(), entity));
    }

    private static List<NamedEntity> names(Session session, Fact fact) {
        return session
                .list(
                        "SELECT names FROM claim WHERE fact_id = ? ORDER BY said_at",
                        row -> ClaimRows.names(row.getString(1)),
                        fact.id().number())
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Entity.Kind kind(EntityKind guess) {
        return Entity.Kind.valueOf(guess.name());
    }

    /** The telling words of a fact, as stems, but the subject's. */
    private List<String> keywords(Fact fact) {
        var subject = new HashSet<>(terms.of(fact.subject() + " user"));
        return terms.ofQuestion(fact.text()).stream()
                .filter(term -> term.length() > 2 && !subject.contains(term))
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** In one line: what of whom it tells, and when it was said. */
    private static String context(Fact fact) {
        var what =
                fact.attribute().isEmpty()
                        ? fact.kind().name().toLowerCase(Locale.ROOT)
                        : fact.attribute();
        return "%s: %s, said on %s"
                .formatted(
                        fact.subject(),
                        what,
                        DateRange.day(fact.occurredAt().toLocalDate()).words());
    }

    private List<Near> neighbours(Session session, long fact, List<String> keywords) {
        var own = vectors.get(session, fact);
        var near = new ArrayList<Near>();
        for (var other : NoteTable.sharing(session, fact).keySet()) {
            double weight =
                    Math.min(2, NoteTable.commonEntities(session, fact, other)) * ENTITY
                            + WORDS * likeness(keywords, NoteTable.keywords(session, other));
            if (own.isPresent()) {
                weight +=
                        vectors.get(session, other)
                                .map(vector -> vectors.closeness(own.get(), vector))
                                .map(closeness -> MEANING * Math.max(0, closeness - NOT_NEAR))
                                .orElse(0.0);
            }
            if (weight >= RELATED) {
                near.add(new Near(other, Math.min(1, weight)));
            }
        }
        near.sort(
                Comparator.comparingDouble(Near::weight).reversed().thenComparingLong(Near::fact));
        return near.stream().limit(MOST_LINKS).toList();
    }

    private static double likeness(List<String> one, List<String> other) {
        var common = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** A fact takes on the tags that its neighbours agree on. */
    private static void evolve(Session session, long fact) {
        int room = MOST_TAGS - NoteTable.tags(session, fact).size();
        NoteTable.tagsAround(session, fact).stream()
                .limit(Math.max(0, room))
                .forEach(tag -> NoteTable.tag(session, fact, tag));
    }
}
