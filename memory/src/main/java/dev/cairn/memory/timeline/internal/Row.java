package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;
import dev.cairn.memory.timeline.Lane;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact as a timeline sees it, or words that no fact was drawn from.
 *
 * @param since from when it holds, as exactly as it was told
 * @param until when it ceased to
 * @param single whether its slot holds one value at a time, so that it holds although it is told as
 *     an event: "moved to Berlin"
 * @param said when it was said, where it was said
 */
public record Row(
        Id id,
        String kind,
        String text,
        String subject,
        String attribute,
        String value,
        boolean single,
        boolean current,
        Optional<DateRange> since,
        Optional<DateRange> until,
        OffsetDateTime said,
        Lane lane) {
    static final String FACTS =
            """
            SELECT f.id, f.kind, f.text, f.subject, f.attribute, f.value, f.status = 'current',
                   f.valid_from, f.valid_from_end, f.valid_from_precision,
                   f.valid_to, f.valid_to_end, f.valid_to_precision,
                   f.occurred_at, f.occurred_offset, f.single
            FROM fact f
            """;

    static Row fact(ResultSet row) throws SQLException {
        var kind = row.getString(2);
        var subject = row.getString(4);
        return new Row(
                Id.fact(row.getLong(1)),
                kind,
                row.getString(3),
                subject,
                row.getString(5),
                row.getString(6),
                row.getBoolean(16),
                row.getBoolean(7),
                range(row, 8),
                range(row, 11),
                EpisodeTable.time(row.getLong(14), row.getInt(15)),
                Lane.of(row.getString(5), subject.equals(Utterance.OWNER), kind));
    }

    static Row words(ResultSet row) throws SQLException {
        return new Row(
                Id.episode(row.getLong(1)),
                "said",
                row.getString(2),
                "",
                "",
                "",
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                EpisodeTable.time(row.getLong(3), row.getInt(4)),
                Lane.TOPICS);
    }

    /** Three columns; a date that cannot be read leaves the day it was said. */
    private static Optional<DateRange> range(ResultSet row, int column) throws SQLException {
        var first = row.getString(column);
        if (first == null) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(first);
            var end = row.getString(column + 1);
            var stored = row.getString(column + 2);
            var precision =
                    stored == null
                            ? Precision.DAY
                            : Precision.valueOf(stored.toUpperCase(Locale.ROOT));
            var until = end == null ? usualEnd(day, precision) : LocalDate.parse(end);
            return Optional.of(
                    new DateRange(day, until.isAfter(day) ? until : day.plusDays(1), precision));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate usualEnd(LocalDate day, Precision precision) {
        return switch (precision) {
            case INSTANT, DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case SEASON -> day.plusMonths(3);
            case YEAR, ABOUT -> day.plusYears(1);
        };
    }

    public boolean isFact() {
        return id.kind() == Id.Kind.FACT;
    }

    /** Whether it holds for a time, rather than happens. */
    public boolean state() {
        return switch (kind) {
            case "state", "relation", "preference", "instruction" -> true;
            default -> single && !value.isEmpty();
        };
    }

    /** "Lived in Bonn until May": only the end is known. What was said to hold began by then. */
    public boolean onlyItsEndIsKnown() {
        return since.isEmpty()
                && until.filter(to -> said().toLocalDate().isAfter(to.from())).isPresent();
    }

    /** The day by which it is ordered. */
    public LocalDate day() {
        if (since.isPresent()) {
            return since.get().from();
        }
        var saidOn = said.toLocalDate();
        return onlyItsEndIsKnown() ? until.map(DateRange::from).orElse(saidOn) : saidOn;
    }

    /** The first day on which it no longer held; a state that ended before it began is a mark. */
    public Optional<LocalDate> end() {
        return state()
                ? until.map(DateRange::from).filter(to -> to.isAfter(day()))
                : Optional.empty();
    }

    /** The time in words. */
    public String when() {
        if (onlyItsEndIsKnown()) {
            return "until " + until.map(DateRange::words).orElse("");
        }
        return since.orElseGet(() -> DateRange.day(said.toLocalDate())).words();
    }

    public Precision precision() {
        return onlyItsEndIsKnown()
                ? until.map(DateRange::precision).orElse(Precision.DAY)
                : since.map(DateRange::precision)
                        .orElse(isFact() ? Precision.DAY : Precision.INSTANT);
    }
}
