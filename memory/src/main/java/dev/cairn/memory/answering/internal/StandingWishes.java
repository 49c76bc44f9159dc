package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.store.internal.Database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the user wants to be answered, always: the current instructions among the facts. They are the
 * one kind of stored text that a prompt gives as the user's word, for they rest on nothing else.
 */
public final class StandingWishes {
    private static final int MOST = 12;

    /** Characters of all of them together: they stand before every question. */
    private static final int LONGEST = 1_200;

    private StandingWishes() {}

    /** The wishes of a space, oldest first; where there are too many, the newest. */
    public static List<String> of(Database database, Space space) {
        var newestFirst =
                database.read(
                        session ->
                                session.list(
                                        """
                                        SELECT value FROM fact
                                        WHERE space_id = ? AND status = 'current'
                                          AND kind = 'instruction' AND subject = ? AND value <> ''
                                        ORDER BY occurred_at DESC, id DESC LIMIT ?
                                        """,
                                        row -> row.getString(1),
                                        space.number(),
                                        Utterance.OWNER,
                                        MOST));
        var wishes = new ArrayList<String>();
        var left = LONGEST;
        for (var wish : newestFirst) {
            left -= wish.length();
            if (left < 0) {
                break;
            }
            wishes.add(wish);
        }
        Collections.reverse(wishes);
        return List.copyOf(wishes);
    }
}
