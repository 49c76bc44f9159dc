package dev.cairn.memory.recall.internal;

import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds in the store itself while there is no index: words by full text, meaning by comparing every
 * vector. Slower, and bounded in time: what is newest is looked at first. Thread-safe.
 */
public final class StoreFinder implements Finder, AutoCloseable {
    /** Episodes whose windows are read and weighed. */
    private static final int LOOKED_AT = 150;

    /** Nanoseconds that a question may take for making full text, and for comparing vectors. */
    private static final long PATIENCE = 1_500_000_000;

    /** BM25's usual bounds (Robertson and Zaragoza 2009). */
    private static final double K1 = 1.2;

    private static final double B = .75;

    private static final int VECTORS_AT_ONCE = 1_000;

    private static final String TURN_VECTORS =
            """
            SELECT w.id, e.vector FROM window w
            JOIN embedding e ON e.owner_id = w.id AND e.embedder_id = ?1
            WHERE w.space_id = ?2 AND w.id < ?3 AND w.shape IN ('turn', 'passage')
            ORDER BY w.id DESC LIMIT ?4
            """;

    private static final String EXCHANGE_VECTORS =
            """
            SELECT w.id, e.vector FROM window w
            JOIN embedding e ON e.owner_id = w.id AND e.embedder_id = ?1
            WHERE w.space_id = ?2 AND w.id < ?3 AND w.shape <> 'run'
              AND (w.shape = 'exchange' OR NOT EXISTS (
                SELECT 1 FROM window x WHERE x.focus_id = w.focus_id AND x.shape = 'exchange'))
            ORDER BY w.id DESC LIMIT ?4
            """;

    private static final String FACT_VECTORS =
            """
            SELECT f.id, e.vector FROM fact f
            JOIN embedding e ON e.owner_id = f.id AND e.embedder_id = ?1
            WHERE f.space_id = ?2 AND f.id < ?3 AND f.status IN ('current', 'superseded')
            ORDER BY f.id DESC LIMIT ?4
            """;

    private final Database database;
    private final Terms terms;
    private final Vectors vectors;
    private final FullText text;

    public StoreFinder(Database database, Terms terms, Vectors vectors) {
        this.database = database;
        this.terms = terms;
        this.vectors = vectors;
        this.text = new FullText(database);
    }

    /** Makes ready for a question; false where time allowed only the newest. */
    boolean prepare() {
        var start = System.nanoTime();
        return text.fill(() -> System.nanoTime() - start > PATIENCE);
    }

    /** One document with its terms, before its score. */
    private record Document(long number, long focus, List<Long> episodes, List<String> terms) {}

    @Override
    public List<Hit> words(Lane lane, List<String> wanted, long space, int limit) {
        if (lane == Lane.FACT) {
            var found = text.facts(wanted, space, limit);
            return database.read(session -> ranked(documents(session, found), wanted, limit));
        }
        var found = text.episodes(wanted, space, LOOKED_AT);
        return database.read(session -> ranked(documents(session, lane, found), wanted, limit));
    }

    private List<Document> documents(Session session, List<Long> facts) {
        return facts.stream()
                .flatMap(fact -> FactTexts.searchable(session, fact).stream())
                .map(
                        fact ->
                                new Document(
                                        fact.number(),
                                        fact.number(),
                                        fact.episodes(),
                                        terms.of(fact.text())))
                .toList();
    }

    /** The windows of a lane that span one of some episodes. */
    private List<Document> documents(Session session, Lane lane, List<Long> episodes) {
        var seen = new HashSet<Long>();
        var documents = new ArrayList<Document>();
        for (var episode : episodes) {
            for (var window :
                    session.list(
                            "SELECT window_id FROM window_episode WHERE episode_id = ?",
                            row -> row.getLong(1),
                            episode)) {
                if (seen.add(window)) {
                    WindowTexts.find(session, window)
                            .filter(one -> lanes(session, one).contains(lane))
                            .map(this::document)
                            .ifPresent(documents::add);
                }
            }
        }
        return documents;
    }

