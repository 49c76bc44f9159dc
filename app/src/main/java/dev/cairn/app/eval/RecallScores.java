package dev.cairn.app.eval;

import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Recalled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one ranking is worth: measures by session and by turn. For one thread. */
final class RecallScores {
    private static final List<String> BY_SESSION =
            List.of("mrr", "any@1", "any@5", "all@5", "frac@5", "any@10", "all@10", "frac@10");

    private final RankingScores sessions = new RankingScores();
    private final RankingScores turns = new RankingScores();
    private final Map<String, RankingScores> categories = new TreeMap<>();
    private final List<Double> latencies = new ArrayList<>();
    private int unanswerable;
    private int abstainedRightly;
    private int abstainedWrongly;

    /**
     * Adds a question that has an answer.
     *
     * @param gold the turns that hold it, named {@code SESSION:TURN}
     * @param ids the turn of each episode
     */
    void add(Dialogue.Question question, Set<String> gold, Recalled recalled, Map<Id, String> ids) {
        latencies.add(recalled.tookMillis());
        abstainedWrongly += recalled.abstained() ? 1 : 0;
        var ranked =
                recalled.recollections().stream()
                        .flatMap(found -> found.sources().stream())
                        .map(ids::get)
                        .toList();
        if (!gold.isEmpty()) {
            turns.add(ranked, gold);
        }
        var bySession = ranked.stream().map(RecallScores::session).toList();
        var goldSessions = new HashSet<>(question.sessions());
        gold.forEach(id -> goldSessions.add(session(id)));
        sessions.add(bySession, goldSessions);
        categories
                .computeIfAbsent(question.category(), _ -> new RankingScores())
                .add(bySession, goldSessions);
    }

    /** Adds a question that nothing in memory answers. */
    void addUnanswerable(Recalled recalled) {
        latencies.add(recalled.tookMillis());
        unanswerable++;
        abstainedRightly += recalled.abstained() ? 1 : 0;
    }

    private static String session(String turn) {
        return turn.substring(0, turn.indexOf(':'));
    }

    int questions() {
        return sessions.count();
    }

    double meanReciprocalRank() {
        return sessions.mean("mrr");
    }

    /** The figures that goals are set for. */
    Map<String, Object> headline() {
        var figures = new LinkedHashMap<String, Object>();
        for (var name : List.of("mrr", "any@5", "all@5", "frac@10")) {
            figures.put(name, sessions.mean(name));
        }
        figures.put("turn recall@10", turns.mean("frac@10"));
        return figures;
    }

    /** All of them, as the measuring commands print them. */
    void into(Map<String, Object> report) {
        report.put("questions", sessions.count());
        var session = new LinkedHashMap<String, Object>();
        BY_SESSION.forEach(name -> session.put(name, sessions.mean(name)));
        report.put("session", session);
        report.put(
                "turn",
                Map.of(
                        "recall@5", turns.mean("frac@5"),
                        "recall@10", turns.mean("frac@10"),
                        "mrr", turns.mean("mrr")));
        var byCategory = new LinkedHashMap<String, Object>();
        categories.forEach(
                (category, scores) ->
                        byCategory.put(
                                category,
                                Map.of(
                                        "all@5", scores.mean("all@5"),
                                        "frac@10", scores.mean("frac@10"),
                                        "mrr", scores.mean("mrr"))));
        report.put("byCategory", byCategory);
        report.put("abstainedWrongly", share(abstainedWrongly, sessions.count()));
        if (unanswerable > 0) {
            report.put("unanswerable", unanswerable);
            report.put("abstainRight", share(abstainedRightly, unanswerable));
        }
        report.put(
                "latencyMillis",
                Map.of("p50", Percentile.of(latencies, 50), "p95", Percentile.of(latencies, 95)));
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.round(1e4 * some / all) / 1e4;
    }
}
