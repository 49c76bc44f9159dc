package dev.cairn.memory.consolidation.internal;

import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The last step of reconciling: where words and vectors leave open whether two related facts say
 * the same, a model is asked, and what it takes for the same is proposed to the user. It decides
 * nothing, and one that fails its examination is not asked at all. Each pair is looked at once.
 */
public final class Judging {
    private static final int AT_ONCE = 50;

    /** Pairs of one run; each costs a small model some seconds. */
    private static final int MOST = 40;

    /** Who takes more than this share of related pairs for the same takes anything for it. */
    private static final double CREDULOUS = .5;

    private static final int ENOUGH_TO_TELL = 6;

    /** From this weight of their link on two facts may say the same. */
    private static final double CLOSE = .4;

    /** What a judged pair's likeness is given as: below all that words and vectors found. */
    private static final double LIKENESS = .5;

    /** What is noted of a model that was examined; 0 of one that was not yet. */
    private static final long PASSED = 1;

    private static final long FAILED = 2;

    private final Database database;
    private final SequenceMark mark;

    public Judging(Database database) {
        this.database = database;
        this.mark = new SequenceMark(database, "consolidation.judged");
    }

    private record Pair(long earlier, long later, String text, String other) {}

    /** Until nothing is left to judge, its bounds are reached or told to stop; returns how many. */
    public int run(TextModel model, BooleanSupplier stop) {
        var judge = new Judge(model);
        var same = new ArrayList<Pair>();
        var judged = 0;
        while (judged < MOST && !stop.getAsBoolean()) {
            long from = database.read(mark::read);
            var facts = database.read(session -> next(session, from));
            if (facts.isEmpty()) {
                break;
            }
            for (var fact : facts) {
                var pairs = database.read(session -> pairs(session, fact));
                for (var pair : pairs) {
                    if (!mayJudge(model, judge, stop)) {
                        return 0;
                    }
                    var verdict = judge.same(pair.text, pair.other, stop);
                    if (verdict.isEmpty()) {
                        return propose(same, judged);
                    }
                    judged++;
                    if (verdict.get()) {
                        same.add(pair);
                    }
                }
                // Most facts have no such neighbour: one note at the end will do for those.
                if (!pairs.isEmpty() || fact.equals(facts.getLast())) {
                    database.run(session -> mark.write(session, fact));
                }
            }
        }
        return propose(same, judged);
    }

    private int propose(List<Pair> same, int judged) {
        if (judged >= ENOUGH_TO_TELL && same.size() > CREDULOUS * judged) {
            return 0;
        }
        return database.write(
                session -> same.stream().mapToInt(pair -> propose(session, pair)).sum());
    }

    /** What was forgotten or decided while the model thought is not proposed. */
    private int propose(Session session, Pair pair) {
        return session.update(
                """
                INSERT OR IGNORE INTO duplicate (fact_id, other_id, likeness, proposed_at)
                SELECT f.id, o.id, ?, ? FROM fact f JOIN fact o ON o.id = ?
                WHERE f.id = ? AND f.status = 'current' AND o.status = 'current'
                """,
                LIKENESS,
                database.clock().instant(),
                pair.later,
                pair.earlier);
    }

    private boolean mayJudge(TextModel model, Judge judge, BooleanSupplier stop) {
        var standing = new SequenceMark(database, "consolidation.judge." + model.facts().name());
        long known = database.read(standing::read);
        if (known != 0) {
            return known == PASSED;
        }
        var passed = judge.examined(stop);
        passed.ifPresent(
                yes -> database.run(session -> standing.write(session, yes ? PASSED : FAILED)));
        return passed.orElse(false);
    }

    private static List<Long> next(Session session, long from) {
        return session.list(
                "SELECT id FROM fact WHERE id > ? ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                from,
                AT_ONCE);
    }

    /** Related facts about the same of the same time, of which nobody has said anything yet. */
    private static List<Pair> pairs(Session session, long fact) {
        return session.list(
                """
                SELECT o.id, f.id, o.text, f.text FROM fact f
                JOIN link l ON (l.from_id = f.id OR l.to_id = f.id)
                  AND l.type = 'related' AND l.weight >= ?2
                JOIN fact o ON o.id = CASE l.from_id WHEN f.id THEN l.to_id ELSE l.from_id END
                WHERE f.id = ?1 AND o.id < f.id AND f.status = 'current' AND o.status = 'current'
                  AND o.space_id = f.space_id AND o.subject = f.subject COLLATE NOCASE
                  AND f.kind <> 'instruction' AND o.kind <> 'instruction'
                  AND f.sensitivity <> 'secret' AND o.sensitivity <> 'secret'
                  AND (o.attribute = '' OR f.attribute = '' OR o.attribute = f.attribute)
                  AND coalesce(o.valid_from, '') = coalesce(f.valid_from, '')
                  AND NOT EXISTS (SELECT 1 FROM duplicate d
                    WHERE (d.fact_id = o.id AND d.other_id = f.id)
                       OR (d.fact_id = f.id AND d.other_id = o.id))
                GROUP BY o.id ORDER BY o.id
                """,
                row -> new Pair(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                fact,
                CLOSE);
    }
}
