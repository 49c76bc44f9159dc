package dev.cairn.memory.fact.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Optional;

/** Episodes that wait to be read for facts; the queue is in the store and survives an end. */
public final class ExtractionQueue {
    private static final String KIND = "extract";
    private static final String UNREADABLE = "extract-failed";
    private static final String BY_MODEL = "extract-model";

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
                "SELECT subject_id FROM task WHERE kind = ? ORDER BY attempts, id LIMIT ?",
                row -> row.getLong(1),
                KIND,
                limit);
    }

    /** Puts an episode that could not be read behind the others, or aside after so many tries. */
    public static void postpone(Session session, long episode, int mostAttempts) {
        session.update(
                "UPDATE task SET attempts = attempts + 1 WHERE kind = ? AND subject_id = ?",
                KIND,
                episode);
        session.update(
                """
                UPDATE OR REPLACE task SET kind = ?
                WHERE kind = ? AND subject_id = ? AND attempts >= ?
                """,
                UNREADABLE,
                KIND,
                episode,
                mostAttempts);
    }

    /** How many episodes could not be read for facts. */
    public static long unreadable(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind = ?", UNREADABLE);
    }

    public static void remove(Session session, long episode) {
        session.update("DELETE FROM task WHERE kind = ? AND subject_id = ?", KIND, episode);
    }

    public static long waiting(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind = ?", KIND);
    }

    /** Facts of before there were claims, which have none yet. */
    public static List<Long> toAdopt(Session session, int limit) {
        return session.list(
                "SELECT subject_id FROM task WHERE kind = 'adopt' ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                limit);
    }

    public static void adopted(Session session, long fact) {
        session.update("DELETE FROM task WHERE kind = 'adopt' AND subject_id = ?", fact);
    }

    /** Has an episode that the rules have read wait for a model as well. */
    public static void addForModel(Session session, long id, long episode) {
        session.update(
                "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, ?, ?)",
                id,
                BY_MODEL,
                episode);
    }

    /** The episode that a model shall read next: those that were tried before come last. */
    public static Optional<Long> nextForModel(Session session) {
        return session.first(
                "SELECT subject_id FROM task WHERE kind = ? ORDER BY attempts, id LIMIT 1",
                row -> row.getLong(1),
                BY_MODEL);
    }

    public static void removeForModel(Session session, long episode) {
        session.update("DELETE FROM task WHERE kind = ? AND subject_id = ?", BY_MODEL, episode);
    }

    /** Puts an episode that took too long behind the others, or out once it was tried so often. */
    public static void postponeForModel(Session session, long episode, int mostAttempts) {
        session.update(
                "UPDATE task SET attempts = attempts + 1 WHERE kind = ? AND subject_id = ?",
                BY_MODEL,
                episode);
        session.update(
                "DELETE FROM task WHERE kind = ? AND subject_id = ? AND attempts >= ?",
                BY_MODEL,
                episode,
                mostAttempts);
    }

    public static long waitingForModel(Session session) {
        return session.number("SELECT count(*) FROM task WHERE kind = ?", BY_MODEL);
    }
}
