package dev.cairn.memory.fact.internal;

import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.EntityKind;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.NamedEntity;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How claims, and the dates of facts, stand in columns. */
final class ClaimRows {
    static final String COLUMNS =
            """
            SELECT c.id, c.fact_id, c.episode_id, c.char_from, c.char_to, e.conversation_id, c.kind,
                   c.text, c.subject, c.attribute, c.value, c.group_key, c.single, c.manner,
                   c.correction, c.corrects, c.from_day, c.from_end, c.from_precision, c.to_day,
                   c.to_end, c.to_precision, c.said_at, c.said_offset, c.confidence, c.importance,
                   c.sensitivity, c.origin, c.names, c.corrected
            FROM claim c LEFT JOIN fact f ON f.id = c.fact_id LEFT JOIN episode e ON e.id = c.episode_id
            """;

    private ClaimRows() {}

    static Claim read(ResultSet row) throws SQLException {
        var fact = row.getLong(2);
        Optional<Long> forFact = row.wasNull() ? Optional.empty() : Optional.of(fact);
        boolean single = row.getInt(13) == 1;
        var attribute = row.getString(10);
        var value = row.getString(11);
        return new Claim(
                row.getLong(1),
                forFact,
                words(row),
                FactKind.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                row.getString(8),
                row.getString(9),
                attribute,
                value,
                row.getString(12),
                single ? Folding.only(value) : attribute,
                single,
                Claim.Manner.valueOf(row.getString(14).toUpperCase(Locale.ROOT)),
                row.getInt(15) == 1,
                row.getString(16),
                row.getInt(30) == 1,
                range(row, 17),
                range(row, 20),
                EpisodeTable.time(row.getLong(23), row.getInt(24)),
                row.getDouble(25),
                row.getDouble(26),
                Sensitivity.valueOf(row.getString(27).toUpperCase(Locale.ROOT)),
                row.getString(28),
                names(row.getString(29)));
    }

    private static Optional<Claim.Words> words(ResultSet row) throws SQLException {
        var episode = row.getLong(3);
        if (row.wasNull()) {
            return Optional.empty();
        }
        var conversation = row.getLong(6);
        Optional<Long> in = row.wasNull() ? Optional.empty() : Optional.of(conversation);
        return Optional.of(new Claim.Words(episode, row.getInt(4), row.getInt(5), in));
    }

    /** Three columns: the first day, the day after the last, how exactly it was said. */
    static Optional<DateRange> range(ResultSet row, int column) throws SQLException {
        var first = row.getString(column);
        if (first == null) {
            return Optional.empty();
        }
        var day = LocalDate.parse(first);
        var end = row.getString(column + 1);
        var stored = row.getString(column + 2);
        var precision =
                stored == null ? Precision.DAY : Precision.valueOf(stored.toUpperCase(Locale.ROOT));
        var until = end == null ? usualEnd(day, precision) : LocalDate.parse(end);
        return Optional.of(new DateRange(day, until, precision));
    }

    /** Before their ends were stored, the dates of facts had only a first day and a precision. */
    private static LocalDate usualEnd(LocalDate day, Precision precision) {
        return switch (precision) {
            case INSTANT, DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case SEASON -> day.plusMonths(3);
            case YEAR, ABOUT -> day.plusYears(1);
        };
    }

    static @Nullable String day(Optional<DateRange> range) {
        return range.map(DateRange::from).map(LocalDate::toString).orElse(null);
    }

    static @Nullable String end(Optional<DateRange> range) {
        return range.map(DateRange::until).map(LocalDate::toString).orElse(null);
    }

    static @Nullable String precision(Optional<DateRange> range) {
        return range.map(DateRange::precision).map(ClaimRows::stored).orElse(null);
    }

    static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String names(List<NamedEntity> names) {
        return names.stream()
                .map(one -> stored(one.kind()) + "\t" + one.name().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    static List<NamedEntity> names(String stored) {
        return stored.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(
                        parts ->
                                new NamedEntity(
                                        parts[1],
                                        EntityKind.valueOf(parts[0].toUpperCase(Locale.ROOT))))
                .toList();
    }
}
