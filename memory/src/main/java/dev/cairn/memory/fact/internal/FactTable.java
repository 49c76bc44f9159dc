package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Rows of {@code fact}, {@code evidence} and {@code link}. Runs inside the caller's transaction.
 */
public final class FactTable {
    private static final String COLUMNS =
            """
            SELECT f.id, f.text, f.kind, f.subject, f.attribute, f.value, f.valid_from, f.valid_to,
                   f.status, f.occurred_at, f.occurred_offset, f.recorded_at, f.confidence,
                   f.importance, f.sensitivity, f.pinned, f.origin,
                   (SELECT l.to_id FROM link l WHERE l.from_id = f.id AND l.type = 'supersedes'
                    ORDER BY l.to_id DESC LIMIT 1)
            FROM fact f
            """;

    private final Database database;
    private final LongSupplier numbers;

    public FactTable(Database database) {
        this(database, database::nextId);
    }

    private FactTable(Database database, LongSupplier numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** The same, but the first fact it writes takes the place of one that is there. */
    public FactTable inPlaceOf(long number) {
        var taken = new AtomicBoolean();
        return new FactTable(database, () -> taken.getAndSet(true) ? database.nextId() : number);
    }

    /** How a new fact enters the store. */
    public record Entry(
            FactStatus status,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            String origin,
            String proposal) {}

    /** Writes a fact with the words it rests on. */
    public long insert(
            Session session, long space, Candidate candidate, Episode episode, Entry entry) {
        var number = numbers.getAsLong();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_precision, valid_to, valid_to_precision,
                                  occurred_at, occurred_offset, recorded_at, retired_at, confidence,
                                  importance, sensitivity, origin, proposal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                  kind = excluded.kind, text = excluded.text, text_hash = excluded.text_hash,
                  subject = excluded.subject, attribute = excluded.attribute, value = excluded.value,
                  single = excluded.single, status = excluded.status,
                  valid_from = excluded.valid_from, valid_from_precision = excluded.valid_from_precision,
                  valid_to = excluded.valid_to, valid_to_precision = excluded.valid_to_precision,
                  occurred_at = excluded.occurred_at, occurred_offset = excluded.occurred_offset,
                  retired_at = excluded.retired_at, confidence = excluded.confidence,
                  origin = excluded.origin, proposal = excluded.proposal
                """,
                number,
                space,
                stored(candidate.kind()),
                candidate.text(),
                Hashes.sha256(candidate.text()),
                candidate.subject(),
                candidate.attribute(),
                candidate.value(),
                candidate.single(),
                entry.status().stored(),
                entry.validFrom().map(LocalDate::toString).orElse(null),
                candidate.when().map(when -> stored(when.precision())).orElse(null),
                entry.validTo().map(LocalDate::toString).orElse(null),
                candidate.until().map(until -> stored(until.precision())).orElse(null),
                episode.occurredAt().toInstant(),
                EpisodeTable.offsetMinutes(episode.occurredAt()),
                now,
                entry.status() == FactStatus.SUPERSEDED ? now : null,
                candidate.confidence(),
                candidate.importance(),
                stored(candidate.sensitivity()),
                entry.origin(),
                entry.proposal());
        addEvidence(session, number, episode.id(), candidate.quoteStart(), candidate.quoteEnd());
        EmbeddingQueue.add(session, database.nextId(), Id.fact(number));
        ChangeLog.add(session, now, Id.Kind.FACT, number);
        return number;
    }

    public void addEvidence(Session session, long fact, Id episode, int from, int to) {
        session.update(
                """
                INSERT OR IGNORE INTO evidence (fact_id, episode_id, char_from, char_to)
                VALUES (?, ?, ?, ?)
                """,
                fact,
                episode.number(),
                from,
                to);
        ChangeLog.change(session, database.clock().instant(), Id.Kind.FACT, fact, null, null);
    }

    /** Ends a fact's validity: what was true until {@code until} stays readable as history. */
    public void close(Session session, Fact fact, LocalDate until, FactStatus status) {
        var now = database.clock().instant();
        session.update(
                "UPDATE fact SET status = ?, valid_to = ?, retired_at = ? WHERE id = ?",
                status.stored(),
                until.toString(),
                now,
                fact.id().number());
        ChangeLog.change(
                session,
                now,
                Id.Kind.FACT,
                fact.id().number(),
                "{\"status\":\"%s\"}".formatted(fact.status().stored()),
                "{\"status\":\"%s\"}".formatted(status.stored()));
    }

    /** Moves the beginning of a fact back: it was said of an earlier day as well. */
    void begin(Session session, Fact fact, LocalDate from) {
        session.update(
                "UPDATE fact SET valid_from = ?, valid_from_precision = 'day' WHERE id = ?",
                from.toString(),
                fact.id().number());
        ChangeLog.change(
                session, database.clock().instant(), Id.Kind.FACT, fact.id().number(), null, null);
    }

    /**
     * Parts a fact in two, because something else held between: from {@code day} on a second one
     * stands with the evidence of that time. The first is the caller's to close.
     */
    long split(Session session, Fact fact, LocalDate day, Function<Evidence, LocalDate> dayOf) {
        var number = database.nextId();
        var now = database.clock().instant();
        var later =
                fact.evidence().stream()
                        .filter(evidence -> !dayOf.apply(evidence).isBefore(day))
                        .toList();
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_precision, valid_to, valid_to_precision,
                                  occurred_at, occurred_offset, recorded_at, retired_at, confidence,
                                  importance, stability, sensitivity, pinned, origin, proposal)
                SELECT ?, f.space_id, f.kind, f.text, f.text_hash, f.subject, f.attribute, f.value,
                       f.single, f.status, ?, 'day', f.valid_to, f.valid_to_precision, e.occurred_at,
                       e.occurred_offset, ?, f.retired_at, f.confidence, f.importance, f.stability,
                       f.sensitivity, f.pinned, f.origin, f.proposal
                FROM fact f, episode e WHERE f.id = ? AND e.id = ?
                """,
                number,
                day.toString(),
                now,
                fact.id().number(),
                later.getFirst().episode().number());
        for (var evidence : later) {
            session.update(
                    """
                    UPDATE evidence SET fact_id = ?
                    WHERE fact_id = ? AND episode_id = ? AND char_from = ?
                    """,
                    number,
                    fact.id().number(),
                    evidence.episode().number(),
                    evidence.from());
        }
        session.update(
                "UPDATE link SET to_id = ? WHERE to_id = ? AND type = 'supersedes'",
                number,
                fact.id().number());
        EmbeddingQueue.add(session, database.nextId(), Id.fact(number));
        ChangeLog.add(session, now, Id.Kind.FACT, number);
        return number;
    }

