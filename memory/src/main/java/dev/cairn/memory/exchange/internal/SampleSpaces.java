package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.store.internal.Session;

import java.util.Set;

/**
 * Spaces that hold samples to play with. They are nobody's memory: what leaves this store goes
 * without them, unless it is asked for by the space's name.
 */
public final class SampleSpaces {
    /** The format under which samples come in as an import. */
    public static final String FORMAT = "samples";

    /** The numbers of the spaces, as a subquery. */
    static final String NUMBERS =
            """
            (SELECT CAST(json_extract(report, '$.space') AS INTEGER) FROM import_batch
             WHERE format = 'samples' AND state = 'done' AND json_valid(report))
            """;

    private static final Set<String> WITH_A_SPACE =
            Set.of("conversations", "episodes", "claims", "corrections", "facts");

    private SampleSpaces() {}

    static boolean any(Session session) {
        return session.number("SELECT count(*) FROM space WHERE id IN " + NUMBERS) > 0;
    }

    /**
     * Whether a row is in one of them.
     *
     * @param kind as archives name it: "episodes"
     */
    public static boolean hold(Session session, String kind, long number) {
        String sql;
        if (kind.equals("spaces")) {
            sql = "SELECT count(*) FROM space WHERE id = ? AND id IN ";
        } else if (kind.equals("messages")) {
            sql =
                    "SELECT count(*) FROM message m JOIN conversation c ON c.id ="
                            + " m.conversation_id WHERE m.id = ? AND c.space_id IN ";
        } else if (WITH_A_SPACE.contains(kind)) {
            var table = kind.substring(0, kind.length() - 1);
            sql = "SELECT count(*) FROM %s WHERE id = ? AND space_id IN ".formatted(table);
        } else {
            return false;
        }
        return session.number(sql + NUMBERS, number) > 0;
    }
}