    private Document document(WindowTexts.Window window) {
        return new Document(
                window.number(), window.focus(), window.episodes(), terms.of(window.words()));
    }

    /** As the index has them: what nothing was said before stands for the larger windows too. */
    private static List<Lane> lanes(Session session, WindowTexts.Window window) {
        var made = new HashSet<Lane>();
        session.list(
                        "SELECT DISTINCT shape FROM window WHERE focus_id = ?",
                        row -> Lane.ofShape(row.getString(1)),
                        window.focus())
                .forEach(made::add);
        return Lane.of(window.shape(), made);
    }

    private List<Hit> ranked(List<Document> documents, List<String> wanted, int limit) {
        var weights = new HashMap<String, Double>();
        double size = Math.max(1, text.size());
        for (var term : wanted) {
            double in = Math.min(size, text.frequency(term));
            weights.put(term, Math.log(1 + (size - in + .5) / (in + .5)));
        }
        double usual = documents.stream().mapToInt(one -> one.terms.size()).average().orElse(1);
        return documents.stream()
                .map(
                        one ->
                                new Hit(
                                        one.number,
                                        one.focus,
                                        one.episodes,
                                        score(one.terms, weights, usual)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private static float score(List<String> terms, Map<String, Double> weights, double usual) {
        var counts = new HashMap<String, Integer>();
        for (var term : terms) {
            if (weights.containsKey(term)) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        double length = K1 * (1 - B + B * terms.size() / usual);
        double sum = 0;
        for (var entry : counts.entrySet()) {
            double weight = weights.getOrDefault(entry.getKey(), 0.0);
            sum += weight * entry.getValue() / (entry.getValue() + length);
        }
        return (float) sum;
    }

    private record Near(long number, double cosine) {}

    @Override
    public List<Hit> meaning(Lane lane, float[] vector, long space, int limit) {
        return database.read(
                session ->
                        nearest(session, lane, vector, space, limit).stream()
                                .flatMap(near -> hit(session, lane, near).stream())
                                .toList());
    }

    private List<Near> nearest(Session session, Lane lane, float[] vector, long space, int limit) {
        var best = new PriorityQueue<Near>(Comparator.comparingDouble(Near::cosine));
        var start = System.nanoTime();
        var before = Long.MAX_VALUE;
        boolean more = true;
        while (more && System.nanoTime() - start < PATIENCE) {
            var some =
                    session.list(
                            vectorsOf(lane),
                            row ->
                                    new Near(
                                            row.getLong(1),
                                            Vectors.cosine(row.getBytes(2), vector)),
                            vectors.number(),
                            space,
                            before,
                            VECTORS_AT_ONCE);
            for (var near : some) {
                before = near.number;
                best.add(near);
                if (best.size() > limit) {
                    best.poll();
                }
            }
            more = some.size() == VECTORS_AT_ONCE;
        }
        return best.stream().sorted(Comparator.comparingDouble(Near::cosine).reversed()).toList();
    }

    private static String vectorsOf(Lane lane) {
        return switch (lane) {
            case TURN -> TURN_VECTORS;
            case EXCHANGE -> EXCHANGE_VECTORS;
            case FACT -> FACT_VECTORS;
            case RUN -> throw new IllegalArgumentException("runs have no vectors");
        };
    }

    private static Optional<Hit> hit(Session session, Lane lane, Near near) {
        float cosine = (float) near.cosine;
        return lane == Lane.FACT
                ? FactTexts.searchable(session, near.number)
                        .map(fact -> new Hit(fact.number(), fact.number(), fact.episodes(), cosine))
                : WindowTexts.find(session, near.number)
                        .map(
                                window ->
                                        new Hit(
                                                window.number(),
                                                window.focus(),
                                                window.episodes(),
                                                cosine));
    }

    @Override
    public int frequency(Lane lane, String term) {
        return text.frequency(term);
    }

    @Override
    public int size() {
        return text.size();
    }

    @Override
    public void close() {
        text.close();
    }
}
