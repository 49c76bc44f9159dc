package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes spells as facts. A fact keeps its id as long as words that made it are among its claims;
 * what has not changed is not touched. Runs inside the caller's transaction.
 */
final class SpellTable {
    private static final String NO_LONGER = "no longer ";

    private final Database database;
    private final ClaimTable claims;

    SpellTable(Database database, ClaimTable claims) {
        this.database = database;
        this.claims = claims;
    }

    private record Row(long number, boolean isNew, Spell spell) {}

    /**
     * Brings the facts of a unit in line with its spells.
     *
     * @param counting every claim that went into the spells
     * @param subject under which name the subject goes
     */
    void write(
            Session session, long space, List<Claim> counting, List<Spell> spells, String subject) {
        var free = new LinkedHashSet<Long>();
        counting.forEach(claim -> claim.fact().ifPresent(free::add));
        var stored = new StoredSpells(session, free);
        var rows = assign(spells, free);
        var touched = new ArrayList<Row>();
        var changed = new HashSet<Long>();
        for (var row : rows) {
            if (row.isNew || !stored.tells(row.number, row.spell, subject)) {
                touched.add(row);
                if (write(session, space, row, subject)) {
                    changed.add(row.number);
                }
            }
            free.remove(row.number);
        }
        // Only now is it known which words moved from one fact to another.
        for (var row : touched) {
            boolean moved = rest(session, row);
            tell(session, row, moved || changed.contains(row.number));
        }
        if (!free.isEmpty()) {
            var heirs = heirs(rows);
            free.forEach(left -> drop(session, left, Optional.ofNullable(heirs.get(left))));
        }
        for (var row : rows) {
            linkOlder(session, row, rows, stored.older(row.number));
        }
    }

    /** The fact that tells now what another one told, by the other's number. */
    private static Map<Long, Row> heirs(List<Row> rows) {
        var heirs = new HashMap<Long, Row>();
        for (var row : rows) {
            for (var claim : row.spell.claims()) {
                claim.fact().ifPresent(fact -> heirs.putIfAbsent(fact, row));
            }
        }
        return heirs;
    }

    /**
     * Each spell gets the fact of its first claim that has one which is not taken, or a new one.
     */
    private List<Row> assign(List<Spell> spells, Set<Long> known) {
        var taken = new HashSet<Long>();
        var rows = new ArrayList<Row>();
        for (var spell : spells) {
            var number =
                    spell.claims().stream()
                            .flatMap(claim -> claim.fact().stream())
                            .filter(fact -> known.contains(fact) && taken.add(fact))
                            .findFirst();
            rows.add(new Row(number.orElseGet(database::nextId), number.isEmpty(), spell));
        }
        return rows;
    }

    private boolean write(Session session, long space, Row row, String subject) {
        boolean changed = false;
        if (row.isNew) {
            insert(session, space, row, subject);
        } else {
            changed = update(session, row, subject);
            session.update(
                    "DELETE FROM link WHERE to_id = ? AND type = 'contradicts' AND origin ="
                            + " 'rules'",
                    row.number);
        }
        boolean corrected = row.spell.status() == FactStatus.RETRACTED;
        row.spell.claims().forEach(claim -> claims.resting(session, claim, row.number, corrected));
        return changed;
    }

    private void tell(Session session, Row row, boolean changed) {
        var now = database.clock().instant();
        if (row.isNew) {
            EmbeddingQueue.add(session, database.nextId(), Id.fact(row.number));
            LinkQueue.add(session, database.nextId(), row.number);
            ChangeLog.add(session, now, Id.Kind.FACT, row.number);
        } else if (changed) {
            ChangeLog.change(session, now, Id.Kind.FACT, row.number, null, null);
        }
    }

