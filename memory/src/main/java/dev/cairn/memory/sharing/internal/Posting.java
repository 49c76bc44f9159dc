package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.sharing.Bundle;
import dev.cairn.memory.sharing.Circle;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.EditStamps;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;

/** The books of what was written and taken in. Runs inside the caller's transaction. */
public final class Posting {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** Bundles after those that a generation began with, from which all are made one again. */
    private static final int MANY = 64;

    private final Database database;

    /** The place up to which the bundle made last goes; for one exchange at a time. */
    private long gathered;

    public Posting(Database database) {
        this.database = database;
    }

    public static Optional<Circle> circle(Session session) {
        return session.first(
                "SELECT id, device, name, secret, generation, written FROM circle",
                row ->
                        new Circle(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                HexFormat.of().formatHex(row.getBytes(4)),
                                row.getLong(5),
                                row.getLong(6)));
    }

    public Optional<Bundle> next(Session session) {
        Standings.note(session);
        var now = database.clock().instant();
        calm(session);
        beginAnew(session);
        var circle = circle(session).orElseThrow();
        var after = session.number("SELECT sent FROM circle");
        var next = new Gathering(session, after).gather();
        gathered = next.last();
        if (next.lines().isEmpty() && circle.written() > 0) {
            session.update("UPDATE circle SET base = written WHERE base = 0");
            Edits.sent(session, gathered);
            return Optional.empty();
        }
        var stamp = EditStamps.last(session);
        session.update("UPDATE circle SET written = written + 1, clock = ?", stamp);
        var seen = new HashMap<Long, Long>();
        session.each(
                "SELECT device, stamp FROM peer", row -> seen.put(row.getLong(1), row.getLong(2)));
        var head =
                new Bundle.Head(
                        circle.number(),
                        circle.device(),
                        circle.name(),
                        circle.generation(),
                        circle.written(),
                        stamp,
                        now,
                        seen);
        return Optional.of(new Bundle(head, next.lines()));
    }

    /**
     * What a clock that was far ahead has stamped counts as written now that it was put right:
     * after all that was taken in, some of which may have lost against it.
     */
    public void calm(Session session) {
        var now = database.clock().instant();
        var latest = EditStamps.at(now.plus(CLOCKS_DIFFER).toEpochMilli());
        if (EditStamps.last(session) <= latest) {
            return;
        }
        var known =
                session.number(
                        """
                        SELECT coalesce(max(stamp), 0) FROM
                          (SELECT stamp FROM edit UNION ALL SELECT stamp FROM peer)
                        WHERE stamp <= ?
                        """,
                        latest);
        session.update(
                "UPDATE edit SET stamp = ? WHERE stamp > ?",
                Math.max(EditStamps.at(now.toEpochMilli()), known + 1),
                latest);
        session.update("UPDATE circle SET anew = 1, clock = 0");
    }

    /** Words that were forgotten since stand in bundles that are there: all are written anew. */
    private void beginAnew(Session session) {
        var due =
                session.number(
                        """
                        SELECT anew OR (base > 0 AND written - base > max(?, base))
                          OR EXISTS (SELECT 1 FROM edit WHERE kind = 'gone' AND value IS NULL)
                        FROM circle
                        """,
                        MANY);
        if (due == 1) {
            Edits.markAll(session);
            session.update(
                    "UPDATE circle SET generation = ?, written = 0, base = 0, anew = 0",
                    database.nextId());
        }
    }

    public void written(Session session) {
        Edits.sent(session, gathered);
    }

    /** Whether a bundle is the one that is wanted next of its device. */
    public boolean isNext(Session session, Bundle.Head head) {
        record At(long generation, long applied) {}
        var at =
                session.first(
                                "SELECT generation, applied FROM peer WHERE device = ?",
                                row -> new At(row.getLong(1), row.getLong(2)),
                                head.device())
                        .orElse(new At(0, 0));
        return head.generation() == at.generation
                ? head.number() == at.applied
                : head.generation() > at.generation && head.number() == 0;
    }

    public static void taken(Session session, Bundle.Head head) {
        // What is written here from now on is later than all that was heard of.
        session.update("UPDATE circle SET clock = max(clock, ?)", head.stamp());
        session.update(
                """
                INSERT INTO peer (device, name, generation, applied, stamp, heard_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (device) DO UPDATE SET name = excluded.name,
                  generation = excluded.generation, applied = excluded.applied,
                  stamp = max(stamp, excluded.stamp), heard_at = max(heard_at, excluded.heard_at)
                """,
                head.device(),
                head.name(),
                head.generation(),
                head.number() + 1,
                head.stamp(),
                head.writtenAt());
    }
}
