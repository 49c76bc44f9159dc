package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that goes when some things are forgotten. A fact goes with the words it rests on, or
 * those words would still tell it; an episode with the facts that rest on it alone or were worded
 * from it, and with the answers that cited or repeated it. A fact that was worded from other words
 * and only confirmed by the forgotten ones stays.
 *
 * @param episodes their numbers
 * @param facts their numbers
 * @param messages messages whose text goes, whether or not they became episodes
 * @param conversations whole conversations
 */
public record Reach(
        Set<Long> episodes, Set<Long> facts, Set<Long> messages, Set<Long> conversations) {

    /** Shorter words in a row than this are common; sharing them is no repetition. */
    private static final int WORDS_REPEATED = 5;

    /** Follows everything that depends on the named things. Reads only. */
    public static Reach of(Session session, Collection<Id> ids) {
        var reach =
                new Reach(
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        for (var id : ids) {
            reach.add(session, id);
        }
        return reach;
    }

    private void add(Session session, Id id) {
        switch (id.kind()) {
            case EPISODE -> addEpisodes(session, List.of(id.number()));
            case WINDOW ->
                    addEpisodes(
                            session,
                            numbers(session, "SELECT focus_id FROM window WHERE id = ?", id));
            case FACT -> {
                if (session.number("SELECT count(*) FROM fact WHERE id = ?", id.number()) > 0) {
                    facts.add(id.number());
                    addEpisodes(
                            session,
                            numbers(
                                    session,
                                    "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ?",
                                    id));
                }
            }
            case MESSAGE -> {
                messages.addAll(numbers(session, "SELECT id FROM message WHERE id = ?", id));
                addEpisodes(
                        session,
                        numbers(
                                session,
                                "SELECT episode_id FROM message WHERE id = ? AND episode_id IS NOT"
                                        + " NULL",
                                id));
            }
            case CONVERSATION -> {
                conversations.addAll(
                        numbers(session, "SELECT id FROM conversation WHERE id = ?", id));
                messages.addAll(
                        numbers(session, "SELECT id FROM message WHERE conversation_id = ?", id));
                addEpisodes(
                        session,
                        numbers(session, "SELECT id FROM episode WHERE conversation_id = ?", id));
            }
            case GIST, TRACE, ENTITY, SPACE, IMPORT -> {
                // Nothing of these is stored on its own yet.
            }
        }
    }

    private static List<Long> numbers(Session session, String sql, Id id) {
        return session.list(sql, row -> row.getLong(1), id.number());
    }

    private void addEpisodes(Session session, List<Long> first) {
        var open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            var episode = open.pop();
            var text =
                    session.first(
                            "SELECT text FROM episode WHERE id = ?",
                            row -> row.getString(1),
                            episode);
            if (text.isEmpty() || !episodes.add(episode)) {
                continue;
            }
            messages.addAll(
                    session.list(
                            "SELECT id FROM message WHERE episode_id = ?",
                            row -> row.getLong(1),
                            episode));
            facts.addAll(
                    session.list(
                            """
                            SELECT v.fact_id FROM evidence v
                            JOIN fact f ON f.id = v.fact_id JOIN episode e ON e.id = v.episode_id
                            WHERE v.episode_id = ?
                              AND (f.occurred_at = e.occurred_at
                                   OR NOT EXISTS (SELECT 1 FROM evidence o WHERE o.fact_id = v.fact_id
                                                  AND o.episode_id <> v.episode_id))
                            """,
                            row -> row.getLong(1),
                            episode));
            answersThatRepeat(session, episode, text.get()).forEach(open::push);
        }
    }

    private record AnswerRow(long message, long episode, String text, boolean cites) {}

    /** The episodes of answers that cited an episode or repeat it; notes their messages. */
    private List<Long> answersThatRepeat(Session session, long episode, String text) {
        var answers =
                session.list(
                        """
                        SELECT m.id, coalesce(m.episode_id, 0), m.text, max(i.state = 'cited')
                        FROM trace_source s
                        JOIN trace_item i ON i.trace_id = s.trace_id AND i.position = s.position
                        JOIN trace t ON t.id = s.trace_id JOIN message m ON m.id = t.message_id
                        WHERE s.episode_id = ? AND i.state <> 'retrieved' GROUP BY m.id
                        """,
                        row ->
                                new AnswerRow(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getBoolean(4)),
                        episode);
        var found = new ArrayList<Long>();
        var runs = runsOfWords(text);
        for (var answer : answers) {
            if (answer.cites || runsOfWords(answer.text).stream().anyMatch(runs::contains)) {
                messages.add(answer.message);
                if (answer.episode != 0) {
                    found.add(answer.episode);
                }
            }
        }
        return found;
    }

    private static Set<String> runsOfWords(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var runs = new HashSet<String>();
        for (var i = 0; i + WORDS_REPEATED <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + WORDS_REPEATED)));
        }
        return runs;
    }

    /** All of it as ids, for the user. */
    public List<Id> ids() {
        var ids = new ArrayList<Id>();
        conversations.forEach(number -> ids.add(Id.conversation(number)));
        episodes.forEach(number -> ids.add(Id.episode(number)));
        facts.forEach(number -> ids.add(Id.fact(number)));
        messages.forEach(number -> ids.add(Id.message(number)));
        return ids;
    }
}
