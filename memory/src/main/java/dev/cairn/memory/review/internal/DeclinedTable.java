package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.store.internal.Session;

/** Rows of {@code declined}. Runs inside the caller's transaction. */
final class DeclinedTable {
    private final Folding folding = new Folding();

    private byte[] ofText(String text) {
        return Hashes.sha256("text " + folding.value(text));
    }

    private byte[] ofSlot(Candidate candidate) {
        return ofSlot(
                candidate.subject(), candidate.attribute(), candidate.value(), candidate.negated());
    }

    private byte[] ofSlot(String subject, String attribute, String value, boolean negated) {
        return Hashes.sha256(
                "slot %s | %s | %s | %s"
                        .formatted(
                                folding.value(subject),
                                folding.value(attribute),
                                folding.value(value),
                                negated ? "no" : ""));
    }

    boolean holds(Session session, long space, Candidate candidate) {
        return holds(session, space, ofText(candidate.text()))
                || (!candidate.attribute().isEmpty() && holds(session, space, ofSlot(candidate)));
    }

    private static boolean holds(Session session, long space, byte[] hash) {
        return session.number(
                        "SELECT EXISTS (SELECT 1 FROM declined WHERE space_id = ? AND hash = ?)",
                        space,
                        hash)
                == 1;
    }

    void add(Session session, long space, long fact, Candidate candidate) {
        put(session, space, fact, ofText(candidate.text()));
        if (!candidate.attribute().isEmpty()) {
            put(session, space, fact, ofSlot(candidate));
        }
    }

    /** Has a fact that was declined before there was this table known again by it. */
    void adopt(Session session, long fact) {
        session.each(
                """
                SELECT space_id, text, subject, attribute, value FROM fact f
                WHERE id = ? AND status = 'declined'
                  AND NOT EXISTS (SELECT 1 FROM declined d WHERE d.fact_id = f.id)
                """,
                row -> {
                    var space = row.getLong(1);
                    put(session, space, fact, ofText(row.getString(2)));
                    if (!row.getString(4).isEmpty()) {
                        put(
                                session,
                                space,
                                fact,
                                ofSlot(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        false));
                    }
                },
                fact);
    }

    private static void put(Session session, long space, long fact, byte[] hash) {
        session.update(
                "INSERT OR IGNORE INTO declined (space_id, hash, fact_id) VALUES (?, ?, ?)",
                space,
                hash,
                fact);
    }

    static void remove(Session session, long fact) {
        session.update("DELETE FROM declined WHERE fact_id = ?", fact);
    }
}
