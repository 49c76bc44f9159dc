package dev.cairn.memory.fact.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.List;

/** Facts that wait to be linked with others; the queue is in the store and survives an end. */
public final class LinkQueue {
    private static final String KIND = "link";

    private LinkQueue() {}

    /** Puts a fact into the queue, in the transaction that writes it. */
    public static void add(Session session, long id, long fact) {
        session.update(
                "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, ?, ?)",
                id,
                KIND,
                fact);
    }

    /** The facts that have waited longest. */
    public static List<Long> next(Session session, int limit) {
        return session.list(
                "SELECT subject_id FROM task WHERE kind = ? ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                KIND,
                limit);
    }

    public static void remove(Session session, long fact) {
        session.update("DELETE FROM task WHERE kind = ? AND subject_id = ?", KIND, fact);
    }

    public static long waiting(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind = ?", KIND);
    }
}
