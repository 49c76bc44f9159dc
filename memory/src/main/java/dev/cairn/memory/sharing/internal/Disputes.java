package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.internal.ArchiveReading;
import dev.cairn.memory.exchange.internal.SharedRecords;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.review.Reason;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was changed by hand here and elsewhere, by neither with knowledge of the other. The later
 * change stands, and the device whose change gave way asks for the user's word: another wording
 * waits in the inbox as a correction of the one that stands, and what was both taken and left waits
 * there again. Runs inside the caller's transaction.
 */
final class Disputes {
    private final Session session;
    private final Database database;
    private final SharedRecords records;
    private final Settlement settlement;

    /** By fact: several claims of one fact were reworded together and are one question. */
    private final Map<Long, Lost> reworded = new LinkedHashMap<>();

    private final Set<Long> undecided = new LinkedHashSet<>();

    /** A wording that gave way, as it stood. */
    private record Lost(ObjectNode claim, ObjectNode fact, String by) {}

    Disputes(Session session, Database database, SharedRecords records, Settlement settlement) {
        this.session = session;
        this.database = database;
        this.records = records;
        this.settlement = settlement;
    }

    /** Keeps what a claim says before another wording takes its place. */
    void lost(long claim, String by) {
        var fact = factOf(claim);
        var reading = new ArchiveReading(session, ExportFilter.NONE);
        var said = SharedRecords.read(reading, "claims", claim);
        var held = SharedRecords.read(reading, "facts", fact);
        if (said.isPresent()
                && held.isPresent()
                && !said.get().path("text").asString("").equals(by)) {
            reworded.putIfAbsent(fact, new Lost(said.get(), held.get(), by));
        }
    }

    /** What the user decided here was decided otherwise there. */
    void decidedOtherwise(long claim) {
        undecided.add(claim);
    }

    long ask() {
        long asked = 0;
        for (var lost : reworded.values()) {
            asked += ask(lost) ? 1 : 0;
        }
        var facts = new LinkedHashSet<Long>();
        undecided.forEach(claim -> facts.add(factOf(claim)));
        facts.remove(0L);
        facts.forEach(this::askAgain);
        return asked + facts.size();
    }

    private boolean ask(Lost lost) {
        var number = database.nextId();
        var fact = lost.fact.deepCopy();
        fact.remove(List.of("entities", "skipped", "declined", "retiredAt", "pinned"));
        fact.put("id", Id.fact(number).toString())
                .put("status", Standings.PENDING)
                .put("text", lost.claim.path("text").asString(""))
                .put("proposal", Reason.DEVICE.stored());
        for (var field : List.of("attribute", "value")) {
            fact.put(field, lost.claim.path(field).asString(""));
        }
        if (!records.insert(session, "facts", fact, one -> one)) {
            return false;
        }
        var claim = lost.claim.deepCopy();
        claim.put("fact", Id.fact(number).toString())
                .put("correction", true)
                .put("corrects", lost.by);
        records.insert(session, "claims", claim, one -> one);
        ChangeLog.add(session, database.clock().instant(), Id.Kind.FACT, number);
        return true;
    }

    private void askAgain(long fact) {
        settlement.settleAround(
                session,
                fact,
                () -> {
                    session.update(
                            """
                            UPDATE fact SET status = 'pending', proposal = ?, retired_at = NULL
                            WHERE id = ?
                            """,
                            Reason.DEVICE.stored(),
                            fact);
                    session.update("DELETE FROM declined WHERE fact_id = ?", fact);
                    session.update(
                            """
                            DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1)
                              AND type = 'supersedes'
                            """,
                            fact);
                });
        // Said anew by this device: the others ask as well.
        for (var claim :
                new ArrayList<>(
                        Known.numbers(session, "SELECT id FROM claim WHERE fact_id = ?", fact))) {
            session.update(
                    """
                    INSERT INTO edit (kind, subject, field, value, seq)
                    SELECT 'claims', ?, 'standing', 'pending', n.seq FROM next_edit n WHERE true
                    ON CONFLICT (kind, subject, field) DO UPDATE SET value = excluded.value,
                      stamp = NULL, device = NULL, seq = excluded.seq
                    """,
                    claim);
        }
        ChangeLog.change(session, database.clock().instant(), Id.Kind.FACT, fact, null, null);
    }

    private long factOf(long claim) {
        return session.number("SELECT coalesce(fact_id, 0) FROM claim WHERE id = ?", claim);
    }
}
