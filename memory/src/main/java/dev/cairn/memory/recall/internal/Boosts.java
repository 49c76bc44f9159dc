package dev.cairn.memory.recall.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Small bounded additions for what words and vectors cannot tell: who said it, and when. None of
 * them is a filter.
 */
final class Boosts {
    /** Days after which closeness in time counts half. */
    private static final double TIME_HALVES = 7;

    private final Session session;
    private final Ranking ranking;

    Boosts(Session session, Ranking ranking) {
        this.session = session;
        this.ranking = ranking;
    }

    private record Row(Role role, LocalDate day) {}

    void apply(QueryAnalysis asked, List<Fusion.Candidate> candidates) {
        for (var candidate : candidates) {
            row(candidate.number()).ifPresent(row -> apply(asked, candidate, row));
        }
    }

    private void apply(QueryAnalysis asked, Fusion.Candidate candidate, Row row) {
        var wanted = (row.role == Role.ASSISTANT) == asked.asksAssistant();
        candidate.boost(
                asked.asksAssistant()
                        ? "the assistant said it, as asked"
                        : "a person said it, not the assistant",
                1,
                wanted ? ranking.ownWords() : 0);
        if (!asked.dates().isEmpty()) {
            var near = nearness(row.day, asked.dates());
            candidate.boost("it is from about the time asked about", near, near * ranking.time());
        }
    }

    private Optional<Row> row(long episode) {
        return session.first(
                """
                SELECT role, occurred_at, occurred_offset FROM episode WHERE id = ?
                """,
                row ->
                        new Row(
                                Role.ofStored(row.getString(1)),
                                Instant.ofEpochMilli(row.getLong(2))
                                        .atOffset(ZoneOffset.ofTotalSeconds(row.getInt(3) * 60))
                                        .toLocalDate()),
                episode);
    }

    private static double nearness(LocalDate day, List<DateRange> dates) {
        return dates.stream()
                .mapToDouble(range -> Math.pow(.5, range.distanceInDays(day) / TIME_HALVES))
                .max()
                .orElse(0);
    }
}
