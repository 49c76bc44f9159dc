package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Brings lanes together: each candidate gets from each lane a share for its place (reciprocal rank
 * fusion, k = 60) and one for its measure. A hit that spans several episodes speaks for each of
 * them. Used by one thread, for one question.
 */
final class Fusion {
    private static final int K = 60;

    /** A candidate's standing: an episode, or a fact. */
    static final class Candidate {
        private final long number;
        private final Map<LaneName, Why.Part> parts = new EnumMap<>(LaneName.class);
        private final List<Why.Part> boosts = new ArrayList<>();
        private double score;

        private Candidate(long number) {
            this.number = number;
        }

        long number() {
            return number;
        }

        double score() {
            return score;
        }

        double measure(LaneName lane) {
            var part = parts.get(lane);
            return part == null ? 0 : part.measure();
        }

        void boost(String name, double measure, double share) {
            if (share != 0) {
                boosts.add(new Why.Part(name, 0, measure, share));
                score += share;
            }
        }

        List<Why.Part> parts() {
            var all = new ArrayList<>(parts.values());
            all.addAll(boosts);
            all.sort(Comparator.comparingDouble(Why.Part::share).reversed());
            return all;
        }
    }

    private final Ranking ranking;
    private final CosineScale scale;
    private final Map<Long, Candidate> candidates = new HashMap<>();

    /**
     * @param scale what the cosines of the lanes of meaning mean
     */
    Fusion(Ranking ranking, CosineScale scale) {
        this.ranking = ranking;
        this.scale = scale;
    }

    /** Adds a lane's hits; each speaks for the candidates that {@code members} names. */
    void add(LaneName lane, List<Finder.Hit> hits, Members members) {
        var weight = ranking.lanes().get(lane);
        if (weight == null || hits.isEmpty()) {
            return;
        }
        ToDoubleFunction<Double> closeness = closeness(lane, hits.getFirst().score());
        var seen = new HashMap<Long, Boolean>();
        var rank = 0;
        for (var hit : hits) {
            rank++;
            for (var member : members.of(hit)) {
                if (seen.putIfAbsent(member, true) != null) {
                    continue;
                }
                var share =
                        weight.rank() * (K + 1) / (K + rank)
                                + weight.closeness()
                                        * closeness.applyAsDouble((double) hit.score());
                var candidate = candidates.computeIfAbsent(member, Candidate::new);
                candidate.parts.put(lane, new Why.Part(lane.words(), rank, hit.score(), share));
                candidate.score += share;
            }
        }
    }

    /**
     * Gives every candidate a share of its score for the best of the question's parts.
     *
     * @param parts the same lanes, asked for each part alone
     */
    void addParts(List<Fusion> parts) {
        var best = new HashMap<Long, Double>();
        for (var part : parts) {
            part.candidates.forEach(
                    (number, candidate) -> best.merge(number, candidate.score, Math::max));
        }
        best.forEach(
                (number, score) ->
                        candidates
                                .computeIfAbsent(number, Candidate::new)
                                .boost(
                                        "it fits one part of the question",
                                        score,
                                        score * ranking.parts()));
    }

    /** The candidate of a number, if any lane found it. */
    Optional<Candidate> find(long number) {
        return Optional.ofNullable(candidates.get(number));
    }

    /** Whom a hit speaks for. */
    interface Members {
        List<Long> of(Finder.Hit hit);
    }

    private ToDoubleFunction<Double> closeness(LaneName lane, double best) {
        return switch (lane) {
            case MEANING, EXCHANGE_MEANING, FACT_MEANING ->
                    cosine -> Math.clamp(scale.closeness(cosine), 0, 1);
            default -> score -> best <= 0 ? 0 : score / best;
        };
    }

    /** The best candidates so far, best first; of equals the newer. */
    List<Candidate> best(int limit) {
        return candidates.values().stream()
                .sorted(
                        Comparator.comparingDouble(Candidate::score)
                                .thenComparingLong(Candidate::number)
                                .reversed())
                .limit(limit)
                .toList();
    }
}