    private void insert(Session session, long space, Row row, String subject) {
        var spell = row.spell;
        var first = spell.first();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_end, valid_from_precision, valid_to,
                                  valid_to_end, valid_to_precision, occurred_at, occurred_offset,
                                  recorded_at, retired_at, confidence, importance, sensitivity, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                row.number,
                space,
                ClaimRows.stored(first.kind()),
                first.text(),
                Hashes.sha256(first.text()),
                subject,
                first.attribute(),
                value(first),
                first.single(),
                spell.status().stored(),
                ClaimRows.day(spell.since()),
                ClaimRows.end(spell.since()),
                ClaimRows.precision(spell.since()),
                ClaimRows.day(spell.until()),
                ClaimRows.end(spell.until()),
                ClaimRows.precision(spell.until()),
                first.said().toInstant(),
                EpisodeTable.offsetMinutes(first.said()),
                now,
                spell.status() == FactStatus.CURRENT ? null : now,
                confidence(spell),
                importance(spell),
                ClaimRows.stored(first.sensitivity()),
                first.origin());
    }

    static String value(Claim claim) {
        return claim.denied() ? NO_LONGER + claim.value() : claim.value();
    }

    static double confidence(Spell spell) {
        return spell.claims().stream().mapToDouble(Claim::confidence).max().orElse(0);
    }

    static double importance(Spell spell) {
        return spell.claims().stream().mapToDouble(Claim::importance).max().orElse(0);
    }

    private boolean update(Session session, Row row, String subject) {
        var spell = row.spell;
        var first = spell.first();
        boolean changed = reword(session, row.number, first);
        var before =
                session.first(
                                "SELECT status FROM fact WHERE id = ?",
                                found -> found.getString(1),
                                row.number)
                        .orElse("");
        var after = spell.status().stored();
        changed |=
                session.update(
                                """
                                UPDATE fact SET status = ?2, valid_from = ?3, valid_from_end = ?4,
                                  valid_from_precision = ?5, valid_to = ?6, valid_to_end = ?7,
                                  valid_to_precision = ?8, occurred_at = ?9, occurred_offset = ?10,
                                  confidence = ?11, importance = ?12, subject = ?13, attribute = ?14,
                                  value = ?15, single = ?16, kind = ?17,
                                  retired_at = CASE WHEN ?2 = 'current' THEN NULL
                                                    ELSE coalesce(retired_at, ?18) END
                                WHERE id = ?1
                                  AND (status, valid_from, valid_from_end, valid_from_precision,
                                       valid_to, valid_to_end, valid_to_precision, occurred_at,
                                       occurred_offset, confidence, importance, subject, attribute,
                                       value, single, kind)
                                      IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                                              ?15, ?16, ?17)
                                """,
                                row.number,
                                after,
                                ClaimRows.day(spell.since()),
                                ClaimRows.end(spell.since()),
                                ClaimRows.precision(spell.since()),
                                ClaimRows.day(spell.until()),
                                ClaimRows.end(spell.until()),
                                ClaimRows.precision(spell.until()),
                                first.said().toInstant(),
                                EpisodeTable.offsetMinutes(first.said()),
                                confidence(spell),
                                importance(spell),
                                subject,
                                first.attribute(),
                                value(first),
                                first.single(),
                                ClaimRows.stored(first.kind()),
                                database.clock().instant())
                        > 0;
        if (!before.equals(after)) {
            ChangeLog.change(
                    session,
                    database.clock().instant(),
                    Id.Kind.FACT,
                    row.number,
                    "{\"status\":\"%s\"}".formatted(before),
                    "{\"status\":\"%s\"}".formatted(after));
        }
        return changed;
    }

    /** The words are those of the claim that begins it; what the user worded stays. */
    private boolean reword(Session session, long fact, Claim first) {
        boolean reworded =
                session.update(
                                """
                                UPDATE fact SET text = ?2, text_hash = ?3, origin = ?4, sensitivity = ?5
                                WHERE id = ?1 AND text <> ?2 AND origin <> 'user'
                                """,
                                fact,
                                first.text(),
                                Hashes.sha256(first.text()),
                                first.origin(),
                                ClaimRows.stored(first.sensitivity()))
                        > 0;
        if (reworded) {
            session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
            EmbeddingQueue.add(session, database.nextId(), Id.fact(fact));
            LinkQueue.add(session, database.nextId(), fact);
        }
        return reworded;
    }

    /** Lets the fact rest on its claims' words, and on no others. */
    private boolean rest(Session session, Row row) {
        var words = row.spell.claims().stream().flatMap(claim -> claim.words().stream()).toList();
        boolean changed = false;
        for (var one : words) {
            changed |=
                    session.update(
                                    """
                                    INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                                    VALUES (?, ?, ?, ?)
                                    """,
                                    row.number,
                                    one.episode(),
                                    one.start(),
                                    one.end())
                            > 0;
        }
        if (!row.isNew) {
            changed |=
                    session.update(
                                    """
                                    DELETE FROM evidence WHERE fact_id = ?1 AND NOT EXISTS (
                                      SELECT 1 FROM claim c WHERE c.fact_id = ?1
                                      AND c.episode_id = evidence.episode_id
                                      AND c.char_from = evidence.char_from)
                                    """,
                                    row.number)
                            > 0;
        }
        return changed;
    }

    /** A fact whose words all tell another one now is that one; uses and traces follow. */
    private void drop(Session session, long fact, Optional<Row> heirs) {
        heirs.ifPresent(
                heir -> {
                    session.update(
                            "UPDATE trace_item SET memory_id = ? WHERE memory_id = ?",
                            heir.number,
                            fact);
                    session.update(
                            "UPDATE OR IGNORE memory_use SET memory_id = ? WHERE memory_id"
                                    + " = ?",
                            heir.number,
                            fact);
                    session.update(
                            """
                            UPDATE fact SET pinned = 1 WHERE id = ?
                            AND EXISTS (SELECT 1 FROM fact WHERE id = ? AND pinned = 1)
                            """,
                            heir.number,
                            fact);
                });
        session.update("DELETE FROM embedding WHERE owner_id = ?", fact);
        session.update("DELETE FROM memory_use WHERE memory_id = ?", fact);
        session.update("DELETE FROM task WHERE subject_id = ?", fact);
        session.update("DELETE FROM fact WHERE id = ?", fact);
        ChangeLog.change(session, database.clock().instant(), Id.Kind.FACT, fact, null, null);
    }

    private void linkOlder(Session session, Row row, List<Row> rows, Set<Long> linked) {
        var older = row.spell.older().map(place -> rows.get(place).number);
        if (linked.equals(older.map(Set::of).orElse(Set.of()))) {
            return;
        }
        if (!linked.isEmpty()) {
            session.update(
                    """
                    DELETE FROM link WHERE from_id = ? AND type = 'supersedes' AND origin = 'rules'
                      AND to_id <> ?
                    """,
                    row.number,
                    older.orElse(0L));
        }
        older.ifPresent(to -> link(session, row.number, to, "supersedes"));
    }

    /** Each claim that was never so, with the claim that says so. */
    void linkCorrections(Session session, Map<Claim, Claim> wrong) {
        wrong.forEach(
                (claim, by) -> {
                    var denied = factOf(session, claim);
                    var denying = factOf(session, by);
                    if (denied != 0 && denying != 0 && denied != denying) {
                        link(session, denying, denied, "contradicts");
                    }
                });
    }

    private static long factOf(Session session, Claim claim) {
        return session.number(
                "SELECT coalesce(fact_id, 0) FROM claim WHERE id = ?", claim.number());
    }

    private void link(Session session, long from, long to, String type) {
        session.update(
                """
                INSERT OR IGNORE INTO link (from_id, to_id, type, origin, recorded_at)
                VALUES (?, ?, ?, 'rules', ?)
                """,
                from,
                to,
                type,
                database.clock().instant());
    }
}
