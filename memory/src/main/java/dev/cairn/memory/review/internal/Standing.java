package dev.cairn.memory.review.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stored fact as the statement it was made of, so that it can be reconciled anew.
 *
 * @param episode whose words it was worded from
 * @param status as it is stored
 */
record Standing(
        long fact,
        Space space,
        Candidate candidate,
        Episode episode,
        String status,
        String origin) {
    private static final String NO_LONGER = "no longer ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(
            Space space,
            String text,
            FactKind kind,
            String subject,
            String attribute,
            String value,
            boolean single,
            String status,
            Optional<DateRange> from,
            Optional<DateRange> until,
            double confidence,
            double importance,
            Sensitivity sensitivity,
            String origin,
            boolean negated,
            List<String> entities) {}

    private record Span(long episode, int from, int to) {}

    /** The fact of that number; empty where there is none. */
    static Optional<Standing> of(Session session, long fact) {
        var row =
                session.first(
                        """
                        SELECT s.id, s.name, s.review, f.text, f.kind, f.subject, f.attribute, f.value,
                               f.single, f.status, f.valid_from, f.valid_from_precision,
                               f.valid_to, f.valid_to_precision, f.confidence, f.importance,
                               f.sensitivity, f.origin, p.negated, coalesce(p.entities, '[]')
                        FROM fact f JOIN space s ON s.id = f.space_id
                        LEFT JOIN proposal p ON p.fact_id = f.id WHERE f.id = ?
                        """,
                        Standing::read,
                        fact);
        var span =
                session.first(
                        """
                        SELECT v.episode_id, v.char_from, v.char_to FROM evidence v
                        JOIN fact f ON f.id = v.fact_id JOIN episode e ON e.id = v.episode_id
                        WHERE v.fact_id = ?
                        ORDER BY e.occurred_at <> f.occurred_at, v.episode_id, v.char_from LIMIT 1
                        """,
                        at -> new Span(at.getLong(1), at.getInt(2), at.getInt(3)),
                        fact);
        if (row.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        return EpisodeTable.find(session, span.get().episode)
                .map(episode -> standing(fact, row.get(), span.get(), episode));
    }

    private static Standing standing(long fact, Row row, Span span, Episode episode) {
        return new Standing(
                fact,
                row.space,
                new Candidate(
                        row.text,
                        row.kind,
                        row.subject,
                        row.attribute,
                        row.value,
                        row.single,
                        row.negated,
                        span.from,
                        span.to,
                        row.from,
                        row.until,
                        row.confidence,
                        row.importance,
                        row.sensitivity,
                        row.entities),
                episode,
                row.status,
                row.origin);
    }

    private static Row read(ResultSet row) throws SQLException {
        var stored = row.getString(8);
        // Once it counts, a denial is told by its value; while it waits, by the proposal.
        var denies = row.getInt(19) == 1 || stored.startsWith(NO_LONGER);
        return new Row(
                new Space(
                        row.getLong(1),
                        row.getString(2),
                        Space.Review.valueOf(row.getString(3).toUpperCase(Locale.ROOT))),
                row.getString(4),
                FactKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getString(7),
                stored.startsWith(NO_LONGER) ? stored.substring(NO_LONGER.length()) : stored,
                row.getInt(9) == 1,
                row.getString(10),
                range(row.getString(11), row.getString(12)),
                range(row.getString(13), row.getString(14)),
                row.getDouble(15),
                row.getDouble(16),
                Sensitivity.valueOf(row.getString(17).toUpperCase(Locale.ROOT)),
                row.getString(18),
                denies,
                Arrays.asList(JSON.readValue(row.getString(20), String[].class)));
    }

    /** A date that was told; one that only follows from another fact has no precision. */
    private static Optional<DateRange> range(@Nullable String day, @Nullable String precision) {
        if (day == null || precision == null) {
            return Optional.empty();
        }
        var from = LocalDate.parse(day);
        return Optional.of(
                switch (Precision.valueOf(precision.toUpperCase(Locale.ROOT))) {
                    case INSTANT, DAY -> DateRange.day(from);
                    case WEEK -> DateRange.week(from);
                    case MONTH -> DateRange.month(YearMonth.from(from));
                    case SEASON -> new DateRange(from, from.plusMonths(3), Precision.SEASON);
                    case YEAR -> DateRange.year(from.getYear());
                    case ABOUT -> new DateRange(from, from.plusMonths(1), Precision.ABOUT);
                });
    }

    /** The same with another statement. */
    Standing with(Candidate other) {
        return new Standing(fact, space, other, episode, status, origin);
    }
}
