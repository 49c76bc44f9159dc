package dev.cairn.memory.fact.internal;

import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.EntityKind;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.NamedEntity;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of {@code claim}. Runs inside the caller's transaction. */
final class ClaimTable {
    /**
     * A claim counts unless the fact it rests in waits, was declined, or was taken back by hand
     * (what a correction took back is worked out from the claims each time).
     */
    private static final String COUNTS =
            """
            (f.status IS NULL OR f.status IN ('current', 'superseded')
             OR (f.status = 'retracted' AND c.corrected = 1))
            """;

    private static final String COLUMNS =
            """
            SELECT c.id, c.fact_id, c.episode_id, c.char_from, c.char_to, e.conversation_id, c.kind,
                   c.text, c.subject, c.attribute, c.value, c.group_key, c.single, c.manner,
                   c.correction, c.corrects, c.from_day, c.from_end, c.from_precision, c.to_day,
                   c.to_end, c.to_precision, c.said_at, c.said_offset, c.confidence, c.importance,
                   c.sensitivity, c.origin, c.names
            FROM claim c LEFT JOIN fact f ON f.id = c.fact_id LEFT JOIN episode e ON e.id = c.episode_id
            """;

    private final Folding folding;

    ClaimTable(Folding folding) {
        this.folding = folding;
    }

    /**
     * The claims that make one history.
     *
     * @param subjects folded names of one subject
     * @param group empty for a slot of one value
     */
    record Unit(long space, String family, List<String> subjects, String group) {
        Unit {
            subjects = List.copyOf(subjects);
        }
    }

    /** What a candidate belongs to, under its own subject's name. */
    Unit unit(long space, Candidate candidate) {
        return new Unit(
                space,
                Stances.family(candidate.attribute()),
                List.of(Folding.plain(candidate.subject())),
                group(candidate));
    }

    private String group(Candidate candidate) {
        if (candidate.attribute().isEmpty()) {
            return folding.statement(candidate.text());
        }
        return candidate.single() || candidate.value().isEmpty()
                ? ""
                : folding.value(candidate.value());
    }

    /** Writes a claim, unless these words made it before. */
    void insert(
            Session session,
            Unit unit,
            Candidate candidate,
            Episode episode,
            String origin,
            @Nullable Long fact) {
        session.update(
                """
                INSERT OR IGNORE INTO claim (
                  space_id, episode_id, char_from, char_to, fact_id, kind, text, subject, subject_key,
                  attribute, value, family, group_key, single, manner, correction, corrects, from_day,
                  from_end, from_precision, to_day, to_end, to_precision, said_at, said_offset,
                  confidence, importance, sensitivity, origin, names)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        ?, ?, ?)
                """,
                unit.space,
                episode.id().number(),
                candidate.quoteStart(),
                candidate.quoteEnd(),
                fact,
                stored(candidate.kind()),
                candidate.text(),
                candidate.subject(),
                unit.subjects.getFirst(),
                candidate.attribute(),
                candidate.value(),
                unit.family,
                unit.group,
                candidate.single(),
                manner(candidate).stored(),
                candidate.correction(),
                candidate.corrects(),
                day(candidate.when()),
                end(candidate.when()),
                precision(candidate.when()),
                day(candidate.until()),
                end(candidate.until()),
                precision(candidate.until()),
                episode.occurredAt().toInstant(),
                EpisodeTable.offsetMinutes(episode.occurredAt()),
                candidate.confidence(),
                candidate.importance(),
                stored(candidate.sensitivity()),
                origin,
                names(candidate.named()));
    }

    private static Claim.Manner manner(Candidate candidate) {
        if (candidate.negated()) {
            return Claim.Manner.DENIED;
        }
        boolean ended = candidate.until().isPresent() && candidate.kind() != FactKind.PLAN;
        return ended ? Claim.Manner.ENDED : Claim.Manner.HOLDS;
    }

    /** The claims of a unit that count, with those that deny everything of its slot. */
    List<Claim> of(Session session, Unit unit) {
        var claims = new ArrayList<Claim>();
        for (var subject : unit.subjects) {
            claims.addAll(
                    list(
                            session,
                            """
                            WHERE c.space_id = ? AND c.family = ? AND c.subject_key = ?
                              AND (c.group_key = ? OR (c.group_key = '' AND c.family <> ''
                                   AND c.single = 0 AND c.manner = 'denied' AND c.value = ''))
                            """,
                            unit.space,
                            unit.family,
                            subject,
                            unit.group));
        }
        return claims;
    }

    /** All claims of a slot that count, of whatever group. */
    List<Claim> ofSlot(Session session, Unit unit) {
        var claims = new ArrayList<Claim>();
        for (var subject : unit.subjects) {
            claims.addAll(
                    list(
                            session,
                            "WHERE c.space_id = ? AND c.family = ? AND c.subject_key = ?",
                            unit.space,
                            unit.family,
                            subject));
        }
        return claims;
    }

    /** Whether something was put right in a slot. */
    boolean isCorrected(Session session, Unit unit) {
        return unit.subjects.stream()
                .anyMatch(
                        subject ->
                                session.number(
                                                """
                                                SELECT count(*) FROM claim
                                                WHERE space_id = ? AND family = ? AND subject_key = ?
                                                  AND correction = 1
                                                """,
                                                unit.space,
                                                unit.family,
                                                subject)
                                        > 0);
    }

    /** The units that the claims for a fact belong to. */
    List<Unit> unitsOf(Session session, long fact) {
        return units(session, "c.fact_id = ?", fact);
    }

    /** The units that the claims from an episode belong to. */
    List<Unit> unitsFrom(Session session, long episode) {
        return units(session, "c.episode_id = ?", episode);
    }

