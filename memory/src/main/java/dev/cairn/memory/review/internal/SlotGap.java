package dev.cairn.memory.review.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;

/** Takes a fact out of the history of its slot. Runs inside the caller's transaction. */
public final class SlotGap {
    private SlotGap() {}

    /**
     * What the fact had superseded lasts until what superseded it, or holds again where there is
     * nothing newer.
     */
    public static void close(Session session, long fact, Instant now) {
        var older =
                session.list(
                        """
                        SELECT l.to_id FROM link l WHERE l.from_id = ? AND l.type = 'supersedes'
                        AND NOT EXISTS (SELECT 1 FROM link o WHERE o.to_id = l.to_id
                                        AND o.type = 'supersedes' AND o.from_id <> l.from_id)
                        """,
                        row -> row.getLong(1),
                        fact);
        var newer =
                session.first(
                        "SELECT from_id FROM link WHERE to_id = ? AND type = 'supersedes'",
                        row -> row.getLong(1),
                        fact);
        for (var one : older) {
            if (newer.isPresent()) {
                session.update(
                        """
                        INSERT OR IGNORE INTO link (from_id, to_id, type, origin, recorded_at)
                        VALUES (?, ?, 'supersedes', 'rules', ?)
                        """,
                        newer.get(),
                        one,
                        now);
                session.update(
                        """
                        UPDATE fact SET valid_to =
                          (SELECT coalesce(n.valid_from,
                                           date(n.occurred_at / 1000 + n.occurred_offset * 60,
                                                'unixepoch'))
                           FROM fact n WHERE n.id = ?)
                        WHERE id = ?
                        """,
                        newer.get(),
                        one);
            } else {
                session.update(
                        """
                        UPDATE fact SET status = 'current', valid_to = NULL,
                                        valid_to_precision = NULL, retired_at = NULL
                        WHERE id = ? AND status = 'superseded'
                        """,
                        one);
            }
            ChangeLog.change(session, now, Id.Kind.FACT, one, null, null);
        }
    }

    /** The same, and the fact no longer stands between others. */
    static void leave(Session session, long fact, Instant now) {
        close(session, fact, now);
        session.update(
                "DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1) AND type = 'supersedes'",
                fact);
    }
}
