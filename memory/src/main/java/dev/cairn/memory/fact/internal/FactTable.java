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
import dev.cairn.memory.fact.Link;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of {@code fact}, {@code evidence} and {@code link}. Runs inside the caller's transaction.
 */
public final class FactTable {
    private static final String COLUMNS =
            """
            SELECT f.id, f.text, f.kind, f.subject, f.attribute, f.value, f.valid_from,
                   f.valid_from_end, f.valid_from_precision, f.valid_to, f.valid_to_end,
                   f.valid_to_precision, f.status, f.occurred_at, f.occurred_offset, f.recorded_at,
                   f.confidence, f.importance, f.sensitivity, f.pinned, f.origin, f.single,
                   (SELECT l.to_id FROM link l WHERE l.from_id = f.id AND l.type = 'supersedes'
                    ORDER BY l.to_id DESC LIMIT 1)
            FROM fact f
            """;

    private final Database database;

    public FactTable(Database database) {
        this.database = database;
    }

    /** How a new fact enters the store. */
    public record Entry(
            FactStatus status,
            Optional<DateRange> since,
            Optional<DateRange> until,
            String origin,
            String proposal) {}

    /** Writes a fact with the words it rests on. */
    public long insert(
            Session session, long space, Candidate candidate, Episode episode, Entry entry) {
        var number = database.nextId();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_end, valid_from_precision, valid_to,
                                  valid_to_end, valid_to_precision, occurred_at, occurred_offset,
                                  recorded_at, retired_at, confidence, importance, sensitivity, origin,
                                  proposal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                ClaimRows.day(entry.since()),
                ClaimRows.end(entry.since()),
                ClaimRows.precision(entry.since()),
                ClaimRows.day(entry.until()),
                ClaimRows.end(entry.until()),
                ClaimRows.precision(entry.until()),
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

    /** A fact's slot, or those that it is joined with by corrections; itself among them. */
    public static List<Long> history(Session session, long number) {
        return session.list(
                """
                SELECT DISTINCT o.fact_id FROM claim c JOIN claim o
                  ON o.space_id = c.space_id AND o.family = c.family AND o.subject_key = c.subject_key
                  AND (o.group_key = c.group_key OR o.correction = 1 OR o.corrected = 1)
                WHERE c.fact_id = ?1 AND c.family <> '' AND o.fact_id IS NOT NULL
                UNION SELECT ?1
                UNION SELECT to_id FROM link WHERE from_id = ?1 AND type IN ('supersedes', 'contradicts')
                UNION SELECT from_id FROM link WHERE to_id = ?1 AND type IN ('supersedes', 'contradicts')
                """,
                row -> row.getLong(1),
                number);
    }

    /** Links from and to a fact; of related ones the few that weigh most. */
    public static List<Link> links(Session session, long number) {
        return session.list(
                """
                SELECT l.type, l.from_id = ?1, f.id, l.weight, f.text FROM link l
                JOIN fact f ON f.id = CASE l.from_id WHEN ?1 THEN l.to_id ELSE l.from_id END
                WHERE (l.from_id = ?1 OR l.to_id = ?1) AND f.status IN ('current', 'superseded', 'retracted')
                ORDER BY l.type = 'related', l.type, l.weight DESC, f.id LIMIT 12
                """,
                row ->
                        new Link(
                                row.getString(1),
                                row.getInt(2) == 1,
                                Id.fact(row.getLong(3)),
                                row.getDouble(4),
                                row.getString(5)),
                number);
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
        var supersedes = row.getLong(23);
        Optional<Id> older = row.wasNull() ? Optional.empty() : Optional.of(Id.fact(supersedes));
        return new Fact(
                Id.fact(row.getLong(1)),
                row.getString(2),
                FactKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(22) == 1,
                ClaimRows.range(row, 7),
                ClaimRows.range(row, 10),
                FactStatus.ofStored(row.getString(13)),
                EpisodeTable.time(row.getLong(14), row.getInt(15)),
                Instant.ofEpochMilli(row.getLong(16)),
                row.getDouble(17),
                row.getDouble(18),
                Sensitivity.valueOf(row.getString(19).toUpperCase(Locale.ROOT)),
                row.getInt(20) == 1,
                row.getString(21),
                List.of(),
                older);
    }

    private static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
