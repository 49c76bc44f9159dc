package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.entity.internal.EntityTable;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds what facts of several days are about beside names: a telling noun that three of them share
 * becomes a topic, which their gist, timeline and graph hang on. Facts that came later join it.
 * Only what changed is looked at; in the caller's store, a batch of changes a transaction.
 */
final class TopicFinding {
    /** Fewer facts than this are chance. */
    private static final int FEWEST = 3;

    private static final int FEWEST_DAYS = 2;

    /** A word of more facts than this tells nothing apart. */
    private static final int MOST = 300;

    /** Statements in which a word's part of speech is looked for. */
    private static final int LOOKED_AT = 24;

    /** From this share on the facts are told under another name already. */
    private static final double TOLD_ELSEWHERE = .8;

    /** Entries of the change log taken up in one transaction. */
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final EntityTable entities;
    private final Terms terms;
    private final Headword headword;
    private final SequenceMark mark;

    TopicFinding(Database database, Terms terms) {
        this.database = database;
        this.entities = new EntityTable(database);
        this.terms = terms;
        this.headword = new Headword(terms);
        this.mark = new SequenceMark(database, "consolidation.topics");
    }

    /** A stem that facts of a space share. */
    private record Shared(long space, String stem) {}

    private record Told(long fact, String text, long day) {}

    /** Until all changes are taken up or told to stop. */
    void run(BooleanSupplier stop) {
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            more = database.write(this::takeUp);
        }
    }

    private boolean takeUp(Session session) {
        var from = mark.read(session);
        var to = Math.min(ChangeLog.newest(session), from + AT_ONCE);
        if (to <= from) {
            return false;
        }
        Map<Long, Map<String, Long>> known = new HashMap<>();
        for (var shared : touched(session, from, to)) {
            var topics = known.computeIfAbsent(shared.space, space -> topics(session, space));
            var topic = topics.get(shared.stem);
            if (topic == null) {
                found(session, shared, topics);
            } else {
                join(session, shared, topic);
            }
        }
        mark.write(session, to);
        return true;
    }

    /** Commoner ones first, so that of two that share their facts the commoner one is found. */
    private static List<Shared> touched(Session session, long from, long to) {
        return session
                .list(
                        """
                        SELECT f.space_id, k.keyword FROM fact_keyword k JOIN fact f ON f.id = k.fact_id
                        WHERE k.keyword IN (
                          SELECT t.keyword FROM change c JOIN fact_keyword t ON t.fact_id = c.subject
                          WHERE c.seq > ? AND c.seq <= ? AND c.kind = 'fact')
                        GROUP BY f.space_id, k.keyword HAVING count(*) BETWEEN ? AND ?
                        ORDER BY count(*) DESC, k.keyword
                        """,
                        row -> new Shared(row.getLong(1), row.getString(2)),
                        from,
                        to,
                        FEWEST,
                        MOST)
                .stream()
                .filter(shared -> Headword.tells(shared.stem))
                .toList();
    }

    /** The topics of a space by their stem. */
    private Map<String, Long> topics(Session session, long space) {
        Map<String, Long> byStem = new HashMap<>();
        session.each(
                """
                SELECT a.name, coalesce(e.merged_into, e.id)
                FROM entity e JOIN entity_alias a ON a.entity_id = e.id AND a.origin <> 'not'
                WHERE e.space_id = ? AND e.kind = 'topic' ORDER BY e.id
                """,
                row -> {
                    var stems = terms.of(row.getString(1));
                    if (stems.size() == 1) {
                        byStem.putIfAbsent(stems.getFirst(), row.getLong(2));
                    }
                },
                space);
        return byStem;
    }

    private void found(Session session, Shared shared, Map<String, Long> topics) {
        var told = told(session, shared);
        if (told.size() < FEWEST
                || told.stream().map(Told::day).distinct().count() < FEWEST_DAYS
                || toldElsewhere(session, told)) {
            return;
        }
        headword.of(shared.stem, told.stream().map(Told::text).limit(LOOKED_AT).toList())
                .filter(
                        word ->
                                EntityTable.meant(session, shared.space, Folding.plain(word))
                                        .isEmpty())
                .flatMap(word -> entities.ensure(session, shared.space, word, Entity.Kind.TOPIC))
                .ifPresent(
                        topic -> {
                            topics.put(shared.stem, topic);
                            join(session, shared, topic);
                        });
    }

    private static List<Told> told(Session session, Shared shared) {
        return session.list(
                """
                SELECT f.id, f.text, (f.occurred_at + f.occurred_offset * 60000) / 86400000
                FROM fact_keyword k JOIN fact f ON f.id = k.fact_id
                WHERE k.keyword = ? AND f.space_id = ? AND f.status IN ('current', 'superseded')
                  AND f.kind <> 'instruction' AND f.sensitivity <> 'secret'
                ORDER BY f.id DESC
                """,
                row -> new Told(row.getLong(1), row.getString(2), row.getLong(3)),
                shared.stem,
                shared.space);
    }

    /** Whether one name that is not the owner's stands in nearly all of them. */
    private static boolean toldElsewhere(Session session, List<Told> told) {
        Map<Long, Set<Long>> byEntity = new HashMap<>();
        session.each(
                """
                SELECT coalesce(e.merged_into, e.id), x.fact_id
                FROM json_each(?) j JOIN fact_entity x ON x.fact_id = j.value
                JOIN entity e ON e.id = x.entity_id AND e.kind <> 'self'
                """,
                row ->
                        byEntity.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                                .add(row.getLong(2)),
                told.stream().map(Told::fact).toList().toString());
        return byEntity.values().stream()
                .anyMatch(facts -> facts.size() >= TOLD_ELSEWHERE * told.size());
    }

    private static void join(Session session, Shared shared, long topic) {
        var joined =
                session.update(
                        """
                        INSERT OR IGNORE INTO fact_entity (fact_id, entity_id)
                        SELECT f.id, ?1 FROM fact_keyword k JOIN fact f ON f.id = k.fact_id
                        WHERE k.keyword = ?2 AND f.space_id = ?3
                          AND f.status IN ('current', 'superseded')
                          AND f.kind <> 'instruction' AND f.sensitivity <> 'secret'
                        """,
                        topic,
                        shared.stem,
                        shared.space);
        if (joined > 0) {
            Waiting.add(session, new Waiting.Due(shared.space, Gist.Shape.TOPIC, topic));
        }
    }
}
