package dev.cairn.memory.portrait;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.decay.Decay;
import dev.cairn.memory.decay.Retention;
import dev.cairn.memory.decay.Vividness;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The portrait of each space. It is made when memory is consolidated, and stays as it is, letter by
 * letter, until its facts change: the model's work on it is kept from question to question. What
 * ceases to hold or is forgotten leaves it at once. Nothing sensitive is ever in it. Thread-safe.
 */
public final class Portraits {
    /** Values of one slot, as in "likes". */
    private static final int MOST_OF_A_SLOT = 4;

    private static final int LONGEST = 160;
    private final Database database;
    private final Decay decay;

    public Portraits(Database database, Decay decay) {
        this.database = database;
        this.decay = decay;
    }

    /** As it is now. */
    public Portrait of(Space space) {
        return new Portrait(database.read(session -> slots(session, space)));
    }

    private static List<Portrait.Slot> slots(Session session, Space space) {
        return session.list(
                """
                SELECT p.slot, p.text, p.fact_id, f.valid_from, p.recorded_at
                FROM portrait_slot p JOIN fact f ON f.id = p.fact_id
                WHERE p.space_id = ? AND p.retired_at IS NULL AND f.status = 'current'
                  AND f.sensitivity = 'none'
                ORDER BY p.id
                """,
                row ->
                        new Portrait.Slot(
                                row.getString(1),
                                row.getString(2),
                                Id.fact(row.getLong(3)),
                                day(row, 4),
                                Instant.ofEpochMilli(row.getLong(5))),
                space.number());
    }

    /** Makes it anew where its facts have changed; returns how many slots came or left. */
    public int refresh(Space space) {
        var wanted = chosen(space);
        return database.write(
                session -> {
                    var shown = shown(session, space);
                    var before = new HashSet<>(shown.keySet());
                    var after = new HashSet<Line>();
                    wanted.forEach(one -> after.add(one.line));
                    if (before.equals(after)) {
                        return 0;
                    }
                    replace(session, space, wanted, shown);
                    var changes = new HashSet<>(before);
                    changes.removeAll(after);
                    var left = changes.size();
                    after.removeAll(before);
                    return left + after.size();
                });
    }

    private record Line(long fact, String slot, String text) {}

    private record Candidate(Line line, double weight) {}

    private static Map<Line, Instant> shown(Session session, Space space) {
        var shown = new HashMap<Line, Instant>();
        session.each(
                """
                SELECT fact_id, slot, text, recorded_at FROM portrait_slot
                WHERE space_id = ? AND retired_at IS NULL
                """,
                row ->
                        shown.put(
                                new Line(row.getLong(1), row.getString(2), row.getString(3)),
                                Instant.ofEpochMilli(row.getLong(4))),
                space.number());
        return shown;
    }

    /** The order is that of the ids: all current rows are written anew, the dates stay. */
    private void replace(
            Session session, Space space, List<Candidate> wanted, Map<Line, Instant> shown) {
        var now = database.clock().instant();
        var stay = new HashSet<Line>();
        wanted.forEach(one -> stay.add(one.line));
        for (var line : shown.keySet()) {
            if (!stay.contains(line)) {
                session.update(
                        """
                        UPDATE portrait_slot SET retired_at = ?
                        WHERE space_id = ? AND retired_at IS NULL AND fact_id = ?
                        """,
                        now,
                        space.number(),
                        line.fact);
            }
        }
        session.update(
                "DELETE FROM portrait_slot WHERE space_id = ? AND retired_at IS NULL",
                space.number());
        for (var one : wanted) {
            session.update(
                    """
                    INSERT INTO portrait_slot (id, space_id, slot, text, fact_id, recorded_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    database.nextId(),
                    space.number(),
                    one.line.slot,
                    one.line.text,
                    one.line.fact,
                    shown.getOrDefault(one.line, now));
        }
    }

    private List<Candidate> chosen(Space space) {
        var retention = decay.of(space);
        var candidates =
                new ArrayList<>(database.read(session -> candidates(session, space, retention)));
        candidates.sort(
                Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparingLong(one -> one.line.fact));
        var chosen = new ArrayList<Candidate>();
        var ofSlot = new HashMap<String, Integer>();
        var texts = new HashSet<String>();
        var left = Portrait.MOST_CHARACTERS;
        for (var one : candidates) {
            var length = one.line.text.length() + 3;
            if (ofSlot.getOrDefault(one.line.slot, 0) < MOST_OF_A_SLOT
                    && length <= left
                    && texts.add(one.line.text.toLowerCase(Locale.ROOT))) {
                ofSlot.merge(one.line.slot, 1, Integer::sum);
                left -= length;
                chosen.add(one);
            }
        }
        return chosen;
    }

    private static List<Candidate> candidates(
            Session session, Space space, Map<Id, Retention> retention) {
        var found = new ArrayList<Candidate>();
        session.each(
                """
                SELECT f.id, f.kind, f.subject, f.attribute, f.value, f.importance, f.valid_from,
                       f.valid_from_end, f.valid_from_precision, f.text
                FROM fact f
                WHERE f.space_id = ? AND f.status = 'current' AND f.sensitivity = 'none'
                  AND (f.kind IN ('state', 'preference', 'relation') OR f.single = 1)
                  AND f.value <> ''
                  AND f.value NOT LIKE 'no longer %' AND f.valid_to IS NULL
                """,
                row -> {
                    var vivid = retention.get(Id.fact(row.getLong(1)));
                    var line = line(row);
                    if (vivid != null && vivid.vividness() != Vividness.FADED && line.isPresent()) {
                        found.add(new Candidate(line.get(), row.getDouble(6) * vivid.value()));
                    }
                },
                space.number());
        return found;
    }

    /** What is told of others stands in it as far as it says who they are to the user. */
    private static Optional<Line> line(ResultSet row) throws SQLException {
        var attribute = row.getString(4);
        boolean ofTheUser = row.getString(3).equals(Utterance.OWNER);
        if (attribute.isEmpty() || !ofTheUser) {
            return Optional.empty();
        }
        var since = since(row);
        var text =
                (row.getString(2).equals("relation")
                                ? attribute + ": " + row.getString(5)
                                : attribute + " " + row.getString(5))
                        .strip()
                        .replaceAll("\\s+", " ");
        return Optional.of(
                new Line(
                        row.getLong(1),
                        attribute,
                        Verbatim.beginning(text, LONGEST)
                                + since.map(words -> ", since " + words).orElse("")));
    }

    private static Optional<String> since(ResultSet row) throws SQLException {
        var from = day(row, 7);
        var until = day(row, 8);
        var precision = row.getString(9);
        if (from.isEmpty()
                || until.isEmpty()
                || precision == null
                || !until.get().isAfter(from.get())) {
            return from.map(day -> DateRange.day(day).words());
        }
        return Optional.of(
                new DateRange(
                                from.get(),
                                until.get(),
                                Precision.valueOf(precision.toUpperCase(Locale.ROOT)))
                        .words());
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        try {
            return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
