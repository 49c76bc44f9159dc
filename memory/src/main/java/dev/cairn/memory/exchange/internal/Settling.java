package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.WindowTable;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Locale;

/**
 * Makes what an archive brought a part of the store once all of it is there: windows for episodes
 * that came without, word for the index, a place in the queue for vectors.
 */
public final class Settling {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final Settlement settlement;
    private final WindowTable windows;

    public Settling(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
        this.windows = new WindowTable(database);
    }

    /** Does so for one import. */
    public void settle(long batch) {
        for (var kind : ArchiveRows.FOLLOWED) {
            var last = 0L;
            List<Long> next;
            do {
                var after = last;
                next =
                        database.write(
                                session -> {
                                    var some = brought(session, batch, kind, after);
                                    some.forEach(number -> settle(session, kind, number));
                                    return some;
                                });
                last = next.isEmpty() ? last : next.getLast();
            } while (!next.isEmpty());
        }
        settleSlots(batch);
    }

    /**
     * Brings what the archive says of a slot together with what was known of it. Claims that were
     * settled together already, as all of an archive in an empty store, come out as they are.
     */
    private void settleSlots(long batch) {
        var last = 0L;
        List<Long> next;
        do {
            var after = last;
            next =
                    database.write(
                            session -> {
                                var some = brought(session, batch, Id.Kind.EPISODE, after);
                                settlement.settleAround(session, some, () -> {});
                                return some;
                            });
            last = next.isEmpty() ? last : next.getLast();
        } while (!next.isEmpty());
    }

    private static List<Long> brought(Session session, long batch, Id.Kind kind, long after) {
        return session.list(
                """
                SELECT subject FROM imported WHERE import_id = ? AND kind = ? AND subject > ?
                ORDER BY subject LIMIT ?
                """,
                row -> row.getLong(1),
                batch,
                kind.name().toLowerCase(Locale.ROOT),
                after,
                AT_ONCE);
    }

    private void settle(Session session, Id.Kind kind, long number) {
        if (kind == Id.Kind.EPISODE
                && session.number("SELECT count(*) FROM window WHERE focus_id = ?", number) == 0) {
            windows.make(session, number);
        }
        if (kind == Id.Kind.EPISODE || kind == Id.Kind.FACT) {
            EmbeddingQueue.add(session, database.nextId(), new Id(kind, number));
        }
        if (kind == Id.Kind.FACT
                && session.number("SELECT count(*) FROM claim WHERE fact_id = ?", number) == 0) {
            // Written by another program: its history is made as that of facts before claims.
            session.update(
                    "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, 'adopt', ?)",
                    database.nextId(),
                    number);
        }
        ChangeLog.add(session, database.clock().instant(), kind, number);
    }
}
