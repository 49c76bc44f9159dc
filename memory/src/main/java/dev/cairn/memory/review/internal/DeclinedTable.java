package dev.cairn.memory.review.internal;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.store.internal.Session;

/** Rows of {@code declined}. Runs inside the caller's transaction. */
final class DeclinedTable {
    private DeclinedTable() {}

    static boolean holds(Session session, long space, Candidate candidate) {
        return holds(session, space, Folding.ofText(candidate.text()))
                || (!candidate.attribute().isEmpty()
                        && holds(
                                session,
                                space,
                                Folding.ofSlot(
                                        candidate.subject(),
                                        candidate.attribute(),
                                        candidate.value(),
                                        candidate.negated())));
    }

    private static boolean holds(Session session, long space, byte[] hash) {
        return session.number(
                        "SELECT EXISTS (SELECT 1 FROM declined WHERE space_id = ? AND hash = ?)",
                        space,
                        hash)
                == 1;
    }

    static void add(Session session, long space, long fact, Candidate candidate) {
        put(session, space, fact, Folding.ofText(candidate.text()));
        if (!candidate.attribute().isEmpty()) {
            put(
                    session,
                    space,
                    fact,
                    Folding.ofSlot(
                            candidate.subject(),
                            candidate.attribute(),
                            candidate.value(),
                            candidate.negated()));
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
