package dev.cairn.memory.fact.internal;

import dev.cairn.memory.fact.ModelTally;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;

/** Keeps a {@link ModelTally} among the settings, so that another process can show it. */
public final class TallyTable {
    private static final String KEY = "extraction.model.";

    private TallyTable() {}

    /** Adds {@code more} to what was counted. */
    public static void add(Session session, Instant now, ModelTally more) {
        add(session, now, "read", more.read());
        add(session, now, "kept", more.kept());
        add(session, now, "told", more.told());
        add(session, now, "dropped", more.dropped());
        add(session, now, "failed", more.failed());
        add(session, now, "slow", more.slow());
        add(session, now, "millis", more.millis());
    }

    public static ModelTally read(Session session) {
        return new ModelTally(
                count(session, "read"),
                count(session, "kept"),
                count(session, "told"),
                count(session, "dropped"),
                count(session, "failed"),
                count(session, "slow"),
                count(session, "millis"));
    }

    private static void add(Session session, Instant now, String name, long more) {
        if (more != 0) {
            session.update(
                    """
                    INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                    ON CONFLICT (key) DO UPDATE
                    SET value = CAST(CAST(value AS INTEGER) + ? AS TEXT), updated_at = excluded.updated_at
                    """,
                    KEY + name,
                    Long.toString(more),
                    now,
                    more);
        }
    }

    private static long count(Session session, String name) {
        return session.first(
                        "SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?",
                        row -> row.getLong(1),
                        KEY + name)
                .orElse(0L);
    }
}
