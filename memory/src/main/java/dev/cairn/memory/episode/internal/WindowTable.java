package dev.cairn.memory.episode.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows of {@code window}: for every episode one of its own words alone (or several passages, where
 * it is long), and the runs that end with it, so that a short "yes, in May" is found by what it
 * answered.
 */
public final class WindowTable {
    /** Characters an episode may have and still be one window: some 200 words. */
    static final int WHOLE = 1_300;

    /** Characters of a passage, and how many of them the next one has as well. */
    static final int PASSAGE = 1_080;

    static final int OVERLAP = 240;

    /** How many characters a long episode lends to a run: its beginning says what it is about. */
    static final int RUN_SHARE = 640;

    /** Episodes in a run: the short one carries an exchange, the long one a topic. */
    static final List<Integer> RUNS = List.of(3, 6);

    private final Database database;

    public WindowTable(Database database) {
        this.database = database;
    }

    private record Span(long episode, int from, int to) {}

    void insertFor(Session session, long number, NewEpisode episode) {
        var length = episode.text().length();
        if (length <= WHOLE) {
            insert(session, number, episode, "turn", List.of(new Span(number, 0, length)));
        } else {
            for (var passage : passages(episode.text())) {
                var span = new Span(number, passage[0], passage[1]);
                insert(session, number, episode, "passage", List.of(span));
            }
        }
        insertRuns(session, number, episode, Set.of());
    }

    private void insertRuns(Session session, long number, NewEpisode episode, Set<String> present) {
        var before = episode.before();
        var made = 1;
        for (var size : RUNS) {
            var reach = Math.min(size, before.size() + 1);
            if (reach > made) {
                if (!present.contains(shape(size))) {
                    insert(session, number, episode, shape(size), run(number, episode, reach));
                }
                made = reach;
            }
        }
    }

    /**
     * Makes the runs that end with an episode again, after those that held one before it have gone
     * with that one.
     */
    public void makeRunsAnew(Session session, long focus) {
        var present =
                session.list(
                        "SELECT shape FROM window WHERE focus_id = ?",
                        row -> row.getString(1),
                        focus);
        var episode = EpisodeTable.find(session, focus).orElseThrow();
        var space = session.number("SELECT space_id FROM episode WHERE id = ?", focus);
        insertRuns(
                session,
                focus,
                new NewEpisode(
                        space,
                        episode.conversation(),
                        episode.source(),
                        episode.role(),
                        episode.speaker(),
                        episode.text(),
                        episode.occurredAt(),
                        before(session, focus)),
                Set.copyOf(present));
        EmbeddingQueue.add(session, database.nextId(), episode.id());
    }

    /** Makes the windows of an episode that came without any, as one from another device may. */
    public void make(Session session, long focus) {
        var episode = EpisodeTable.find(session, focus).orElseThrow();
        insertFor(
                session,
                focus,
                new NewEpisode(
                        session.number("SELECT space_id FROM episode WHERE id = ?", focus),
                        episode.conversation(),
                        episode.source(),
                        episode.role(),
                        episode.speaker(),
                        episode.text(),
                        episode.occurredAt(),
                        before(session, focus)));
    }

    /** The last few episodes on the way to one, oldest first: those of its own branch. */
    private static List<NewEpisode.Episode> before(Session session, long episode) {
        return session.list(
                        """
                        WITH RECURSIVE up (id, depth) AS (
                          SELECT parent_id, 0 FROM message WHERE episode_id = ?
                          UNION ALL
                          SELECT m.parent_id, depth + 1 FROM up JOIN message m ON m.id = up.id
                          WHERE depth < 20)
                        SELECT e.id, e.length FROM up
                        JOIN message m ON m.id = up.id JOIN episode e ON e.id = m.episode_id
                        ORDER BY depth LIMIT ?
                        """,
                        row -> new NewEpisode.Episode(row.getLong(1), row.getInt(2)),
                        episode,
                        RUNS.getLast() - 1)
                .reversed();
    }

    private static String shape(int size) {
        return size == RUNS.getFirst() ? "exchange" : "run";
    }

    private static List<Span> run(long number, NewEpisode episode, int reach) {
        var before = episode.before();
        var spans = new ArrayList<Span>();
        for (var earlier : before.subList(before.size() - reach + 1, before.size())) {
            spans.add(new Span(earlier.number(), 0, Math.min(earlier.length(), RUN_SHARE)));
        }
        spans.add(new Span(number, 0, Math.min(episode.text().length(), RUN_SHARE)));
        return spans;
    }

    private void insert(
            Session session, long focus, NewEpisode episode, String shape, List<Span> spans) {
        var window = database.nextId();
        session.update(
                """
                INSERT INTO window (id, space_id, conversation_id, focus_id, shape,
                                    occurred_at, occurred_offset)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                window,
                episode.space(),
                episode.conversation().map(Id::number).orElse(null),
                focus,
                shape,
                episode.occurredAt().toInstant(),
                EpisodeTable.offsetMinutes(episode.occurredAt()));
        var position = 0;
        for (var span : spans) {
            session.update(
                    """
                    INSERT INTO window_episode (window_id, position, episode_id, char_from, char_to)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    window,
                    position++,
                    span.episode,
                    span.from,
                    span.to);
        }
    }

    /** Cuts a long text into overlapping spans, at the ends of paragraphs, sentences or words. */
    static List<int[]> passages(String text) {
        var spans = new ArrayList<int[]>();
        var from = 0;
        while (true) {
            if (text.length() - from <= WHOLE) {
                spans.add(new int[] {from, text.length()});
                return spans;
            }
            var to = cut(text, from + PASSAGE * 2 / 3, from + PASSAGE);
            spans.add(new int[] {from, to});
            from = cut(text, to - OVERLAP, to - OVERLAP / 2);
        }
    }

    /** The best place to cut between two positions: the latest of the strongest kind. */
    private static int cut(String text, int low, int high) {
        var best = -1;
        var strength = 0;
        for (var at = high; at > low; at--) {
            var strong = strengthOfCut(text, at);
            if (strong > strength) {
                strength = strong;
                best = at;
            }
        }
        if (best > 0) {
            return best;
        }
        return Character.isLowSurrogate(text.charAt(high)) ? high - 1 : high;
    }

    private static int strengthOfCut(String text, int at) {
        var before = text.charAt(at - 1);
        var here = text.charAt(at);
        if (before == '\n') {
            return here == '\n' ? 0 : 4;
        }
        if (Character.isWhitespace(here)) {
            return ".!?。".indexOf(before) >= 0 ? 3 : 1;
        }
        return "。！？".indexOf(before) >= 0 ? 3 : 0;
    }
}
