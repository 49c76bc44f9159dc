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
import java.util.Objects;
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

    /** What is farther off than this is not from about that time, and no reason to be shown. */
    private static final double HARDLY_NEAR = .05;

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

    private record Row(Fusion.Candidate candidate, Role role, LocalDate day) {}

    /**
     * How many of the best candidates are worth looking at: a time may raise one from far below.
     */
    static int reach(QueryAnalysis asked) {
        return asked.dates().isEmpty() ? LOOKED_AT : LOOKED_AT_FOR_TIME;
    }

    void apply(QueryAnalysis asked, List<Fusion.Candidate> candidates) {
        var rows = rows(candidates);
        // Where nobody but people speak, that a person said it tells nothing.
        boolean bothSides = rows.stream().anyMatch(row -> row.role == Role.ASSISTANT);
        for (var row : rows) {
            if (bothSides) {
                raiseSide(asked, row);
            }
            raiseTime(asked, row);
        }
        var periods = asked.dates().stream().filter(Boosts::isShort).toList();
        if (!periods.isEmpty() && ranking.time() != 0) {
            rows.stream()
                    .sorted(
                            Comparator.comparingDouble((Row row) -> row.candidate.score())
                                    .reversed())
                    .limit(READ)
                    .filter(row -> row.role != Role.ASSISTANT)
                    .forEach(row -> applyTold(periods, row));
        }
    }

    /** Raises what was said at another time but speaks of the time asked about ("yesterday"). */
    private void applyTold(List<DateRange> periods, Row row) {
        var near =
                noticed(
                        TimeExpressions.find(beginning(row.candidate.number()), row.day).stream()
                                .map(TimeMention::range)
                                .filter(Boosts::isShort)
                                .mapToDouble(told -> agreement(told, periods))
                                .max()
                                .orElse(0));
        row.candidate.boost(
                "it speaks of about the time asked about", near, near * TOLD * ranking.time());
    }

    private String beginning(long episode) {
        return session.first(
                        "SELECT substr(text, 1, ?) FROM episode WHERE id = ?",
                        row -> row.getString(1),
                        READ_OF_ONE,
                        episode)
                .orElse("");
    }

    private static double noticed(double near) {
        return near < HARDLY_NEAR ? 0 : near;
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

    private void raiseSide(QueryAnalysis asked, Row row) {
        var wanted = (row.role == Role.ASSISTANT) == asked.asksAssistant();
        row.candidate.boost(
                asked.asksAssistant()
                        ? "the assistant said it, as asked"
                        : "a person said it, not the assistant",
                1,
                wanted ? ranking.ownWords() : 0);
    }

    private void raiseTime(QueryAnalysis asked, Row row) {
        if (!asked.dates().isEmpty()) {
            var near = noticed(nearness(row.day, asked.dates()));
            row.candidate.boost(
                    "it is from about the time asked about", near, near * ranking.time());
        }
    }

    private List<Row> rows(List<Fusion.Candidate> candidates) {
        var byNumber =
                candidates.stream().collect(Collectors.toMap(Fusion.Candidate::number, one -> one));
        return session.list(
                """
                SELECT id, role, occurred_at, occurred_offset FROM episode
                WHERE id IN (SELECT value FROM json_each(?))
                """,
                row ->
                        new Row(
                                Objects.requireNonNull(byNumber.get(row.getLong(1))),
                                Role.ofStored(row.getString(2)),
                                Instant.ofEpochMilli(row.getLong(3))
                                        .atOffset(ZoneOffset.ofTotalSeconds(row.getInt(4) * 60))
                                        .toLocalDate()),
                byNumber.keySet().toString());
    }

    private static double nearness(LocalDate day, List<DateRange> dates) {
        return dates.stream().mapToDouble(range -> nearness(day, range)).max().orElse(0);
    }

    private static double nearness(LocalDate day, DateRange range) {
        var halves = day.isBefore(range.from()) ? HALVES_BEFORE : HALVES_AFTER;
        return Math.pow(.5, range.distanceInDays(day) / halves);
    }
}
