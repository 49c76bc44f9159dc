package dev.cairn.memory.review.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Reviewed;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Carries out what the user decides in the inbox. Runs inside the caller's transaction. */
public final class Deciding {
    private final Database database;
    private final Retaking retaking;

    public Deciding(Database database) {
        this.database = database;
        this.retaking = new Retaking(database);
    }

    /** In the order in which they were said, so that the answer does not hang on the user's. */
    public List<Reviewed> acceptAll(Session session, List<Id> proposals) {
        var done = new HashMap<Id, Reviewed>();
        proposals.stream()
                .sorted(Comparator.comparingLong(id -> said(session, id)))
                .forEach(id -> done.computeIfAbsent(id, each -> accept(session, each, Edit.NONE)));
        return proposals.stream().map(done::get).toList();
    }

    private static long said(Session session, Id id) {
        return session.number("SELECT occurred_at FROM fact WHERE id = ?", id.number());
    }

    public Reviewed accept(Session session, Id id, Edit edit) {
        var waiting = waiting(session, id);
        if (waiting.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var standing = waiting.get();
        var was = FactSnapshot.of(session, standing.fact());
        var holder =
                retaking.take(
                        session,
                        standing.with(Changed.by(edit, standing.candidate())),
                        edit.nothing() ? standing.origin() : "user");
        note(session, standing, edit.nothing() ? "accepted" : "edited", holder, was);
        return new Reviewed.Accepted(id, Id.fact(holder));
    }

    private static Optional<Standing> waiting(Session session, Id id) {
        return id.kind() == Id.Kind.FACT
                ? Standing.of(session, id.number()).filter(one -> one.status().equals("pending"))
                : Optional.empty();
    }

    public Reviewed decline(Session session, Id id) {
        var waiting = waiting(session, id);
        if (waiting.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var standing = waiting.get();
        var was = FactSnapshot.of(session, standing.fact());
        setStatus(session, standing.fact(), "declined");
        DeclinedTable.add(
                session, standing.space().number(), standing.fact(), standing.candidate());
        note(session, standing, "declined", standing.fact(), was);
        return new Reviewed.Declined(id);
    }

    public Reviewed skip(Session session, Id id) {
        if (waiting(session, id).isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        session.update(
                """
                INSERT INTO proposal (fact_id, skipped_at) VALUES (?, ?)
                ON CONFLICT (fact_id) DO UPDATE SET skipped_at = excluded.skipped_at
                """,
                id.number(),
                now());
        return new Reviewed.Skipped(id);
    }

    private record Decided(long number, String verdict, long holder, String was) {}

    public Reviewed undo(Session session, Id id) {
        var decided =
                session.first(
                        """
                        SELECT id, verdict, fact_id, was FROM decision
                        WHERE proposal_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1
                        """,
                        row ->
                                new Decided(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getString(4)),
                        id.number());
        if (decided.isEmpty()) {
            return new Reviewed.NotThere(id);
        }
        var decision = decided.get();
        if (decision.verdict.equals("declined")) {
            DeclinedTable.remove(session, id.number());
            setStatus(session, id.number(), "pending");
        } else {
            takeBack(session, id.number(), decision);
        }
        session.update("UPDATE decision SET undone_at = ? WHERE id = ?", now(), decision.number);
        return new Reviewed.Undone(id);
    }

    private void takeBack(Session session, long proposal, Decided decision) {
        if (decision.holder == proposal) {
            SlotGap.leave(session, proposal, now());
            session.update("DELETE FROM embedding WHERE owner_id = ?", proposal);
        } else {
            session.update(
                    """
                    DELETE FROM evidence WHERE fact_id = ?1 AND (episode_id, char_from) IN
                      (SELECT v.value ->> 0, v.value ->> 1 FROM json_each(?2, '$.evidence') v)
                    """,
                    decision.holder,
                    decision.was);
            ChangeLog.change(session, now(), Id.Kind.FACT, decision.holder, null, null);
        }
        session.update(
                "DELETE FROM memory_use WHERE memory_id = ? AND how = 'confirmed'",
                decision.holder);
        FactSnapshot.restore(session, proposal, decision.was);
        FactSnapshot.restoreProposal(session, proposal, decision.was);
        ChangeLog.change(session, now(), Id.Kind.FACT, proposal, null, null);
    }

    private void setStatus(Session session, long fact, String status) {
        session.update("UPDATE fact SET status = ? WHERE id = ?", status, fact);
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
                standing.space().number(),
                verdict,
                standing.fact(),
                holder,
                standing.episode().id().number(),
                was,
                now());
    }

    private Instant now() {
        return database.clock().instant();
    }
}
