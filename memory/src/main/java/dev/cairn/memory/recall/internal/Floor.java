package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.store.internal.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether what was found is near enough to answer from. Two measures, calibrated on questions
 * asked of stores that cannot answer them (decision 59): the nearest meaning among everything
 * found, and how much of the question's telling words stand in one of the best recollections or
 * just before it, since what a question names is often named only once in a talk.
 */
final class Floor {
    /** Closeness that unrelated text hardly ever reaches. */
    private static final double CLOSE = .64;

    /** Closeness below which little is related. */
    private static final double FAR = .32;

    /** Share of the question's telling words, weighted by rarity, that must be found between. */
    private static final double ENOUGH_WORDS = .22;

    /** Where so many are found, what is not quite unrelated will do: questions can be short. */
    private static final double MOST_WORDS = .7;

    /** Without vectors, words alone must do. */
    private static final double ENOUGH_WORDS_ALONE = .5;

    private static final int LOOKED_AT = 5;

    private final Session session;
    private final Finder finder;
    private final CosineScale scale;
    private final QueryAnalysis asked;
    private final boolean lacksVectors;

    /**
     * @param lacksVectors whether some memories have no vectors yet: then words alone do as well,
     *     for what is meant may be one of those
     */
    Floor(
            Session session,
            Finder finder,
            CosineScale scale,
            QueryAnalysis asked,
            boolean lacksVectors) {
        this.session = session;
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
                candidates.stream()
                        .mapToDouble(candidate -> candidate.measure(LaneName.MEANING))
                        .max()
                        .orElse(0);
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
        if (closeness < 0 || closeness >= CLOSE) {
            return closeness >= CLOSE;
        }
        var around = Math.max(words, wordsAround(candidates, terms));
        return around >= MOST_WORDS || (closeness >= FAR && around >= ENOUGH_WORDS);
    }

    private double wordsAround(List<Fusion.Candidate> candidates, Terms terms) {
        return candidates.stream()
                .limit(LOOKED_AT)
                .flatMap(candidate -> exchange(candidate.number()).stream())
                .mapToDouble(said -> overlap(said, terms))
                .max()
                .orElse(0);
    }

    /** An episode with the two before it, where there are any. */
    private Optional<String> exchange(long episode) {
        return session.first(
                        "SELECT id FROM window WHERE focus_id = ? AND shape = 'exchange'",
                        row -> row.getLong(1),
                        episode)
                .flatMap(window -> WindowTexts.find(session, window))
                .map(WindowTexts.Window::words);
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
