package dev.cairn.app.eval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums up how well rankings hold what they should. Used by one thread. */
final class RankingScores {
    private static final List<Integer> DEPTHS = List.of(5, 10);

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private int count;

    /** Takes in one question: its ranking, each item once, and the items that should be in it. */
    void add(List<String> ranking, Set<String> gold) {
        var ranked = List.copyOf(new LinkedHashSet<>(ranking));
        count++;
        var first = 0;
        for (var i = 0; i < ranked.size() && first == 0; i++) {
            first = gold.contains(ranked.get(i)) ? i + 1 : 0;
        }
        sum("mrr", first == 0 ? 0 : 1.0 / first);
        sum("any@1", first == 1 ? 1 : 0);
        for (var depth : DEPTHS) {
            var found = new HashSet<>(ranked.subList(0, Math.min(depth, ranked.size())));
            found.retainAll(gold);
            sum("any@" + depth, found.isEmpty() ? 0 : 1);
            sum("all@" + depth, found.size() == gold.size() ? 1 : 0);
            sum("frac@" + depth, (double) found.size() / gold.size());
        }
    }

    private void sum(String name, double value) {
        sums.merge(name, value, Double::sum);
    }

    int count() {
        return count;
    }

    /** The mean of a measure over all questions, to four places. */
    double mean(String name) {
        return count == 0 ? 0 : Math.round(sums.getOrDefault(name, 0.0) / count * 1e4) / 1e4;
    }
}
