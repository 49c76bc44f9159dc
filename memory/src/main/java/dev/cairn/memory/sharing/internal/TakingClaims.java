package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.exchange.internal.SharedRecords;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.sharing.Bundle;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes in what was said of facts: claims, what was changed of them by hand, and whether they
 * count. The facts are then made anew here. Runs inside the caller's transaction, once.
 */
final class TakingClaims {
    private static final String CLAIMS = "claims";

    /** What an edit by hand may have changed. */
    private static final List<String> SAID =
            List.of(
                    "text",
                    "attribute",
                    "value",
                    "family",
                    "group_key",
                    "single",
                    "manner",
                    "from_day",
                    "from_end",
                    "from_precision",
                    "to_day",
                    "to_end",
                    "to_precision",
                    "confidence",
                    "origin");

    private final Session session;
    private final Database database;
    private final SharedRecords records;
    private final Settlement settlement;
    private final Bundle.Head head;
    private final long me;
    private final Holders holders;
    private final Disputes disputes;
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Set<Long> reworded = new LinkedHashSet<>();

    TakingClaims(
            Session session,
            Database database,
            SharedRecords records,
            Settlement settlement,
            Bundle.Head head) {
        this.session = session;
        this.database = database;
        this.records = records;
        this.settlement = settlement;
        this.head = head;
        this.me = session.number("SELECT device FROM circle");
        this.holders = new Holders(session, database, records);
        this.disputes = new Disputes(session, database, records, settlement);
    }

    /** Returns how many of the lines changed something. */
    long take(List<ObjectNode> lines) {
        var episodes = new LinkedHashSet<Long>();
        var standing = new ArrayList<ObjectNode>();
        for (var line : lines) {
            var episode = Known.here(session, Known.number(line.path("record").path("episode")));
            if (Known.isHere(session, "episode", episode)) {
                episodes.add(episode);
                standing.add(line);
            }
        }
        var changed = new ArrayList<ObjectNode>();
        settlement.settleAround(
                session,
                episodes,
                () -> {
                    for (var line : standing) {
                        if (line.path("record") instanceof ObjectNode record
                                && take(line, record)) {
                            changed.add(line);
                        }
                    }
                    holders.tidy();
                    reworded.forEach(this::part);
                });
        touched.addAll(new Held(session, database, settlement).bringInLine());
        touched.forEach(this::pin);
        return changed.size();
    }

    /**
     * A claim that tells of something else now leaves the fact that it shared with others which do
     * not: those were said elsewhere, when nobody there knew of the change.
     */
    private void part(long claim) {
        session.update(
                """
                UPDATE claim SET fact_id = NULL WHERE id = ?1 AND EXISTS (
                  SELECT 1 FROM claim o WHERE o.fact_id = claim.fact_id AND o.id <> claim.id
                    AND (o.family, o.group_key) <> (claim.family, claim.group_key))
                """,
                claim);
    }

    /** Puts what was changed here and there at the same time to the user; returns how much. */
    long ask() {
        return disputes.ask();
    }

    private boolean take(ObjectNode line, ObjectNode record) {
        record.remove("fact");
        record.remove("corrected");
        var values = SharedRecords.values(CLAIMS, record);
        var uid = line.path("uid").asLong(0);
        var standing = line.path("standing").asString(Standings.COUNTS);
        if (values.isEmpty() || uid <= 0 || !Standings.isKnown(standing)) {
            return false;
        }
        var claim = known(uid, values.get());
        boolean fresh = claim == 0;
        if (fresh) {
            if (!records.insert(session, CLAIMS, record, one -> Known.here(session, one))) {
                return false;
            }
            claim = byWords(values.get());
            if (claim == 0) {
                return false;
            }
            Edits.exists(session, CLAIMS, claim);
        }
        session.update(
                "INSERT OR IGNORE INTO shared_claim (uid, claim_id) VALUES (?, ?)", uid, claim);
        touched.add(claim);
        boolean changed = fresh;
        changed |= say(claim, fresh, values.get(), line);
        changed |= stand(claim, fresh, standing, line);
        changed |= pinned(claim, fresh, line);
        return changed;
    }

    private long known(long uid, Map<String, Object> values) {
        return session.first(
                        "SELECT claim_id FROM shared_claim WHERE uid = ?",
                        row -> row.getLong(1),
                        uid)
                .orElseGet(() -> byWords(values));
    }

    private long byWords(Map<String, Object> values) {
        return session.number(
                """
                SELECT coalesce(max(id), 0) FROM claim
                WHERE episode_id = ? AND char_from = ? AND char_to = ? AND attribute = ?
                  AND value = ? AND text = ? AND manner = ?
                """,
                Known.here(session, values.get("episode_id") instanceof Long one ? one : 0),
                values.get("char_from"),
                values.get("char_to"),
                values.get("attribute"),
                values.get("value"),
                values.get("text"),
                values.get("manner"));
    }

