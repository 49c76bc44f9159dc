package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of {@code gist} and {@code gist_source}. A period has one gist of a shape, which keeps its
 * id when it is made anew. Runs inside the caller's transaction.
 */
public final class GistTable {
    private static final String COLUMNS =
            """
            SELECT g.id, g.shape, g.about, g.period_from, g.period_to, g.text, g.origin, g.recorded_at
            FROM gist g
            """;

    private final Database database;

    public GistTable(Database database) {
        this.database = database;
    }

    /**
     * What one gist is of.
     *
     * @param about of a topic, a conversation or a section of a document; for days and weeks empty
     * @param from the first day; for a topic or a conversation it may move
     */
    public record Place(long space, Gist.Shape shape, String about, LocalDate from, LocalDate to) {}

    /** A gist that is there, with the fingerprint of what it was made from. */
    public record Kept(long number, byte[] hash) {}

    public static Optional<Kept> at(Session session, Place place) {
        return session.first(
                """
                SELECT id, coalesce(CASE WHEN text <> '' THEN source_hash END, x'') FROM gist
                WHERE space_id = ? AND shape = ? AND about = ?
                  AND (shape IN ('topic', 'conversation', 'document') OR period_from = ?)
                """,
                row -> new Kept(row.getLong(1), row.getBytes(2)),
                place.space,
                place.shape.stored(),
                place.about,
                place.from.toString());
    }

    /**
     * Writes a gist, in the place of an earlier one.
     *
     * @return false where the same was there already
     */
    public boolean write(Session session, Place place, Told told) {
        var kept = at(session, place);
        if (kept.filter(one -> Arrays.equals(one.hash, told.hash())).isPresent()) {
            return false;
        }
        var now = database.clock().instant();
        long number = kept.map(Kept::number).orElseGet(database::nextId);
        session.update(
                """
                INSERT INTO gist (id, space_id, shape, about, period_from, period_to, text, origin,
                                  recorded_at, source_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                  period_from = excluded.period_from, period_to = excluded.period_to,
                  text = excluded.text, origin = excluded.origin, recorded_at = excluded.recorded_at,
                  source_hash = excluded.source_hash, retired_at = NULL
                """,
                number,
                place.space,
                place.shape.stored(),
                place.about,
                place.from.toString(),
                place.to.toString(),
                told.text(),
                told.origin(),
                now,
                told.hash());
        session.update("DELETE FROM gist_source WHERE gist_id = ?", number);
        for (var source : told.sources()) {
            session.update(
                    "INSERT OR IGNORE INTO gist_source (gist_id, source_id, kind) VALUES (?, ?, ?)",
                    number,
                    source.number(),
                    source.kind().name().toLowerCase(Locale.ROOT));
        }
        session.update("DELETE FROM task WHERE kind = 'gist' AND subject_id = ?", number);
        if (kept.isPresent()) {
            ChangeLog.change(session, now, Id.Kind.GIST, number, null, null);
        } else {
            ChangeLog.add(session, now, Id.Kind.GIST, number);
        }
        return true;
    }

    /** Takes away a gist of which nothing is left to tell; false where there is none. */
    public boolean remove(Session session, Place place) {
        var kept = at(session, place);
        kept.ifPresent(
                one -> {
                    session.update("DELETE FROM gist WHERE id = ?", one.number);
                    session.update("DELETE FROM gist_source WHERE source_id = ?", one.number);
                    session.update("DELETE FROM task WHERE subject_id = ?", one.number);
                    ChangeLog.forget(session, database.clock().instant(), Id.Kind.GIST, one.number);
                });
        return kept.isPresent();
    }

    public static List<Gist> list(
            Session session, long space, Gist.Shape shape, LocalDate from, LocalDate to) {
        return session
                .list(
                        COLUMNS
                                + """
                                WHERE g.space_id = ? AND g.shape = ? AND g.text <> ''
                                ORDER BY g.period_from, g.id
                                """,
                        GistTable::read,
                        space,
                        shape.stored())
                .stream()
                .filter(gist -> !gist.from().isAfter(to) && !gist.to().isBefore(from))
                .map(gist -> withSources(session, gist))
                .toList();
    }

    /** All gists of names. */
    public static List<Gist> topics(Session session, long space) {
        return list(session, space, Gist.Shape.TOPIC, LocalDate.MIN, LocalDate.MAX);
    }

    /** The gists of a long text's sections, in their order. */
    public static List<Gist> ofDocument(Session session, long episode) {
        return session
                .list(
                        COLUMNS
                                + """
                                JOIN gist_source s ON s.gist_id = g.id
                                WHERE s.source_id = ? AND g.shape = 'document' AND g.text <> ''
                                ORDER BY CAST(substr(g.about, instr(g.about, ':') + 1) AS INTEGER)
                                """,
                        GistTable::read,
                        episode)
                .stream()
                .map(gist -> withSources(session, gist))
                .toList();
    }

    public static Optional<Gist> find(Session session, long number) {
        return session.first(COLUMNS + "WHERE g.id = ?", GistTable::read, number)
                .map(gist -> withSources(session, gist));
    }

    private static Gist withSources(Session session, Gist gist) {
        var sources =
                session.list(
                        "SELECT source_id, kind FROM gist_source WHERE gist_id = ? ORDER BY"
                                + " source_id",
                        row ->
                                new Id(
                                        Id.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                        row.getLong(1)),
                        gist.id().number());
        return new Gist(
                gist.id(),
                gist.shape(),
                gist.about(),
                gist.from(),
                gist.to(),
                gist.text(),
                gist.origin(),
                gist.recordedAt(),
                sources);
    }

    /** Through facts and other gists down to what was said. */
    public static List<Id> episodes(Session session, long number) {
        return session.list(
                """
                WITH RECURSIVE below (id, kind) AS (
                  SELECT source_id, kind FROM gist_source WHERE gist_id = ?1
                  UNION
                  SELECT s.source_id, s.kind FROM below b
                  JOIN gist_source s ON b.kind = 'gist' AND s.gist_id = b.id)
                SELECT id FROM below WHERE kind = 'episode'
                UNION SELECT v.episode_id FROM below b
                JOIN evidence v ON b.kind = 'fact' AND v.fact_id = b.id
                ORDER BY 1
                """,
                row -> Id.episode(row.getLong(1)),
                number);
    }

    private static Gist read(ResultSet row) throws SQLException {
        return new Gist(
                new Id(Id.Kind.GIST, row.getLong(1)),
                Gist.Shape.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                LocalDate.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                List.of());
    }
}
