package dev.cairn.memory.store.internal;

/**
 * Hybrid logical clocks (Kulkarni, Demirbas, Madappa, Avva and Leone 2014) of what is edited by
 * hand: milliseconds since 1970 in the upper bits and a counter in the lower sixteen, so that an
 * edit is later than all that was known when it was made, whatever the clocks of the devices say.
 * All edits of a transaction have one stamp, set as it ends.
 */
public final class EditStamps {
    private static final int COUNTER_BITS = 16;

    private EditStamps() {}

    static boolean areKept(Session session) {
        return session.number(
                        "SELECT count(*) FROM sqlite_schema WHERE name = 'edit' AND type = 'table'")
                > 0;
    }

    /** Stamps what this transaction has marked; quick where it has marked nothing. */
    static void set(Session session, long millis) {
        if (session.number("SELECT EXISTS (SELECT 1 FROM edit WHERE stamp IS NULL)") == 1) {
            session.update(
                    """
                    UPDATE edit SET stamp = ?, device = (SELECT device FROM circle)
                    WHERE stamp IS NULL
                    """,
                    next(session, millis));
        }
    }

    private static long next(Session session, long millis) {
        return Math.max(at(millis), last(session) + 1);
    }

    /** The last stamp that was given or heard of. */
    public static long last(Session session) {
        return session.number(
                """
                SELECT max(coalesce((SELECT max(stamp) FROM edit), 0),
                           coalesce((SELECT clock FROM circle), 0))
                """);
    }

    /** The earliest stamp of a time. */
    public static long at(long millis) {
        return millis << COUNTER_BITS;
    }
}