    /** Whether a version made here was not known to the sender when it wrote. */
    private boolean isUnseen(Edits.Version here) {
        return here.device() == me && here.stamp() > head.seen().getOrDefault(me, 0L);
    }

    private boolean say(long claim, boolean fresh, Map<String, Object> values, ObjectNode line) {
        var version = Taking.version(line.path("edits"), Edits.SAY);
        var here = Edits.version(session, CLAIMS, claim, Edits.SAY);
        if (!version.isAfter(here)) {
            return false;
        }
        Edits.put(session, CLAIMS, claim, Edits.SAY, null, version);
        if (fresh || (byWords(values) == claim && isSame(claim, values))) {
            return false;
        }
        if (isUnseen(here)) {
            disputes.lost(claim, String.valueOf(values.get("text")));
        }
        // The words of its fact are those of the claim again, whoever worded them.
        session.update(
                """
                UPDATE fact SET origin = 'rules'
                WHERE origin = 'user' AND id = (SELECT fact_id FROM claim WHERE id = ?)
                """,
                claim);
        var parameters = new ArrayList<Object>();
        var sets = new ArrayList<String>();
        for (var column : SAID) {
            var value = values.get(column);
            sets.add(column + (value == null ? " = NULL" : " = ?"));
            if (value != null) {
                parameters.add(value);
            }
        }
        parameters.add(claim);
        session.update(
                "UPDATE OR REPLACE claim SET %s WHERE id = ?".formatted(String.join(", ", sets)),
                parameters.toArray());
        reworded.add(claim);
        return true;
    }

    private boolean isSame(long claim, Map<String, Object> values) {
        return session.number(
                        """
                        SELECT count(*) FROM claim WHERE id = ?
                          AND (from_day, from_end, to_day, to_end, confidence)
                              IS (?, ?, ?, ?, ?)
                        """,
                        claim,
                        values.get("from_day"),
                        values.get("from_end"),
                        values.get("to_day"),
                        values.get("to_end"),
                        values.get("confidence"))
                > 0;
    }

    private boolean stand(long claim, boolean fresh, String standing, ObjectNode line) {
        var version = Taking.version(line.path("edits"), Edits.STANDING);
        var here = Edits.version(session, CLAIMS, claim, Edits.STANDING);
        var now =
                Edits.value(session, CLAIMS, claim, Edits.STANDING)
                        .orElseGet(() -> Standings.of(session, claim));
        boolean undecided = version.stamp() == 0 && here.stamp() == 0;
        boolean later =
                undecided ? Standings.rank(standing) > Standings.rank(now) : version.isAfter(here);
        if (!later && !fresh) {
            return false;
        }
        if (!undecided || !standing.equals(Standings.COUNTS)) {
            Edits.put(session, CLAIMS, claim, Edits.STANDING, standing, version);
        }
        if (standing.equals(now)) {
            return false;
        }
        if (!undecided && isUnseen(here)) {
            disputes.decidedOtherwise(claim);
        }
        if (standing.equals(Standings.COUNTS)) {
            holders.release(claim);
        } else if (line.path("holder") instanceof ObjectNode holder) {
            holders.hold(claim, standing, holder);
        }
        return true;
    }

    private boolean pinned(long claim, boolean fresh, ObjectNode line) {
        var version = Taking.version(line.path("edits"), Edits.PIN);
        var here = Edits.version(session, CLAIMS, claim, Edits.PIN);
        boolean pinned = line.path("pinned").asBoolean(false);
        boolean undecided = version.stamp() == 0 && here.stamp() == 0;
        if (undecided ? !pinned || isPinned(claim) : !version.isAfter(here)) {
            return false;
        }
        Edits.put(session, CLAIMS, claim, Edits.PIN, pinned ? "1" : "0", version);
        return !fresh;
    }

    private boolean isPinned(long claim) {
        return Edits.value(session, CLAIMS, claim, Edits.PIN).filter("1"::equals).isPresent();
    }

    /** A fact is pinned while something that it rests on is. */
    private void pin(long claim) {
        session.update(
                """
                UPDATE fact SET pinned = p.pinned FROM
                  (SELECT c.fact_id AS id, max(e.value) = '1' AS pinned
                   FROM claim c JOIN edit e ON e.kind = 'claims' AND e.field = 'pin'
                     AND e.subject = c.id AND e.value IS NOT NULL
                   WHERE c.fact_id = (SELECT fact_id FROM claim WHERE id = ?)
                   GROUP BY c.fact_id) p
                WHERE fact.id = p.id AND fact.pinned <> p.pinned
                """,
                claim);
    }
}
