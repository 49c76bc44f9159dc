package dev.cairn.memory.recall.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.TimeExpressions;
import dev.cairn.memory.time.TimeMention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Small bounded additions for what words and vectors cannot tell: who said it, and when. None of
 * them is a filter.
 */
final class Boosts {
    /**
     * Days after the period asked about by which closeness in time counts half: people tell of what
     * happened in the days that follow.
     */
    private static final double HALVES_AFTER = 7;

    /** The same for days before it, when there was only a plan to tell of. */
    private static final double HALVES_BEFORE = 3;

    /** Days by which a date in a memory's own words may be off to count half. */
    private static final double TOLD_HALVES = 2;

    /** Share of the boost for time that is given for a date in a memory's own words. */
    private static final double TOLD = .5;

    /** Days of the longest period that a question or a memory names and that still tells much. */
    private static final int MONTH = 31;

    /** Candidates whose words are read for dates, which costs about a tenth of a millisecond. */
    private static final int READ = 20;

    /** Characters of a memory that are read for dates. */
    private static final int READ_OF_ONE = 2_000;

    /** Candidates whose rows are looked at. */
    private static final int LOOKED_AT = 120;

    /** The same where the question names a time. */
    private static final int LOOKED_AT_FOR_TIME = 400;

    private final Session session;
    private final Ranking ranking;

    Boosts(Session session, Ranking ranking) {
        this.session = session;
        this.ranking = ranking;
    }

    private record Row(long episode, Role role, LocalDate day) {}

    /**
     * How many of the best candidates are worth looking at: a time may raise one from far below.
     */
    static int reach(QueryAnalysis asked) {
        return asked.dates().isEmpty() ? LOOKED_AT : LOOKED_AT_FOR_TIME;
    }

    void apply(QueryAnalysis asked, List<Fusion.Candidate> candidates) {
        var rows = rows(candidates);
        for (var candidate : candidates) {
            var row = rows.get(candidate.number());
            if (row != null) {
                apply(asked, candidate, row);
            }
        }
        var periods = asked.dates().stream().filter(Boosts::isShort).toList();
        if (!periods.isEmpty() && ranking.time() != 0) {
            candidates.stream()
                    .sorted(Comparator.comparingDouble(Fusion.Candidate::score).reversed())
                    .limit(READ)
                    .filter(candidate -> rows.containsKey(candidate.number()))
                    .forEach(
                            candidate ->
                                    applyTold(periods, candidate, rows.get(candidate.number())));
        }
    }

    /** Raises what was said at another time but speaks of the time asked about ("yesterday"). */
    private void applyTold(List<DateRange> periods, Fusion.Candidate candidate, Row row) {
        if (row.role == Role.ASSISTANT) {
            return;
        }
        var near =
                TimeExpressions.find(beginning(row.episode), row.day).stream()
                        .map(TimeMention::range)
                        .filter(Boosts::isShort)
                        .mapToDouble(told -> agreement(told, periods))
                        .max()
                        .orElse(0);
        candidate.boost(
                "its words name about the time asked about", near, near * TOLD * ranking.time());
    }

    private String beginning(long episode) {
        return session.first(
                        "SELECT substr(text, 1, ?) FROM episode WHERE id = ?",
                        row -> row.getString(1),
                        READ_OF_ONE,
                        episode)
                .orElse("");
    }

    private static boolean isShort(DateRange range) {
        return ChronoUnit.DAYS.between(range.from(), range.until()) <= MONTH;
    }

    private static double agreement(DateRange told, List<DateRange> periods) {
        return periods.stream()
                .mapToLong(
                        asked ->
                                told.from().isBefore(asked.from())
                                        ? told.distanceInDays(asked.from())
                                        : asked.distanceInDays(told.from()))
                .mapToDouble(days -> Math.pow(.5, days / TOLD_HALVES))
                .max()
                .orElse(0);
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

    private Map<Long, Row> rows(List<Fusion.Candidate> candidates) {
        return session
                .list(
                        """
                        SELECT id, role, occurred_at, occurred_offset FROM episode
                        WHERE id IN (SELECT value FROM json_each(?))
                        """,
                        row ->
                                new Row(
                                        row.getLong(1),
                                        Role.ofStored(row.getString(2)),
                                        Instant.ofEpochMilli(row.getLong(3))
                                                .atOffset(
                                                        ZoneOffset.ofTotalSeconds(
                                                                row.getInt(4) * 60))
                                                .toLocalDate()),
                        candidates.stream().map(Fusion.Candidate::number).toList().toString())
                .stream()
                .collect(Collectors.toMap(Row::episode, row -> row));
    }

    private static double nearness(LocalDate day, List<DateRange> dates) {
        return dates.stream().mapToDouble(range -> nearness(day, range)).max().orElse(0);
    }

    private static double nearness(LocalDate day, DateRange range) {
        var halves = day.isBefore(range.from()) ? HALVES_BEFORE : HALVES_AFTER;
        return Math.pow(.5, range.distanceInDays(day) / halves);
    }
}
