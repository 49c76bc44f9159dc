package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The assistant's answers that say again what is to be forgotten. An answer for which it was looked
 * at, or in the same conversation, goes when it shares five words in a row with it, or a name or a
 * number that stands nowhere else in what people said; the reply to a forgotten message goes as
 * soon as it takes up a telling word of it.
 */
final class Echoes {
    /** Shorter words in a row than this are common; sharing them is no repetition. */
    private static final int WORDS_REPEATED = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A capital within a sentence, or figures. */
    private static final Pattern NAME_OR_NUMBER =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:] {1,2}|[\"“„(])\\p{Lu}[\\p{L}\\p{N}]+|\\d{2,}");

    private static final String ANSWER =
            """
            SELECT m.id, m.text, coalesce(m.parent_id, 0) FROM message m
            WHERE m.role = 'assistant' AND m.text <> '' AND
            """;

    private static final String SAID_THERE = ANSWER + "m.conversation_id = ?";

    private static final String SHOWN =
            ANSWER
                    + """
                    m.id IN (
                      SELECT t.message_id FROM trace_source s
                      JOIN trace_item i ON i.trace_id = s.trace_id AND i.position = s.position
                      JOIN trace t ON t.id = s.trace_id
                      WHERE s.episode_id = ? AND i.state <> 'retrieved')
                    """;

    private Echoes() {}

    private record Answer(long message, String text, long repliesTo) {}

    /** The numbers of such answers' messages that are not in reach yet. */
    static List<Long> of(Session session, Terms terms, Reach reach) {
        var answers = candidates(session, reach);
        if (answers.isEmpty()) {
            return List.of();
        }
        var runs = new HashSet<String>();
        var names = new HashSet<String>();
        var telling = new LinkedHashMap<Long, Set<String>>();
        for (var episode : reach.episodes()) {
            session.each(
                    "SELECT e.text, e.role <> 'assistant', m.id FROM episode e"
                            + " LEFT JOIN message m ON m.episode_id = e.id WHERE e.id = ?",
                    row -> {
                        runs.addAll(runsOfWords(row.getString(1)));
                        if (row.getBoolean(2)) {
                            names.addAll(names(row.getString(1)));
                            telling.put(
                                    row.getLong(3), Set.copyOf(terms.ofQuestion(row.getString(1))));
                        }
                    },
                    episode);
        }
        leaveOutWhatOthersSay(session, reach, names);
        var found = new ArrayList<Long>();
        for (var answer : answers) {
            if (repeats(answer.text, runs)
                    || words(answer.text).stream().anyMatch(names::contains)
                    || takesUp(terms, answer, telling)) {
                found.add(answer.message);
            }
        }
        return found;
    }

    /** Answers that it was put before, and all of the conversations it was said in. */
    private static List<Answer> candidates(Session session, Reach reach) {
        var found = new LinkedHashMap<Long, Answer>();
        var conversations = new LinkedHashSet<Long>();
        for (var episode : reach.episodes()) {
            conversations.addAll(
                    Reach.numbers(
                            session,
                            """
                            SELECT conversation_id FROM episode
                            WHERE id = ? AND conversation_id IS NOT NULL
                            """,
                            episode));
            add(session, SHOWN, episode, found);
        }
        conversations.removeAll(reach.conversations());
        conversations.forEach(conversation -> add(session, SAID_THERE, conversation, found));
        found.keySet().removeAll(reach.messages());
        return List.copyOf(found.values());
    }

    private static void add(Session session, String sql, long number, Map<Long, Answer> found) {
        session.each(
                sql,
                row ->
                        found.putIfAbsent(
                                row.getLong(1),
                                new Answer(row.getLong(1), row.getString(2), row.getLong(3))),
                number);
    }

    private static boolean repeats(String answer, Set<String> runs) {
        return runsOfWords(answer).stream().anyMatch(runs::contains);
    }

    private static boolean takesUp(Terms terms, Answer answer, Map<Long, Set<String>> telling) {
        var question = telling.getOrDefault(answer.repliesTo, Set.of());
        return !question.isEmpty() && terms.of(answer.text).stream().anyMatch(question::contains);
    }

    private static Set<String> runsOfWords(String text) {
        var words = words(text);
        var runs = new HashSet<String>();
        for (var i = 0; i + WORDS_REPEATED <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS_REPEATED)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> names(String text) {
        var names = new HashSet<String>();
        var matcher = NAME_OR_NUMBER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** What somebody said elsewhere too, an answer may have from there. */
    private static void leaveOutWhatOthersSay(Session session, Reach reach, Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        session.each(
                "SELECT id, text FROM episode WHERE role <> 'assistant'",
                row -> {
                    if (!names.isEmpty() && !reach.episodes().contains(row.getLong(1))) {
                        words(row.getString(2)).forEach(names::remove);
                    }
                });
    }
}