    void unlink(Session session, Fact newer, Fact older) {
        session.update(
                "DELETE FROM link WHERE from_id = ? AND to_id = ? AND type = 'supersedes'",
                newer.id().number(),
                older.id().number());
    }

    public void link(Session session, long from, long to, String type) {
        session.update(
                """
                INSERT OR IGNORE INTO link (from_id, to_id, type, origin, recorded_at)
                VALUES (?, ?, ?, 'rules', ?)
                """,
                from,
                to,
                type,
                database.clock().instant());
    }

    /** Facts of the same words, in any state. */
    public static List<Fact> sameWords(Session session, long space, String text) {
        return list(
                session,
                COLUMNS + "WHERE f.space_id = ? AND f.text_hash = ?",
                space,
                Hashes.sha256(text));
    }

    /** Current and superseded facts of a slot, oldest validity first. */
    public static List<Fact> inSlot(Session session, long space, String subject, String attribute) {
        return list(
                session,
                COLUMNS
                        + """
                        WHERE f.space_id = ? AND f.subject = ? COLLATE NOCASE AND f.attribute = ?
                          AND f.status IN ('current', 'superseded')
                        ORDER BY coalesce(f.valid_from, ''), f.id
                        """,
                space,
                subject,
                attribute);
    }

    /** Facts of a space, newest first; those that take part in nothing only if asked for. */
    public static List<Fact> inSpace(Session session, long space, boolean all) {
        return list(
                session,
                COLUMNS
                        + """
                        WHERE f.space_id = ? AND (? OR f.status = 'current')
                        ORDER BY f.recorded_at DESC, f.id DESC
                        """,
                space,
                all);
    }

    public static Optional<Fact> find(Session session, long number) {
        return list(session, COLUMNS + "WHERE f.id = ?", number).stream().findFirst();
    }

    private static List<Fact> list(Session session, String sql, @Nullable Object... parameters) {
        return session.list(sql, FactTable::read, parameters).stream()
                .map(fact -> withEvidence(session, fact))
                .toList();
    }

    private static Fact withEvidence(Session session, Fact fact) {
        var evidence =
                session.list(
                        """
                        SELECT v.episode_id, v.char_from, v.char_to, e.text
                        FROM evidence v JOIN episode e ON e.id = v.episode_id
                        WHERE v.fact_id = ? ORDER BY v.episode_id
                        """,
                        row ->
                                new Evidence(
                                        Id.episode(row.getLong(1)),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getString(4).substring(row.getInt(2), row.getInt(3))),
                        fact.id().number());
        return fact.with(evidence);
    }

    private static Fact read(ResultSet row) throws SQLException {
        var supersedes = row.getLong(18);
        Optional<Id> older = row.wasNull() ? Optional.empty() : Optional.of(Id.fact(supersedes));
        return new Fact(
                Id.fact(row.getLong(1)),
                row.getString(2),
                FactKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)).map(LocalDate::parse),
                Optional.ofNullable(row.getString(8)).map(LocalDate::parse),
                FactStatus.ofStored(row.getString(9)),
                EpisodeTable.time(row.getLong(10), row.getInt(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                row.getDouble(13),
                row.getDouble(14),
                Sensitivity.valueOf(row.getString(15).toUpperCase(Locale.ROOT)),
                row.getInt(16) == 1,
                row.getString(17),
                List.of(),
                older);
    }

    private static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
