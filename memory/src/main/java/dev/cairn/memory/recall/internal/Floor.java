package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Recollection;

import java.util.HashSet;
import java.util.List;

/**
 * Tells whether what was found is near enough to answer from. Two measures, each calibrated on
 * questions asked of a store that cannot answer them (docs/BENCHMARKS.md): the nearest meaning, and
 * how much of the question's telling words the best recollections hold.
 */
final class Floor {
    /** Closeness that unrelated text hardly ever reaches. */
    private static final double CLOSE = .46;

    /** Closeness below which nothing is related. */
    private static final double FAR = .28;

    /** Share of the question's telling words, weighted by rarity, that must be found between. */
    private static final double ENOUGH_WORDS = .30;

    /** Where nearly all are found, what is not quite unrelated will do: questions can be short. */
    private static final double ALL_WORDS = .9;

    /** Without vectors, words alone must do. */
    private static final double ENOUGH_WORDS_ALONE = .5;

    private static final int LOOKED_AT = 5;

    private final Finder finder;
    private final CosineScale scale;
    private final QueryAnalysis asked;
    private final boolean lacksVectors;

    /**
     * @param lacksVectors whether some memories have no vectors yet: then words alone do as well,
     *     for what is meant may be one of those
     */
    Floor(Finder finder, CosineScale scale, QueryAnalysis asked, boolean lacksVectors) {
        this.finder = finder;
        this.scale = scale;
        this.asked = asked;
        this.lacksVectors = lacksVectors;
    }

    boolean isReachedBy(
            List<Fusion.Candidate> candidates, List<Recollection> recollections, Terms terms) {
        if (recollections.isEmpty()) {
            return false;
        }
        var nearest =
                candidates.stream().limit(LOOKED_AT).mapToDouble(Floor::nearest).max().orElse(0);
        var words =
                recollections.stream()
                        .limit(LOOKED_AT)
                        .mapToDouble(found -> overlap(found.text(), terms))
                        .max()
                        .orElse(0);
        if (nearest == 0 || (lacksVectors && words >= ENOUGH_WORDS_ALONE)) {
            return words >= ENOUGH_WORDS_ALONE;
        }
        double closeness = scale.closeness(nearest);
        return closeness >= CLOSE
                || (closeness >= FAR && words >= ENOUGH_WORDS)
                || (closeness >= 0 && words >= ALL_WORDS);
    }

    private static double nearest(Fusion.Candidate candidate) {
        return Math.max(
                candidate.measure(LaneName.FACT_MEANING),
                Math.max(
                        candidate.measure(LaneName.MEANING),
                        candidate.measure(LaneName.EXCHANGE_MEANING)));
    }

    /** The share of the question's words in a text, each counted by how rare it is. */
    private double overlap(String text, Terms terms) {
        var there = new HashSet<>(terms.of(text));
        var all = 0.0;
        var found = 0.0;
        var size = finder.size();
        for (var term : asked.terms()) {
            var weight = Math.log(1 + (size + 1.0) / (finder.frequency(Lane.TURN, term) + 1.0));
            all += weight;
            found += there.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
