package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the facts that do not count in line with what is written of their claims. Whether a claim
 * counts, and its words, are fields of which the last version stands, so all devices agree on them
 * whatever the order in which they came; that the facts say the same follows only if they are a
 * function of those fields: of all claims that stand alike and tell the same of one slot, one fact,
 * in the words of the first. Runs inside the caller's transaction.
 */
final class Held {
    /** A claim may have to leave two facts before all is settled. */
    private static final int ROUNDS = 4;

    private final Session session;
    private final Database database;
    private final Settlement settlement;

    Held(Session session, Database database, Settlement settlement) {
        this.session = session;
        this.database = database;
        this.settlement = settlement;
    }

    /** What claims have in common that are held in one fact. */
    private record Kept(
            long space,
            String standing,
            String subject,
            String family,
            String group,
            String value) {}

    /**
     * A claim that does not count, or is not to.
     *
     * @param fact that it rests in; 0 for none
     * @param standing as the fact has it
     * @param wanted as was written of it
     */
    private record Member(
            long claim, long episode, long fact, String standing, String wanted, Kept kept) {}

    /** Returns the claims that had to move or are told otherwise. */
    Set<Long> bringInLine() {
        var moved = new LinkedHashSet<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var wrong = wrong();
            if (wrong.isEmpty()) {
                return moved;
            }
            var episodes = new LinkedHashSet<Long>();
            for (var group : wrong) {
                group.forEach(one -> episodes.add(one.episode));
                group.forEach(one -> moved.add(one.claim));
            }
            settlement.settleAround(session, episodes, () -> wrong.forEach(this::putRight));
        }
        return moved;
    }

    private List<List<Member>> wrong() {
        var groups = new LinkedHashMap<Kept, List<Member>>();
        var released = new ArrayList<List<Member>>();
        for (var member : members()) {
            if (member.wanted.equals(Standings.COUNTS)) {
                released.add(List.of(member));
            } else {
                groups.computeIfAbsent(member.kept, _ -> new ArrayList<>()).add(member);
            }
        }
        var wrong = new ArrayList<>(released);
        groups.values().stream().filter(group -> !isInLine(group)).forEach(wrong::add);
        return wrong;
    }

    private List<Member> members() {
        return session.list(
                """
                SELECT c.id, c.episode_id, coalesce(c.fact_id, 0), %1$s, coalesce(e.value, %1$s),
                       c.space_id, c.subject_key, c.family, c.group_key, lower(c.value)
                FROM claim c LEFT JOIN fact f ON f.id = c.fact_id
                  LEFT JOIN edit e ON e.kind = 'claims' AND e.subject = c.id AND e.field = 'standing'
                WHERE c.episode_id IS NOT NULL AND (%1$s <> 'counts' OR e.value <> 'counts')
                ORDER BY c.said_at, c.episode_id, c.char_from, c.text
                """
                        .formatted(Standings.STANDING),
                row ->
                        new Member(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                new Kept(
                                        row.getLong(6),
                                        row.getString(5),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9),
                                        row.getString(10))));
    }

    private boolean isInLine(List<Member> group) {
        var fact = group.getFirst().fact;
        return fact != 0
                && group.stream()
                        .allMatch(one -> one.fact == fact && one.standing.equals(one.wanted))
                && Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact).size()
                        == group.size()
                && session.number(
                                """
                                SELECT count(*) FROM fact f JOIN claim c ON c.id = ?2
                                WHERE f.id = ?1 AND (f.text, f.attribute, f.value, f.kind)
                                  IS (c.text, c.attribute, %s, c.kind)
                                """
                                        .formatted(VALUE),
                                fact,
                                group.getFirst().claim)
                        == 1
                && session.number("SELECT count(*) FROM evidence WHERE fact_id = ?", fact)
                        == session.number(
                                """
                                SELECT count(DISTINCT episode_id || ' ' || char_from) FROM claim
                                WHERE fact_id = ? AND char_to > char_from
                                """,
                                fact);
    }

    /** As a fact has the value of claim c. */
    private static final String VALUE =
            "CASE c.manner WHEN 'denied' THEN 'no longer ' || c.value ELSE c.value END";

    private void putRight(List<Member> group) {
        var first = group.getFirst();
        if (first.wanted.equals(Standings.COUNTS)) {
            session.update("UPDATE claim SET fact_id = NULL WHERE id = ?", first.claim);
            tidy(first.fact, 0);
            return;
        }
        var holder = holder(group);
        for (var one : group) {
            session.update(
                    "UPDATE claim SET fact_id = ?, corrected = 0 WHERE id = ?", holder, one.claim);
        }
        say(holder, first);
        for (var one : group) {
            if (one.fact != holder) {
                tidy(one.fact, holder);
            }
        }
        tidy(holder, 0);
    }

    /** A fact that holds nothing but these, or else a new one. */
    private long holder(List<Member> group) {
        var members = new LinkedHashSet<Long>();
        group.forEach(one -> members.add(one.claim));
        return group.stream()
                .map(Member::fact)
                .filter(fact -> fact != 0)
                .distinct()
                .sorted()
                .filter(
                        fact ->
                                members.containsAll(
                                        Known.numbers(
                                                session,
                                                "SELECT id FROM claim WHERE fact_id = ?",
                                                fact)))
                .findFirst()
                .orElseGet(() -> made(group.getFirst()));
    }

    private long made(Member first) {
        var number = database.nextId();
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                  status, occurred_at, occurred_offset, recorded_at, retired_at, confidence, importance,
                  sensitivity, origin)
                SELECT ?1, c.space_id, c.kind, c.text, ?2, c.subject, c.attribute, %s, c.single,
                  ?3, c.said_at, c.said_offset, ?4, CASE WHEN ?3 = 'pending' THEN NULL ELSE ?4 END,
                  c.confidence, c.importance, c.sensitivity, c.origin
                FROM claim c WHERE c.id = ?5
                """
                        .formatted(VALUE),
                number,
                Hashes.sha256(text(first.claim)),
                first.wanted,
                database.clock().instant(),
                first.claim);
        ChangeLog.add(session, database.clock().instant(), Id.Kind.FACT, number);
        return number;
    }

    private String text(long claim) {
        return session.first("SELECT text FROM claim WHERE id = ?", row -> row.getString(1), claim)
                .orElse("");
    }

    /** Has a fact stand as its claims do, in the words of the first of them. */
    private void say(long fact, Member first) {
        var now = database.clock().instant();
        session.update(
                """
                UPDATE fact SET status = ?2,
                  retired_at = CASE WHEN ?2 = 'pending' THEN NULL ELSE coalesce(retired_at, ?3) END
                WHERE id = ?1 AND status <> ?2
                """,
                fact,
                first.wanted,
                now);
        if (!first.wanted.equals(Standings.DECLINED)) {
            session.update("DELETE FROM declined WHERE fact_id = ?", fact);
        }
        session.update(
                "DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1) AND type = 'supersedes'",
                fact);
        var text = text(first.claim);
        boolean reworded =
                session.number("SELECT count(*) FROM fact WHERE id = ? AND text <> ?", fact, text)
                        > 0;
        session.update(
                """
                UPDATE fact SET text = c.text, text_hash = ?3, subject = c.subject,
                  attribute = c.attribute, value = %s, kind = c.kind, single = c.single,
                  sensitivity = c.sensitivity
                FROM claim c WHERE c.id = ?2 AND fact.id = ?1
                """
                        .formatted(VALUE),
                fact,
                first.claim,
                Hashes.sha256(text));
        if (reworded) {
            session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
            EmbeddingQueue.add(session, database.nextId(), Id.fact(fact));
        }
    }

    /** Lets a fact rest on the words of its claims; one that has none left goes to its heir. */
    private void tidy(long fact, long heir) {
        if (fact == 0) {
            return;
        }
        if (Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact).isEmpty()) {
            if (heir != 0) {
                for (var table : List.of("revision", "decision")) {
                    session.update(
                            "UPDATE %s SET fact_id = ? WHERE fact_id = ?".formatted(table),
                            heir,
                            fact);
                }
                session.update(
                        "UPDATE OR IGNORE declined SET fact_id = ? WHERE fact_id = ?", heir, fact);
            }
            Holders.drop(session, fact);
        } else {
            session.update(
                    """
                    DELETE FROM evidence WHERE fact_id = ?1 AND NOT EXISTS (SELECT 1 FROM claim c
                      WHERE c.fact_id = ?1 AND c.episode_id = evidence.episode_id
                        AND c.char_from = evidence.char_from)
                    """,
                    fact);
            session.update(
                    """
                    INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                    SELECT fact_id, episode_id, char_from, char_to FROM claim
                    WHERE fact_id = ? AND episode_id IS NOT NULL AND char_to > char_from
                    """,
                    fact);
        }
        ChangeLog.change(session, database.clock().instant(), Id.Kind.FACT, fact, null, null);
    }
}
