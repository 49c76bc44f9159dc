package dev.cairn.memory.decay;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How vivid facts are. Nothing here deletes, and nothing here changes what a direct question finds:
 * retention is for what is shown unasked and for what is offered for review. Thread-safe.
 */
public final class Decay {
    private static final String CURVE = "decay.curve";
    private static final String SPEED = "decay.speed";

    private final Database database;

    public Decay(Database database) {
        this.database = database;
    }

    /** How a memory came to be used. Being found is no use; being cited is counted with answers. */
    public enum Use {
        OPENED,
        CONFIRMED
    }

    /** A fact that is about to be forgotten, or is. */
    public record Fading(Id fact, Retention retention) {}

    /** How a fact stands now; empty for an unknown one. */
    public Optional<Retention> of(Id fact) {
        return Optional.ofNullable(
                retentions("f.id = ?", fact.number(), settings()).get(fact.number()));
    }

    /** How the facts of a space stand now, whether they hold still or not. */
    public Map<Id, Retention> of(Space space) {
        return of(space, settings());
    }

    /** The same under other settings, to see what they would mean. */
    public Map<Id, Retention> of(Space space, DecaySettings settings) {
        var found = new HashMap<Id, Retention>();
        retentions("f.space_id = ?", space.number(), settings)
                .forEach((number, retention) -> found.put(Id.fact(number), retention));
        return found;
    }

    /**
     * What is fading or faded of what holds, the most important first: to be kept, pinned, left to
     * fade, or forgotten.
     */
    public List<Fading> fading(Space space, int limit) {
        var importance = new HashMap<Long, Double>();
        database.read(
                session -> {
                    session.each(
                            """
                            SELECT id, importance FROM fact
                            WHERE space_id = ? AND status = 'current' AND pinned = 0
                            """,
                            row -> importance.put(row.getLong(1), row.getDouble(2)),
                            space.number());
                    return importance.size();
                });
        return retentions("f.space_id = ?", space.number(), settings()).entrySet().stream()
                .filter(one -> importance.containsKey(one.getKey()))
                .filter(one -> one.getValue().vividness() != Vividness.VIVID)
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<Long, Retention> one) ->
                                                -importance.getOrDefault(one.getKey(), 0.0))
                                .thenComparingDouble(one -> one.getValue().value())
                                .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(one -> new Fading(Id.fact(one.getKey()), one.getValue()))
                .toList();
    }

    /** Notes that the user opened a memory or confirmed it; false for an unknown one. */
    public boolean used(Id fact, Use how) {
        return database.write(
                session -> {
                    if (session.number("SELECT count(*) FROM fact WHERE id = ?", fact.number())
                            == 0) {
                        return false;
                    }
                    session.update(
                            """
                            INSERT OR IGNORE INTO memory_use (memory_id, used_at, how)
                            VALUES (?, ?, ?)
                            """,
                            fact.number(),
                            database.clock().instant(),
                            how.name().toLowerCase(Locale.ROOT));
                    return true;
                });
    }

    public DecaySettings settings() {
        return database.read(
                session ->
                        new DecaySettings(
                                setting(session, CURVE)
                                        .flatMap(DecaySettings.Curve::of)
                                        .orElse(DecaySettings.USUAL.curve()),
                                setting(session, SPEED)
                                        .map(Double::parseDouble)
                                        .orElse(DecaySettings.USUAL.speed())));
    }

    public void choose(DecaySettings settings) {
        database.run(
                session -> {
                    put(session, CURVE, settings.curve().word());
                    put(session, SPEED, Double.toString(settings.speed()));
                });
    }

    private static Optional<String> setting(Session session, String key) {
        return session.first(
                "SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key);
    }

    private void put(Session session, String key, String value) {
        session.update(
                """
                INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at
                """,
                key,
                value,
                database.clock().instant());
    }

    private record Told(Instant at, double importance, double surprise, boolean pinned) {}

    private Map<Long, Retention> retentions(String which, long number, DecaySettings settings) {
        var told = new HashMap<Long, Told>();
        var uses = new HashMap<Long, List<Instant>>();
        database.read(
                session -> {
                    session.each(
                            """
                            SELECT f.id, f.occurred_at, f.importance, f.stability, f.pinned
                            FROM fact f WHERE %s
                            """
                                    .formatted(which),
                            row ->
                                    told.put(
                                            row.getLong(1),
                                            new Told(
                                                    Instant.ofEpochMilli(row.getLong(2)),
                                                    row.getDouble(3),
                                                    row.getDouble(4),
                                                    row.getBoolean(5))),
                            number);
                    session.each(
                            usesOf(which),
                            row ->
                                    uses.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                            .add(Instant.ofEpochMilli(row.getLong(2))),
                            number,
                            number,
                            number,
                            number);
                    return told.size();
                });
        var now = database.clock().instant();
        var curve = settings.forgetting();
        var found = new HashMap<Long, Retention>();
        told.forEach(
                (fact, one) ->
                        found.put(
                                fact,
                                new Traits(
                                                one.at,
                                                uses.getOrDefault(fact, List.of()),
                                                one.importance,
                                                one.surprise,
                                                one.pinned)
                                        .at(now, curve)));
        return found;
    }

    /** A fact is used when it is, when words that it rests on are, and when it is told again. */
    private static String usesOf(String which) {
        return """
        SELECT f.id, u.used_at FROM fact f JOIN memory_use u ON u.memory_id = f.id WHERE %s
        UNION ALL
        SELECT f.id, u.used_at FROM fact f JOIN evidence v ON v.fact_id = f.id
          JOIN memory_use u ON u.memory_id = v.episode_id WHERE %s
        UNION ALL
        SELECT f.id, u.used_at FROM fact f JOIN evidence v ON v.fact_id = f.id
          JOIN window w ON w.focus_id = v.episode_id
          JOIN memory_use u ON u.memory_id = w.id WHERE %s
        UNION ALL
        SELECT f.id, e.occurred_at FROM fact f JOIN evidence v ON v.fact_id = f.id
          JOIN episode e ON e.id = v.episode_id WHERE %s
        """
                .replace("%s", which);
    }
}