    /** The units of which a name is the subject. */
    List<Unit> unitsAbout(Session session, long space, String subjectKey) {
        return units(session, "c.space_id = ? AND c.subject_key = ?", space, subjectKey);
    }

    private static List<Unit> units(Session session, String where, @Nullable Object... parameters) {
        return session.list(
                "SELECT DISTINCT c.space_id, c.family, c.subject_key, c.group_key FROM claim c"
                        + " WHERE "
                        + where,
                row ->
                        new Unit(
                                row.getLong(1),
                                row.getString(2),
                                List.of(row.getString(3)),
                                row.getString(4)),
                parameters);
    }

    private static List<Claim> list(Session session, String where, @Nullable Object... parameters) {
        return session.list(COLUMNS + where + " AND " + COUNTS, ClaimTable::read, parameters);
    }

    /** Deletes the claims of a fact that do not count. */
    void deleteUncounted(Session session, long fact) {
        session.update(
                """
                DELETE FROM claim WHERE fact_id = ?1 AND EXISTS (
                  SELECT 1 FROM fact f WHERE f.id = ?1
                  AND (f.status IN ('pending', 'declined')
                       OR (f.status = 'retracted' AND claim.corrected = 0)))
                """,
                fact);
    }

    void resting(Session session, Claim claim, long fact, boolean corrected) {
        session.update(
                "UPDATE claim SET fact_id = ?, corrected = ? WHERE id = ?",
                fact,
                corrected,
                claim.number());
    }

    /** Has the claims of a fact say something else, on the user's word. */
    void restate(Session session, long fact, Unit unit, Candidate said) {
        session.update(
                """
                UPDATE OR REPLACE claim SET text = ?, attribute = ?, value = ?, family = ?,
                  group_key = ?, single = ?, manner = ?, from_day = ?, from_end = ?,
                  from_precision = ?, to_day = ?, to_end = ?, to_precision = ?, confidence = ?,
                  origin = 'user'
                WHERE fact_id = ?
                """,
                said.text(),
                said.attribute(),
                said.value(),
                unit.family,
                unit.group,
                said.single(),
                manner(said).stored(),
                day(said.when()),
                end(said.when()),
                precision(said.when()),
                day(said.until()),
                end(said.until()),
                precision(said.until()),
                said.confidence(),
                fact);
    }

    private static final String NO_LONGER = "no longer ";

    /**
     * Makes claims of a fact that has none: one of before there were claims, or laid down by hand.
     */
    void adopt(Session session, long fact) {
        session.first(
                        """
                        SELECT text, subject, attribute, value, single FROM fact f
                        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim WHERE fact_id = f.id)
                        """,
                        row ->
                                new Orphan(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getInt(5) == 1),
                        fact)
                .ifPresent(orphan -> adopt(session, fact, orphan));
    }

    private record Orphan(
            String text, String subject, String attribute, String stored, boolean single) {
        boolean denied() {
            return stored.startsWith(NO_LONGER);
        }

        String value() {
            return denied() ? stored.substring(NO_LONGER.length()) : stored;
        }
    }

    private void adopt(Session session, long fact, Orphan orphan) {
        session.update(
                """
                INSERT OR IGNORE INTO claim (
                  space_id, episode_id, char_from, char_to, fact_id, kind, text, subject,
                  subject_key, attribute, value, family, group_key, single, manner, from_day,
                  from_end, from_precision, to_day, to_end, to_precision, said_at, said_offset,
                  confidence, importance, sensitivity, origin)
                SELECT f.space_id, v.episode_id, coalesce(v.char_from, 0), coalesce(v.char_to, 0),
                       f.id, f.kind, f.text, f.subject, ?2, f.attribute, ?5, ?3, ?4, f.single,
                       CASE WHEN ?6 THEN 'denied'
                            WHEN f.valid_to_precision IS NOT NULL THEN 'ended' ELSE 'holds' END,
                       CASE WHEN e.occurred_at IS NULL OR e.occurred_at = f.occurred_at
                            THEN f.valid_from END,
                       f.valid_from_end, f.valid_from_precision,
                       CASE WHEN f.valid_to_precision IS NOT NULL THEN f.valid_to END,
                       f.valid_to_end, f.valid_to_precision,
                       coalesce(e.occurred_at, f.occurred_at),
                       coalesce(e.occurred_offset, f.occurred_offset), f.confidence, f.importance,
                       f.sensitivity, f.origin
                FROM fact f LEFT JOIN evidence v ON v.fact_id = f.id
                            LEFT JOIN episode e ON e.id = v.episode_id
                WHERE f.id = ?1
                """,
                fact,
                Folding.plain(orphan.subject),
                Stances.family(orphan.attribute),
                group(orphan),
                orphan.value(),
                orphan.denied());
    }

    private String group(Orphan fact) {
        if (fact.attribute.isEmpty()) {
            return folding.statement(fact.text);
        }
        return fact.single || fact.value().isEmpty() ? "" : folding.value(fact.value());
    }

    private static Claim read(ResultSet row) throws SQLException {
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
        return range.map(DateRange::precision).map(ClaimTable::stored).orElse(null);
    }

    static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String names(List<NamedEntity> names) {
        return names.stream()
                .map(one -> stored(one.kind()) + "\t" + one.name().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static List<NamedEntity> names(String stored) {
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

    /** Claims without a slot that were said in a conversation within a time. */
    List<Claim> withoutSlot(Session session, long conversation, Instant from, Instant to) {
        return list(
                session,
                """
                WHERE c.family = '' AND c.said_at BETWEEN ? AND ?
                  AND c.episode_id IN (SELECT id FROM episode WHERE conversation_id = ?)
                """,
                from,
                to,
                conversation);
    }
}
