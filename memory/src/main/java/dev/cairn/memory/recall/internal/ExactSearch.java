package dev.cairn.memory.recall.internal;

import dev.cairn.memory.store.internal.Database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a question with every vector of the store: what the graph search of the index
 * approximates. For measuring; it holds all vectors in memory while it works.
 */
public final class ExactSearch {
    private record Stored(long window, float[] vector) {}

    private final List<Stored> all;

    /** Reads the vectors of all turns and passages of a space. */
    public ExactSearch(Database database, Vectors vectors, long space) {
        this.all =
                database.read(
                        session ->
                                session.list(
                                        """
                                        SELECT w.id, v.vector FROM window w
                                        JOIN embedding v ON v.owner_id = w.id AND v.embedder_id = ?
                                        WHERE w.space_id = ? AND w.shape IN ('turn', 'passage')
                                        """,
                                        row ->
                                                new Stored(
                                                        row.getLong(1),
                                                        Vectors.read(row.getBytes(2))),
                                        vectors.embedder(),
                                        space));
    }

    /** The numbers of the {@code limit} nearest windows. */
    Set<Long> nearest(float[] question, int limit) {
        record Scored(long window, double score) {}
        var scored = new ArrayList<Scored>(all.size());
        for (var one : all) {
            scored.add(new Scored(one.window, dot(one.vector, question)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        var best = new HashSet<Long>();
        scored.stream().limit(limit).forEach(one -> best.add(one.window));
        return best;
    }

    /** The share of the exact nearest that the index finds among its first {@code limit}. */
    public double agreement(SearchIndex index, List<float[]> questions, long space, int limit) {
        var found = 0;
        var wanted = 0;
        for (var question : questions) {
            var exact = nearest(question, limit);
            wanted += exact.size();
            for (var hit :
                    index.meaning(Lane.TURN, question, space, Retrieval.DEPTH).stream()
                            .limit(limit)
                            .toList()) {
                found += exact.contains(hit.number()) ? 1 : 0;
            }
        }
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0f;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
