package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Asking;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What was told on one day: the facts that were learned from it, and sentences that no fact was
 * drawn from, weighed by how central and how rare their words are among the day's (after LexRank,
 * Erkan and Radev 2004, with the centroid in place of the graph). Days are those of where it was
 * said. Runs inside the caller's transaction.
 */
public final class DayWords {
    /** More than anybody says in a day; what a paste brings beyond it is left out. */
    private static final int MOST_SENTENCES = 600;

    private static final int MOST_FACTS = 200;
    private static final int FEWEST_TERMS = 4;
    private static final int LONGEST = 220;

    /** No sentence counts as much as an important fact. */
    private static final double MOST_FOR_WORDS = .6;

    private static final double EVENT_BONUS = .1;

    /** Zones reach from 12 hours west to 14 hours east. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final Pattern NAME_OR_NUMBER = Pattern.compile("(?<=\\S )\\p{Lu}\\p{L}+|\\d+");

    private final Terms terms;

    public DayWords(Terms terms) {
        this.terms = terms;
    }

    /** What may be told of a day, in no order. */
    public List<Statement> of(Session session, long space, LocalDate day) {
        var found = new ArrayList<Statement>(facts(session, space, day));
        found.addAll(sentences(session, space, day));
        return found;
    }

    /** What was told in some episodes, each a turn of one conversation; in no order. */
    public List<Statement> ofEpisodes(Session session, List<Long> episodes) {
        var found =
                new ArrayList<Statement>(
                        session.list(
                                """
                                SELECT f.id, f.text, min(e.occurred_at), e.occurred_offset, f.importance
                                FROM json_each(?) j JOIN evidence v ON v.episode_id = j.value
                                JOIN fact f ON f.id = v.fact_id JOIN episode e ON e.id = v.episode_id
                                WHERE f.status = 'current' AND f.kind <> 'instruction'
                                  AND f.sensitivity <> 'secret'
                                GROUP BY f.id ORDER BY f.importance DESC, f.id LIMIT ?
                                """,
                                row -> {
                                    var at = EpisodeTable.time(row.getLong(3), row.getInt(4));
                                    return new Statement(
                                            row.getString(2),
                                            false,
                                            at,
                                            at.toLocalDate(),
                                            row.getDouble(5),
                                            List.of(Id.fact(row.getLong(1))));
                                },
                                episodes.toString(),
                                MOST_FACTS));
        var said = new ArrayList<Said>();
        session.each(
                """
                SELECT e.id, e.occurred_at, e.occurred_offset, e.text
                FROM json_each(?) j JOIN episode e ON e.id = j.value
                WHERE e.role = 'user' AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.episode_id = e.id)
                """,
                row -> {
                    var at = EpisodeTable.time(row.getLong(2), row.getInt(3));
                    said.addAll(
                            split(
                                    row.getLong(1),
                                    at,
                                    row.getString(4),
                                    SmallTalk::tellsOfTheSpeaker));
                },
                episodes.toString());
        found.addAll(weighed(said.subList(0, Math.min(said.size(), MOST_SENTENCES))));
        return found;
    }

    /** The sentences of a text, weighed among themselves; in their order. */
    List<Statement> ofText(long episode, OffsetDateTime at, String text) {
        return weighed(split(episode, at, text, _ -> true));
    }

