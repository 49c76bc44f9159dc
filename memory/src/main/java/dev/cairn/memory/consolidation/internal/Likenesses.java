package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds facts that seem to say the same in other words, to be proposed; never merges any. Facts
 * with other numbers, other dates or a negation in one of them do not say the same, however alike
 * their vectors. Runs inside the caller's transaction.
 */
public final class Likenesses {
    private static final int AT_ONCE = 100;

    /** Closeness of sentences that say the same in other words; related ones lie below .9. */
    private static final double NEAR = 1.29;

    private static final double SAME_WORDS = .75;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NEGATION =
            Pattern.compile(
                    "(?i)\\b(?:not|no|never|no longer|don't|doesn't|isn't|nicht|kein\\w*)\\b");

    private final Database database;
    private final SequenceMark mark;
    private final Vectors vectors;
    private final Terms terms;

    public Likenesses(Database database, Vectors vectors, Terms terms) {
        this.database = database;
        this.mark = new SequenceMark(database, "consolidation.fact");
        this.vectors = vectors;
        this.terms = terms;
    }

    private record Fact(long number, String text, String when) {}

    /** Looks at some new facts; returns how many pairs it proposed, or -1 where none is left. */
    public int takeUp(Session session) {
        var from = mark.read(session);
        var newest =
                session.list(
                        "SELECT id FROM fact WHERE id > ? ORDER BY id LIMIT ?",
                        row -> row.getLong(1),
                        from,
                        AT_ONCE);
        if (newest.isEmpty()) {
            return -1;
        }
        int proposed = newest.stream().mapToInt(fact -> propose(session, fact)).sum();
        mark.write(session, newest.getLast());
        return proposed;
    }

    private int propose(Session session, long number) {
        var found =
                facts(
                        session,
                        """
                        SELECT id, text, coalesce(valid_from, '') FROM fact
                        WHERE id = ? AND status = 'current' AND kind <> 'instruction'
                        """,
                        number);
        if (found.isEmpty()) {
            return 0;
        }
        var fact = found.getFirst();
        var proposed = 0;
        // Neighbours by words and entities were found when the fact was linked.
        for (var other :
                facts(
                        session,
                        """
                        SELECT DISTINCT o.id, o.text, coalesce(o.valid_from, '')
                        FROM fact f JOIN link l ON (l.from_id = f.id OR l.to_id = f.id) AND l.type = 'related'
                        JOIN fact o ON o.id = CASE l.from_id WHEN f.id THEN l.to_id ELSE l.from_id END
                        WHERE f.id = ? AND o.id < f.id AND o.status = 'current'
                          AND o.space_id = f.space_id AND o.subject = f.subject COLLATE NOCASE
                          AND o.kind <> 'instruction'
                          AND (o.attribute = '' OR f.attribute = '' OR o.attribute = f.attribute)
                          AND NOT EXISTS (SELECT 1 FROM duplicate d
                            WHERE (d.fact_id = o.id AND d.other_id = f.id)
                               OR (d.fact_id = f.id AND d.other_id = o.id))
                        """,
                        number)) {
            var likeness = likeness(session, fact, other);
            if (likeness > 0) {
                session.update(
                        """
                        INSERT INTO duplicate (fact_id, other_id, likeness, proposed_at)
                        VALUES (?, ?, ?, ?)
                        """,
                        other.number,
                        fact.number,
                        Math.round(1000 * likeness) / 1000.0,
                        database.clock().instant());
                proposed++;
            }
        }
        return proposed;
    }

    private static List<Fact> facts(Session session, String sql, long number) {
        return session.list(
                sql, row -> new Fact(row.getLong(1), row.getString(2), row.getString(3)), number);
    }

    private double likeness(Session session, Fact one, Fact other) {
        boolean differ =
                !one.when.equals(other.when)
                        || !numbers(one.text).equals(numbers(other.text))
                        || NEGATION.matcher(one.text).find() != NEGATION.matcher(other.text).find();
        if (differ) {
            return 0;
        }
        var words = new HashSet<>(terms.ofQuestion(one.text));
        var others = new HashSet<>(terms.ofQuestion(other.text));
        var common = words.stream().filter(others::contains).count();
        var share = (double) common / Math.max(1, words.size() + others.size() - common);
        if (share >= SAME_WORDS) {
            return share;
        }
        var near =
                vectors.get(session, one.number)
                        .flatMap(
                                own ->
                                        vectors.get(session, other.number)
                                                .map(two -> vectors.closeness(own, two)))
                        .orElse(0.0);
        return near >= NEAR ? Math.min(1, near) : 0;
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(one -> one.group()).collect(Collectors.toSet());
    }
}
