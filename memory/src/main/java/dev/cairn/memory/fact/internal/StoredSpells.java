package dev.cairn.memory.fact.internal;

import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How some facts stand in the store, read in four queries, so that a slot of thousands of spells
 * costs no statement for those that stay as they are.
 */
final class StoredSpells {
    private static final String USER = "user";

    private record Row(String text, String origin, List<@Nullable Object> columns) {}

    private record Place(long episode, int from) {}

    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Long, Set<Place>> evidence = new HashMap<>();
    private final Map<Long, Set<Long>> older = new HashMap<>();
    private final Set<Long> contradicted = new HashSet<>();

    StoredSpells(Session session, Collection<Long> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var ids = facts.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        session.each(
                """
                SELECT f.id, f.text, f.origin, f.status, f.valid_from, f.valid_from_end,
                       f.valid_from_precision, f.valid_to, f.valid_to_end, f.valid_to_precision,
                       f.subject, f.attribute, f.value, f.kind, f.occurred_at, f.occurred_offset,
                       f.single, f.confidence, f.importance
                FROM json_each(?) j JOIN fact f ON f.id = j.value
                """,
                row ->
                        rows.put(
                                row.getLong(1),
                                new Row(
                                        row.getString(2),
                                        row.getString(3),
                                        Arrays.asList(
                                                row.getString(4),
                                                row.getString(5),
                                                row.getString(6),
                                                row.getString(7),
                                                row.getString(8),
                                                row.getString(9),
                                                row.getString(10),
                                                row.getString(11),
                                                row.getString(12),
                                                row.getString(13),
                                                row.getString(14),
                                                row.getLong(15),
                                                row.getInt(16),
                                                row.getInt(17),
                                                row.getDouble(18),
                                                row.getDouble(19)))),
                ids);
        session.each(
                """
                SELECT v.fact_id, v.episode_id, v.char_from
                FROM json_each(?) j JOIN evidence v ON v.fact_id = j.value
                """,
                row ->
                        evidence.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                                .add(new Place(row.getLong(2), row.getInt(3))),
                ids);
        session.each(
                """
                SELECT l.from_id, l.to_id FROM json_each(?) j JOIN link l ON l.from_id = j.value
                WHERE l.type = 'supersedes' AND l.origin = 'rules'
                """,
                row ->
                        older.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                                .add(row.getLong(2)),
                ids);
        session.each(
                """
                SELECT l.to_id FROM json_each(?) j JOIN link l ON l.to_id = j.value
                WHERE l.type = 'contradicts' AND l.origin = 'rules'
                """,
                row -> contradicted.add(row.getLong(1)),
                ids);
    }

    /** Whether a fact, its words and its claims tell a spell already. */
    boolean tells(long fact, Spell spell, String subject) {
        var row = rows.get(fact);
        var first = spell.first();
        boolean corrected = spell.status() == FactStatus.RETRACTED;
        return row != null
                && (row.text.equals(first.text()) || row.origin.equals(USER))
                && !contradicted.contains(fact)
                && row.columns.equals(columns(spell, subject))
                && spell.claims().stream()
                        .allMatch(
                                claim ->
                                        claim.corrected() == corrected
                                                && claim.fact()
                                                        .filter(rests -> rests == fact)
                                                        .isPresent())
                && evidence.getOrDefault(fact, Set.of()).equals(places(spell));
    }

    private static List<@Nullable Object> columns(Spell spell, String subject) {
        var first = spell.first();
        return Arrays.asList(
                spell.status().stored(),
                ClaimRows.day(spell.since()),
                ClaimRows.end(spell.since()),
                ClaimRows.precision(spell.since()),
                ClaimRows.day(spell.until()),
                ClaimRows.end(spell.until()),
                ClaimRows.precision(spell.until()),
                subject,
                first.attribute(),
                SpellTable.value(first),
                ClaimRows.stored(first.kind()),
                first.said().toInstant().toEpochMilli(),
                EpisodeTable.offsetMinutes(first.said()),
                first.single() ? 1 : 0,
                SpellTable.confidence(spell),
                SpellTable.importance(spell));
    }

    private static Set<Place> places(Spell spell) {
        return spell.claims().stream()
                .flatMap(claim -> claim.words().stream())
                .map(words -> new Place(words.episode(), words.start()))
                .collect(Collectors.toSet());
    }

    /** The facts that a fact took over from, by the rules. */
    Set<Long> older(long fact) {
        return older.getOrDefault(fact, Set.of());
    }
}
