package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.store.internal.Session;

/** Rows of {@code declined}. Runs inside the caller's transaction. */
final class DeclinedTable {
    private final Folding folding = new Folding();

    private byte[] ofText(Candidate candidate) {
        return Hashes.sha256("text " + folding.value(candidate.text()));
    }

    private byte[] ofSlot(Candidate candidate) {
        return Hashes.sha256(
                "slot %s | %s | %s | %s"
                        .formatted(
                                folding.value(candidate.subject()),
                                folding.value(candidate.attribute()),
                                folding.value(candidate.value()),
                                candidate.negated() ? "no" : ""));
    }

    boolean holds(Session session, long space, Candidate candidate) {
        return holds(session, space, ofText(candidate))
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
        put(session, space, fact, ofText(candidate));
        if (!candidate.attribute().isEmpty()) {
            put(session, space, fact, ofSlot(candidate));
        }
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
