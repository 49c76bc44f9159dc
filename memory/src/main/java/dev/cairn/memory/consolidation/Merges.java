package dev.cairn.memory.consolidation;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.review.FactEditing;
import dev.cairn.memory.store.internal.Database;

import java.util.List;

/**
 * Pairs of facts that seem to say the same, to be decided by the user. Nothing is merged by itself.
 * Thread-safe.
 */
public final class Merges {
    private static final int LISTED = 500;

    private final Database database;
    private final FactEditing editing;

    public Merges(Database database, FactEditing editing) {
        this.database = database;
        this.editing = editing;
    }

    /**
     * A proposal.
     *
     * @param stays the fact that would stay: the one that was known first
     * @param goes the one that would be taken back, which can be undone as any change by hand
     * @param likeness from which it was concluded, 0 to 1
     */
    public record Pair(Id stays, String stayingText, Id goes, String goingText, double likeness) {}

    /** What waits for a decision, of facts that both still hold; the likeliest first. */
    public List<Pair> open(Space space) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT f.id, f.text, o.id, o.text, d.likeness FROM duplicate d
                                JOIN fact f ON f.id = d.fact_id AND f.status = 'current'
                                JOIN fact o ON o.id = d.other_id AND o.status = 'current'
                                WHERE d.state = 'open' AND f.space_id = ?
                                ORDER BY d.likeness DESC, d.other_id LIMIT ?
                                """,
                                row ->
                                        new Pair(
                                                Id.fact(row.getLong(1)),
                                                row.getString(2),
                                                Id.fact(row.getLong(3)),
                                                row.getString(4),
                                                row.getDouble(5)),
                                space.number(),
                                LISTED));
    }

    /** Keeps the one and takes the other back; false where that is not proposed. */
    public boolean merge(Id stays, Id goes) {
        return decide(stays, goes, "merged") && editing.retract(goes);
    }

    /** They are not the same, and are not proposed again; false where they are not proposed. */
    public boolean apart(Id one, Id other) {
        return decide(one, other, "apart");
    }

    /**
     * Undoes the last decision on a pair: what was taken back is there again, and the pair waits;
     * false where nothing had been decided.
     */
    public boolean reopen(Id stays, Id goes) {
        var was =
                database.write(
                        session -> {
                            var state =
                                    session.first(
                                            """
                                            SELECT state FROM duplicate
                                            WHERE fact_id = ? AND other_id = ? AND state <> 'open'
                                            """,
                                            row -> row.getString(1),
                                            stays.number(),
                                            goes.number());
                            session.update(
                                    """
                                    UPDATE duplicate SET state = 'open', decided_at = NULL
                                    WHERE fact_id = ? AND other_id = ?
                                    """,
                                    stays.number(),
                                    goes.number());
                            return state;
                        });
        if (was.filter("merged"::equals).isPresent()) {
            return editing.undo(goes);
        }
        return was.isPresent();
    }

    private boolean decide(Id stays, Id goes, String state) {
        return database.write(
                session ->
                        session.update(
                                        """
                                        UPDATE duplicate SET state = ?, decided_at = ?
                                        WHERE fact_id = ? AND other_id = ? AND state = 'open'
                                        """,
                                        state,
                                        database.clock().instant(),
                                        stays.number(),
                                        goes.number())
                                > 0);
    }
}
