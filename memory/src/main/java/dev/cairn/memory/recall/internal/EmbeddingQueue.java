package dev.cairn.memory.recall.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.store.internal.Session;

import java.util.List;

/** Episodes and facts whose vectors are still to be made; the queue survives an end. */
public final class EmbeddingQueue {
    private EmbeddingQueue() {}

    private static String kind(Id.Kind kind) {
        return kind == Id.Kind.FACT ? "embed-fact" : "embed-episode";
    }

    /** Puts something into the queue, in the transaction that writes it. */
    public static void add(Session session, long id, Id owner) {
        session.update(
                "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, ?, ?)",
                id,
                kind(owner.kind()),
                owner.number());
    }

    static List<Long> next(Session session, Id.Kind kind, int limit) {
        return session.list(
                "SELECT subject_id FROM task WHERE kind = ? ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                kind(kind),
                limit);
    }

    static void remove(Session session, Id.Kind kind, long number) {
        session.update("DELETE FROM task WHERE kind = ? AND subject_id = ?", kind(kind), number);
    }

    /** Whether anything can be found by its words only, so far. */
    static boolean isWaiting(Session session) {
        return session.number(
                        """
                        SELECT EXISTS (SELECT 1 FROM task WHERE kind IN ('embed-episode', 'embed-fact'))
                        """)
                > 0;
    }

    public static long waiting(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind LIKE 'embed-%'");
    }
}
