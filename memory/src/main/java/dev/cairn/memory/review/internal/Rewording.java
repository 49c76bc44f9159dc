package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

/** Has a fact say something else, on the user's word. Runs inside the caller's transaction. */
final class Rewording {
    private final Database database;
    private final Settlement settlement;

    Rewording(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
    }

    /** Writes it into the fact and all it rests on; the caller settles around it. */
    void say(Session session, Standing standing, Candidate said) {
        var fact = standing.fact().id();
        settlement.restate(session, standing.space(), fact.number(), said);
        session.update(
                "UPDATE fact SET text = ?, text_hash = ?, origin = 'user' WHERE id = ?",
                said.text(),
                Hashes.sha256(said.text()),
                fact.number());
        reworded(session, fact);
    }

    /** Found by its new words from now on. */
    void reworded(Session session, Id fact) {
        session.update("DELETE FROM embedding WHERE owner_id = ?", fact.number());
        EmbeddingQueue.add(session, database.nextId(), fact);
        ChangeLog.change(
                session, database.clock().instant(), Id.Kind.FACT, fact.number(), null, null);
    }
}