    private static List<Statement> facts(Session session, long space, LocalDate day) {
        var from = day.atStartOfDay().toInstant(ZoneOffset.UTC).minus(FARTHEST_ZONE);
        var to = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(FARTHEST_ZONE);
        return session
                .list(
                        """
                        SELECT f.id, f.text, t.at, t.zone,
                               f.importance + CASE f.kind WHEN 'event' THEN ?1 ELSE 0 END
                        FROM (
                          SELECT id, occurred_at AS at, occurred_offset AS zone FROM fact
                          WHERE space_id = ?2 AND occurred_at >= ?3 AND occurred_at < ?4
                          UNION
                          SELECT v.fact_id, e.occurred_at, e.occurred_offset
                          FROM episode e JOIN evidence v ON v.episode_id = e.id
                          WHERE e.space_id = ?2 AND e.occurred_at >= ?3 AND e.occurred_at < ?4) t
                        JOIN fact f ON f.id = t.id
                        WHERE f.status IN ('current', 'superseded')
                          AND f.kind <> 'instruction' AND f.sensitivity <> 'secret'
                        ORDER BY f.importance DESC, f.id, t.at LIMIT ?5
                        """,
                        row -> {
                            var at = EpisodeTable.time(row.getLong(3), row.getInt(4));
                            return new Statement(
                                    row.getString(2),
                                    false,
                                    at,
                                    at.toLocalDate(),
                                    row.getDouble(5),
                                    List.of(Id.fact(row.getLong(1))));
                        },
                        EVENT_BONUS,
                        space,
                        from,
                        to,
                        MOST_FACTS)
                .stream()
                .filter(statement -> statement.day().equals(day))
                .toList();
    }

    private record Said(long episode, OffsetDateTime at, String text, List<String> terms) {}

    private List<Statement> sentences(Session session, long space, LocalDate day) {
        var from = day.atStartOfDay().toInstant(ZoneOffset.UTC).minus(FARTHEST_ZONE);
        var to = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(FARTHEST_ZONE);
        var said = new ArrayList<Said>();
        session.each(
                """
                SELECT e.id, e.occurred_at, e.occurred_offset, e.text FROM episode e
                WHERE e.space_id = ? AND e.occurred_at >= ? AND e.occurred_at < ?
                  AND e.role = 'user' AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.episode_id = e.id)
                ORDER BY e.occurred_at, e.id
                """,
                row -> {
                    var at = EpisodeTable.time(row.getLong(2), row.getInt(3));
                    if (at.toLocalDate().equals(day)) {
                        said.addAll(
                                split(
                                        row.getLong(1),
                                        at,
                                        row.getString(4),
                                        SmallTalk::tellsOfTheSpeaker));
                    }
                },
                space,
                from,
                to);
        return weighed(said.subList(0, Math.min(said.size(), MOST_SENTENCES)));
    }

    private List<Said> split(
            long episode, OffsetDateTime at, String text, Predicate<String> telling) {
        var found = new ArrayList<Said>();
        var matcher = SENTENCE.matcher(text);
        while (matcher.find() && found.size() < MOST_SENTENCES) {
            var sentence = matcher.group().strip().replaceAll("\\s+", " ");
            if (sentence.length() <= LONGEST
                    && !Asking.isQuestion(sentence)
                    && !SmallTalk.is(sentence)
                    && telling.test(sentence)) {
                var words = terms.ofQuestion(sentence);
                if (words.size() >= FEWEST_TERMS) {
                    found.add(new Said(episode, at, sentence, words));
                }
            }
        }
        return found;
    }

    private static List<Statement> weighed(List<Said> said) {
        Map<String, Integer> in = new HashMap<>();
        Set<String> heard = new HashSet<>();
        for (var one : said) {
            one.terms.forEach(term -> in.merge(term, 1, Integer::sum));
        }
        var found = new ArrayList<Statement>();
        for (var one : said) {
            if (!heard.add(String.join(" ", one.terms))) {
                continue;
            }
            var central = 0.0;
            var rare = 0.0;
            for (var term : one.terms) {
                var share = (double) in.getOrDefault(term, 1) / said.size();
                central += said.size() < 2 ? 0 : share;
                rare += 1 - share;
            }
            var names = NAME_OR_NUMBER.matcher(one.text).results().limit(3).count();
            var weight = .2 + .2 * (central + rare) / one.terms.size() + .06 * names;
            found.add(
                    new Statement(
                            one.text,
                            true,
                            one.at,
                            one.at.toLocalDate(),
                            Math.min(MOST_FOR_WORDS, weight),
                            List.of(Id.episode(one.episode))));
        }
        return found;
    }
}
