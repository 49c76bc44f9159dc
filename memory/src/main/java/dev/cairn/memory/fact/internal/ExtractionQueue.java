package dev.cairn.memory.fact.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.List;

/** Episodes that wait to be read for facts; the queue is in the store and survives an end. */
public final class ExtractionQueue {
    private static final String KIND = "extract";

    private ExtractionQueue() {}

    /** Puts an episode into the queue, in the transaction that writes it. */
    public static void add(Session session, long id, long episode) {
        session.update(
                "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, ?, ?)",
                id,
                KIND,
                episode);
    }

    /** The episodes that have waited longest. */
    public static List<Long> next(Session session, int limit) {
        return session.list(
                "SELECT subject_id FROM task WHERE kind = ? ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                KIND,
                limit);
    }

    public static void remove(Session session, long episode) {
        session.update("DELETE FROM task WHERE kind = ? AND subject_id = ?", KIND, episode);
    }

    public static long waiting(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind = ?", KIND);
    }
}
