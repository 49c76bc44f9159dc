package dev.cairn.memory.recall.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small bounded additions for what words and vectors cannot tell: who said it, when, and in what
 * company. None of them is a filter.
 */
final class Boosts {
    /** Days after which closeness in time counts half. */
    private static final double TIME_HALVES = 30;

    /** So many of a conversation's best matches speak for it. */
    private static final int WITNESSES = 3;

    private final Session session;
    private final Ranking ranking;

    Boosts(Session session, Ranking ranking) {
        this.session = session;
        this.ranking = ranking;
    }

    private record Row(Role role, LocalDate day, long conversation) {}

    void apply(QueryAnalysis asked, List<Fusion.Candidate> candidates) {
        var rows = new HashMap<Long, Row>();
        candidates.forEach(
                candidate ->
                        row(candidate.number()).ifPresent(r -> rows.put(candidate.number(), r)));
        var conversations = support(candidates, rows);
        var most = conversations.values().stream().mapToDouble(x -> x).max().orElse(0);
        for (var candidate : candidates) {
            var row = rows.get(candidate.number());
            if (row == null) {
                continue;
            }
            var wanted = (row.role == Role.ASSISTANT) == asked.asksAssistant();
            candidate.boost(
                    asked.asksAssistant() ? "the assistant's words" : "a person's own words",
                    1,
                    wanted ? ranking.ownWords() : 0);
            if (!asked.dates().isEmpty()) {
                var near = nearness(row.day, asked.dates());
                candidate.boost("the time asked about", near, near * ranking.time());
            }
            if (most > 0) {
                var support = conversations.getOrDefault(row.conversation, 0.0) / most;
                candidate.boost(
                        "more of it in the same conversation",
                        support,
                        support * ranking.conversation());
            }
        }
    }

    private java.util.Optional<Row> row(long episode) {
        return session.first(
                """
                SELECT role, occurred_at, occurred_offset, coalesce(conversation_id, -id)
                FROM episode WHERE id = ?
                """,
                row ->
                        new Row(
                                Role.ofStored(row.getString(1)),
                                Instant.ofEpochMilli(row.getLong(2))
                                        .atOffset(ZoneOffset.ofTotalSeconds(row.getInt(3) * 60))
                                        .toLocalDate(),
                                row.getLong(4)),
                episode);
    }

    /** For each conversation the sum of its best matches by words. */
    private static Map<Long, Double> support(
            List<Fusion.Candidate> candidates, Map<Long, Row> rows) {
        var measures = new HashMap<Long, List<Double>>();
        for (var candidate : candidates) {
            var row = rows.get(candidate.number());
            var measure = candidate.measure(LaneName.WORDS);
            if (row != null && measure > 0) {
                measures.computeIfAbsent(row.conversation, _ -> new ArrayList<>()).add(measure);
            }
        }
        var support = new HashMap<Long, Double>();
        measures.forEach(
                (conversation, all) ->
                        support.put(
                                conversation,
                                all.stream()
                                        .sorted(Comparator.reverseOrder())
                                        .limit(WITNESSES)
                                        .mapToDouble(x -> x)
                                        .sum()));
        return support;
    }

    private static double nearness(LocalDate day, List<DateRange> dates) {
        return dates.stream()
                .mapToDouble(range -> Math.pow(.5, range.distanceInDays(day) / TIME_HALVES))
                .max()
                .orElse(0);
    }
}
