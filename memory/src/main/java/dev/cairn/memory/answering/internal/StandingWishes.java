package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.store.internal.Database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the user wants to be answered, always: the current instructions among the facts. They are the
 * one kind of stored text that a prompt gives as the user's word, for they rest on nothing else.
 */
public final class StandingWishes {
    private static final int MOST = 12;

    /** Characters of all of them together: they stand before every question. */
    private static final int LONGEST = 1_200;

    /** What comes before the wish in a fact's sentence: "The user wants the assistant to: ". */
    private static final Pattern LEAD = Pattern.compile("^[^:]{0,60} the assistant to: ");

    private StandingWishes() {}

    private static String wish(String sentence) {
        return LEAD.matcher(sentence).replaceFirst("");
    }

    /** The wishes of a space, oldest first; where there are too many, the newest. */
    public static List<String> of(Database database, Space space) {
        var newestFirst =
                database.read(
                        session ->
                                session.list(
                                        """
                                        SELECT text FROM fact
                                        WHERE space_id = ? AND status = 'current'
                                          AND kind = 'instruction' AND subject = ?
                                          AND value NOT LIKE 'no longer %'
                                        ORDER BY occurred_at DESC, id DESC LIMIT ?
                                        """,
                                        row -> wish(row.getString(1)),
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
