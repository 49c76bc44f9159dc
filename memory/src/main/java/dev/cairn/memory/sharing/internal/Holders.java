package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.SharedRecords;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that hold claims which do not count: they wait in the inbox, were declined or taken back.
 * Such a fact has the same number on every device. Runs inside the caller's transaction.
 */
final class Holders {
    private static final List<String> DATES =
            List.of(
                    "valid_from",
                    "valid_from_end",
                    "valid_from_precision",
                    "valid_to",
                    "valid_to_end",
                    "valid_to_precision");

    private final Session session;
    private final Database database;
    private final SharedRecords records;

    /** Claims that were put into a fact, and the fact. */
    private final Map<Long, Long> placed = new HashMap<>();

    /** Claims that stood in a fact that counted until now. */
    private final Set<Long> ousted = new LinkedHashSet<>();

    private final Set<Long> left = new LinkedHashSet<>();
    private final Set<Long> released = new LinkedHashSet<>();

    Holders(Session session, Database database, SharedRecords records) {
        this.session = session;
        this.database = database;
        this.records = records;
    }

    /** A claim does not count any more, or not yet. */
    void hold(long claim, String standing, ObjectNode record) {
        var fact = Known.number(record.path("id"));
        if (fact == 0) {
            return;
        }
        var before = factOf(claim);
        if (Known.isHere(session, "fact", fact)) {
            if (counts(fact)) {
                ousted.addAll(
                        Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact));
            }
        } else {
            record.put("status", standing);
            if (!records.insert(session, "facts", record, one -> Known.here(session, one))) {
                return;
            }
            ChangeLog.add(session, database.clock().instant(), Id.Kind.FACT, fact);
        }
        session.update(
                """
                UPDATE fact SET status = ?, proposal = ?,
                  retired_at = CASE WHEN ? = 'pending' THEN NULL ELSE coalesce(retired_at, ?) END
                WHERE id = ?
                """,
                standing,
                record.path("proposal").asString(""),
                standing,
                database.clock().instant(),
                fact);
        datedAs(fact, record);
        session.update(
                "DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1) AND type = 'supersedes'",
                fact);
        if (!standing.equals(Standings.DECLINED)) {
            session.update("DELETE FROM declined WHERE fact_id = ?", fact);
        }
        session.update("UPDATE claim SET fact_id = ?, corrected = 0 WHERE id = ?", fact, claim);
        session.update(
                """
                INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                SELECT ?1, episode_id, char_from, char_to FROM claim
                WHERE id = ?2 AND char_to > char_from
                """,
                fact,
                claim);
        placed.put(claim, fact);
        if (before != 0 && before != fact) {
            left.add(before);
        }
        changed(fact);
    }

    /** What does not count is not dated anew: it stays as whoever decided saw it. */
    private void datedAs(long fact, ObjectNode record) {
        var values = SharedRecords.values("facts", record).orElse(Map.of());
        for (var column : DATES) {
            session.update(
                    "UPDATE fact SET %s = ? WHERE id = ?".formatted(column),
                    values.get(column),
                    fact);
        }
    }

    /** A claim counts from now on. */
    void release(long claim) {
        released.add(claim);
    }

    /** Puts right what stands in a fact with claims of another standing, or in none. */
    void tidy() {
        ousted.removeAll(placed.keySet());
        ousted.forEach(this::detach);
        for (var claim : released) {
            var fact = factOf(claim);
            if (fact == 0 || counts(fact) || placed.containsKey(claim)) {
                continue;
            }
            var others = Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact);
            if (released.containsAll(others)) {
                session.update(
                        """
                        UPDATE fact SET status = 'current', proposal = '', retired_at = NULL
                        WHERE id = ?
                        """,
                        fact);
                session.update("DELETE FROM declined WHERE fact_id = ?", fact);
                session.update("DELETE FROM skipped WHERE fact_id = ?", fact);
                changed(fact);
            } else {
                detach(claim);
            }
        }
        for (var fact : left) {
            if (Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact).isEmpty()) {
                drop(fact);
            }
        }
    }

    private void detach(long claim) {
        session.update(
                """
                DELETE FROM evidence WHERE fact_id = (SELECT fact_id FROM claim WHERE id = ?1)
                  AND (episode_id, char_from) = (SELECT episode_id, char_from FROM claim WHERE id = ?1)
                """,
                claim);
        session.update("UPDATE claim SET fact_id = NULL WHERE id = ?", claim);
    }

    private void drop(long fact) {
        drop(session, fact);
        changed(fact);
    }

    static void drop(Session session, long fact) {
        for (var sql :
                new String[] {
                    "DELETE FROM embedding WHERE owner_id = ?",
                    "DELETE FROM memory_use WHERE memory_id = ?",
                    "DELETE FROM task WHERE subject_id = ?",
                    "DELETE FROM trace_item WHERE memory_id = ?",
                    "DELETE FROM fact WHERE id = ?"
                }) {
            session.update(sql, fact);
        }
    }

    private boolean counts(long fact) {
        return session.number(
                        "SELECT count(*) FROM fact WHERE id = ? AND status IN ('current',"
                                + " 'superseded')",
                        fact)
                > 0;
    }

    private long factOf(long claim) {
        return session.number("SELECT coalesce(fact_id, 0) FROM claim WHERE id = ?", claim);
    }

    private void changed(long fact) {
        ChangeLog.change(session, database.clock().instant(), Id.Kind.FACT, fact, null, null);
    }
}
