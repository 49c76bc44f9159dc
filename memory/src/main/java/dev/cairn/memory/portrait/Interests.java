package dev.cairn.memory.portrait;

import dev.cairn.memory.Space;
import dev.cairn.memory.store.internal.Database;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user was occupied with over time (after the shades of Second Me, Wei et al. 2025).
 * Computed each time from when facts of a topic were told. Thread-safe.
 */
public final class Interests {
    private static final int MOST = 8;

    /** The newest months, which are compared with those before. */
    private static final int LATELY = 2;

    private static final int BEFORE = 6;

    /** A share this many times greater or smaller than before is no chance. */
    private static final double MUCH = 1.5;

    private final Database database;

    public Interests(Database database) {
        this.database = database;
    }

    /** Those of a space, what was told of most first. */
    public List<Interest> of(Space space) {
        var all = new TreeMap<YearMonth, Double>();
        SortedMap<String, SortedMap<YearMonth, Double>> topics = new TreeMap<>();
        database.read(
                session -> {
                    session.each(
                            """
                            SELECT strftime('%Y-%m', (f.occurred_at + f.occurred_offset * 60000) / 1000,
                                            'unixepoch'), t.tag, count(*)
                            FROM fact f JOIN fact_tag t ON t.fact_id = f.id
                            WHERE f.space_id = ? AND f.status IN ('current', 'superseded')
                              AND f.sensitivity = 'none'
                            GROUP BY 1, 2
                            """,
                            row -> {
                                var month = YearMonth.parse(row.getString(1));
                                all.merge(month, row.getDouble(3), Double::sum);
                                topics.computeIfAbsent(row.getString(2), _ -> new TreeMap<>())
                                        .merge(month, row.getDouble(3), Double::sum);
                            },
                            space.number());
                    return all.size();
                });
        return topics.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, SortedMap<YearMonth, Double>> one) ->
                                                -sum(one.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(one -> interest(one.getKey(), one.getValue(), all))
                .toList();
    }

    private static double sum(Map<YearMonth, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Interest interest(
            String topic, SortedMap<YearMonth, Double> counts, SortedMap<YearMonth, Double> all) {
        SortedMap<YearMonth, Double> shares = new TreeMap<>();
        counts.forEach(
                (month, count) ->
                        shares.put(
                                month,
                                Math.round(1000 * count / all.getOrDefault(month, count))
                                        / 1000.0));
        var last = all.lastKey();
        Set<YearMonth> lately = new HashSet<>();
        Set<YearMonth> earlier = new HashSet<>();
        for (var back = 0; back < LATELY + BEFORE; back++) {
            (back < LATELY ? lately : earlier).add(last.minusMonths(back));
        }
        boolean known = counts.firstKey().isBefore(last.minusMonths(LATELY - 1));
        var shade = shade(mean(counts, all, lately), mean(counts, all, earlier), known);
        return new Interest(topic, shares, shade);
    }

    private static double mean(
            Map<YearMonth, Double> counts, Map<YearMonth, Double> all, Set<YearMonth> months) {
        var of = months.stream().mapToDouble(month -> counts.getOrDefault(month, 0.0)).sum();
        var told = months.stream().mapToDouble(month -> all.getOrDefault(month, 0.0)).sum();
        return told == 0 ? 0 : of / told;
    }

    private static Interest.Shade shade(double now, double before, boolean known) {
        if (!known) {
            return Interest.Shade.NEW;
        }
        if (now > MUCH * before) {
            return Interest.Shade.RISING;
        }
        return now < before / MUCH ? Interest.Shade.FADING : Interest.Shade.STEADY;
    }
}
