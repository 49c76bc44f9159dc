package dev.cairn.memory.review;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.review.internal.Deciding;
import dev.cairn.memory.review.internal.SpaceReview;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Facts that wait for the user's word. What waits takes part in nothing; what is accepted is
 * reconciled as if it had been accepted when it was said; what is declined is not proposed again,
 * nor in slightly other words. Every decision is durable when a method returns, and can be undone.
 * Thread-safe.
 */
public final class Inbox {
    /** More than anybody looks at; the count tells that there are more. */
    private static final int LISTED = 500;

    private final Database database;
    private final Deciding deciding;

    public Inbox(Database database, Settlement settlement) {
        this.database = database;
        this.deciding = new Deciding(database, settlement);
    }

    /** What waits, oldest first; what was skipped comes last. */
    public List<Proposed> list(Space space) {
        return database.read(
                session ->
                        session
                                .list(
                                        """
                                        SELECT f.id, f.proposal,
                                               EXISTS (SELECT 1 FROM claim c
                                                       WHERE c.fact_id = f.id AND c.manner = 'denied'),
                                               p.skipped_at IS NOT NULL
                                        FROM fact f LEFT JOIN skipped p ON p.fact_id = f.id
                                        WHERE f.space_id = ? AND f.status = 'pending'
                                        ORDER BY p.skipped_at, f.recorded_at, f.id LIMIT ?
                                        """,
                                        row ->
                                                new Row(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getBoolean(3),
                                                        row.getBoolean(4)),
                                        space.number(),
                                        LISTED)
                                .stream()
                                .flatMap(row -> proposed(session, row).stream())
                                .toList());
    }

    private record Row(long fact, String reason, boolean negated, boolean skipped) {}

    private static Optional<Proposed> proposed(Session session, Row row) {
        return FactTable.find(session, row.fact)
                .map(
                        fact ->
                                new Proposed(
                                        fact,
                                        Reason.ofStored(row.reason, fact.sensitivity()),
                                        row.negated,
                                        row.skipped));
    }

    /** How many wait in a space. */
    public long waiting(Space space) {
        return database.read(
                session -> SpaceReview.waiting(session, space.number(), Integer.MAX_VALUE));
    }

    /** Accepts several. */
    public List<Reviewed> accept(List<Id> proposals) {
        return database.write(session -> deciding.acceptAll(session, proposals));
    }

    /** Accepts one after the user has changed it. */
    public Reviewed accept(Id proposal, Edit edit) {
        return database.write(session -> deciding.accept(session, proposal, edit));
    }

    /** Declines several: they are not kept, and not proposed again. */
    public List<Reviewed> decline(List<Id> proposals) {
        return each(proposals, deciding::decline);
    }

    /** Passes several over: they wait on, behind the others. */
    public List<Reviewed> skip(List<Id> proposals) {
        return each(proposals, deciding::skip);
    }

    /** Undoes the decisions on several: they wait again, and what they closed holds again. */
    public List<Reviewed> undo(List<Id> proposals) {
        return each(proposals, deciding::undo);
    }

    private List<Reviewed> each(List<Id> named, BiFunction<Session, Id, Reviewed> decision) {
        return database.write(
                session -> named.stream().map(id -> decision.apply(session, id)).toList());
    }

    /** What was decided and not undone since, the newest first. */
    public List<Decision> decisions(Space space, int limit) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT d.proposal_id, d.fact_id, d.verdict, f.text, d.decided_at
                                FROM decision d JOIN fact f ON f.id = d.fact_id
                                WHERE d.space_id = ? AND d.undone_at IS NULL
                                ORDER BY d.id DESC LIMIT ?
                                """,
                                row ->
                                        new Decision(
                                                Id.fact(row.getLong(1)),
                                                Id.fact(row.getLong(2)),
                                                Decision.Verdict.valueOf(
                                                        row.getString(3).toUpperCase(Locale.ROOT)),
                                                row.getString(4),
                                                Instant.ofEpochMilli(row.getLong(5))),
                                space.number(),
                                limit));
    }

    /** Statements that were too many, the newest first. */
    public List<LeftOut> leftOut(Space space, int limit) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT l.episode_id, l.reason, l.count
                                FROM left_out l JOIN episode e ON e.id = l.episode_id
                                WHERE e.space_id = ? ORDER BY l.episode_id DESC, l.reason LIMIT ?
                                """,
                                row ->
                                        new LeftOut(
                                                Id.episode(row.getLong(1)),
                                                LeftOut.Limit.valueOf(
                                                        row.getString(2).toUpperCase(Locale.ROOT)),
                                                row.getInt(3)),
                                space.number(),
                                limit));
    }
}
