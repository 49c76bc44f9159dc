package dev.cairn.memory.review.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Reviewed;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Carries out what the user decides in the inbox. Runs inside the caller's transaction. */
public final class Deciding {
    private final Database database;
    private final Settlement settlement;
    private final DeclinedTable declined = new DeclinedTable();

    public Deciding(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
    }

    public Reviewed accept(Session session, Id id, Edit edit) {
        var waiting = waiting(session, id);
        if (waiting.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var standing = waiting.get();
        var number = id.number();
        settlement.adopt(session, number);
        var was = FactSnapshot.of(session, number);
        settlement.settleAround(
                session,
                number,
                () -> {
                    session.update(
                            """
                            UPDATE fact SET status = 'current', proposal = '', confidence = 1
                            WHERE id = ?
                            """,
                            number);
                    session.update("UPDATE claim SET confidence = 1 WHERE fact_id = ?", number);
                    if (!edit.nothing()) {
                        new Rewording(database, settlement)
                                .say(session, standing, Changed.by(edit, standing.candidate()));
                    }
                });
        var holder = FactSnapshot.holder(session, was);
        session.update("DELETE FROM skipped WHERE fact_id = ?", number);
        session.update(
                """
                INSERT OR IGNORE INTO memory_use (memory_id, used_at, how)
                VALUES (?, ?, 'confirmed')
                """,
                holder,
                now());
        note(session, standing, edit.nothing() ? "accepted" : "edited", holder, was);
        changed(session, holder);
        return new Reviewed.Accepted(id, Id.fact(holder));
    }

    private static Optional<Standing> waiting(Session session, Id id) {
        return id.kind() == Id.Kind.FACT
                ? Standing.of(session, id.number(), FactStatus.PENDING)
                : Optional.empty();
    }

    public Reviewed decline(Session session, Id id) {
        var waiting = waiting(session, id);
        if (waiting.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var standing = waiting.get();
        var was = FactSnapshot.of(session, id.number());
        setStatus(session, id.number(), "declined");
        declined.add(session, standing.space(), id.number(), standing.candidate());
        note(session, standing, "declined", id.number(), was);
        return new Reviewed.Declined(id);
    }

    public Reviewed skip(Session session, Id id) {
        if (waiting(session, id).isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        session.update(
                "INSERT OR REPLACE INTO skipped (fact_id, skipped_at) VALUES (?, ?)",
                id.number(),
                now());
        return new Reviewed.Skipped(id);
    }

    private record Decided(long number, String verdict, String was) {}

    public Reviewed undo(Session session, Id id) {
        var decided =
                session.first(
                        """
                        SELECT id, verdict, was FROM decision
                        WHERE proposal_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1
                        """,
                        row -> new Decided(row.getLong(1), row.getString(2), row.getString(3)),
                        id.number());
        if (decided.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var decision = decided.get();
        // Noted first: the fact that the decision hangs on may go with what is undone.
        session.update("UPDATE decision SET undone_at = ? WHERE id = ?", now(), decision.number);
        if (decision.verdict.equals("declined")) {
            DeclinedTable.remove(session, id.number());
            setStatus(session, id.number(), "pending");
        } else {
            session.update(
                    "DELETE FROM memory_use WHERE memory_id = ? AND how = 'confirmed'",
                    FactSnapshot.holder(session, decision.was));
            settlement.settleAround(
                    session,
                    id.number(),
                    () -> {
                        FactSnapshot.restore(session, id.number(), decision.was);
                        session.update(
                                """
                                DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1)
                                  AND type IN ('supersedes', 'contradicts')
                                """,
                                id.number());
                    });
            changed(session, id.number());
        }
        return new Reviewed.Undone(id);
    }

    private void setStatus(Session session, long fact, String status) {
        session.update("UPDATE fact SET status = ? WHERE id = ?", status, fact);
        changed(session, fact);
    }

    private void changed(Session session, long fact) {
        ChangeLog.change(session, now(), Id.Kind.FACT, fact, null, null);
    }

    private void note(Session session, Standing standing, String verdict, long holder, String was) {
        session.update(
                """
                INSERT INTO decision (id, space_id, verdict, proposal_id, fact_id, episode_id, was,
                                      decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                database.nextId(),
                standing.space(),
                verdict,
                standing.fact().id().number(),
                holder,
                standing.episode(),
                was,
                now());
    }

    private Instant now() {
        return database.clock().instant();
    }

    /** Several, in the order of the ids: what comes of them does not hang on it. */
    public List<Reviewed> acceptAll(Session session, List<Id> proposals) {
        return proposals.stream().map(id -> accept(session, id, Edit.NONE)).toList();
    }
}
