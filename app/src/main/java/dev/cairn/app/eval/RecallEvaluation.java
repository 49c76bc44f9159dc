package dev.cairn.app.eval;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.RecallQuery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures recall on long conversations with known evidence: each is written through the path the
 * program writes by, into a store of its own, and asked through the path the program asks by.
 * Nothing of the file but turns, times and questions reaches the program.
 */
public final class RecallEvaluation {
    /** Recollections asked for: enough for every session of a conversation to take part. */
    private static final int LIMIT = 200;

    private final Clock clock;
    private final Embedder embedder;
    private final Ranking ranking;
    private final Consumer<String> progress;

    private final RankingScores sessions = new RankingScores();
    private final RankingScores turns = new RankingScores();
    private final Map<String, RankingScores> categories = new TreeMap<>();
    private final List<Double> latencies = new ArrayList<>();
    private int conversations;
    private int unanswerable;
    private int abstainedRightly;
    private int abstainedWrongly;
    private double ingestMillis;

    /**
     * @param progress hears a line now and then
     */
    public RecallEvaluation(
            Clock clock, Embedder embedder, Ranking ranking, Consumer<String> progress) {
        this.clock = clock;
        this.embedder = embedder;
        this.ranking = ranking;
        this.progress = progress;
    }

    /**
     * Measures a file of LoCoMo's schema: some conversations with many questions each.
     *
     * @throws IOException with a sentence for the user when the file cannot be read
     */
    public Map<String, Object> locomo(Path file) throws IOException {
        for (var dialogue : LocomoFile.read(file)) {
            measure(dialogue);
        }
        return report(file);
    }

    /**
     * Measures a file of LongMemEval's schema: many questions, each with a history of its own.
     *
     * @param limit how many questions at most
     * @throws IOException with a sentence for the user when the file cannot be read
     */
    public Map<String, Object> longMemEval(Path file, int limit) throws IOException {
        LongMemEvalFile.each(file, limit, this::measure);
        return report(file);
    }

    private void measure(Dialogue dialogue) throws IOException {
        try (var home = TemporaryHome.make()) {
            run(dialogue, home.path());
        }
        conversations++;
        progress.accept(
                "%s: %d questions, mrr %.3f"
                        .formatted(
                                dialogue.name().isEmpty() ? conversations : dialogue.name(),
                                sessions.count(),
                                sessions.mean("mrr")));
    }

    private void run(Dialogue dialogue, Path home) {
        if (!(Memory.open(home, clock, embedder, ranking)
                instanceof MemoryOpening.Opened(var memory))) {
            throw new IllegalStateException("a fresh folder was refused");
        }
        try (memory) {
            var start = System.nanoTime();
            var ids = write(dialogue, memory);
            memory.learn(Optional.empty(), () -> false);
            memory.catchUp(() -> false);
            ingestMillis += (System.nanoTime() - start) / 1e6;
            var last = dialogue.sessions().getLast().time().toLocalDate();
            dialogue.questions().forEach(question -> ask(question, memory, ids, last));
        }
    }

    private static Map<Id, String> write(Dialogue dialogue, Memory memory) {
        var ids = new HashMap<Id, String>();
        for (var session : dialogue.sessions()) {
            var conversation = memory.conversations().create(memory.spaces().first(), "");
            for (var turn : session.turns()) {
                var role = role(turn.speaker());
                var message =
                        memory.conversations()
                                .append(
                                        conversation.id(),
                                        Optional.empty(),
                                        role,
                                        role == Role.OTHER ? turn.speaker() : "",
                                        turn.text(),
                                        session.time().atOffset(ZoneOffset.UTC));
                ids.put(message.episode().orElseThrow(), turn.id());
            }
        }
        return ids;
    }

    /** Chats with an assistant name their sides so; in all others both sides are people. */
    private static Role role(String speaker) {
        return switch (speaker) {
            case "User" -> Role.USER;
            case "Assistant" -> Role.ASSISTANT;
            default -> Role.OTHER;
        };
    }

    private void ask(
            Dialogue.Question question, Memory memory, Map<Id, String> ids, LocalDate today) {
        var gold = new HashSet<>(question.evidence());
        gold.retainAll(ids.values());
        if (gold.isEmpty() && question.sessions().isEmpty() && question.answerable()) {
            return;
        }
        var recalled =
                memory.recall()
                        .recall(
                                new RecallQuery(
                                        question.text(),
                                        memory.spaces().first(),
                                        question.askedOn().orElse(today),
                                        LIMIT));
        latencies.add(recalled.tookMillis());
        if (!question.answerable()) {
            unanswerable++;
            abstainedRightly += recalled.abstained() ? 1 : 0;
            return;
        }
        abstainedWrongly += recalled.abstained() ? 1 : 0;
        var ranked =
                recalled.recollections().stream()
                        .flatMap(found -> found.sources().stream())
                        .map(ids::get)
                        .toList();
        if (!gold.isEmpty()) {
            turns.add(ranked, gold);
        }
        var bySession = ranked.stream().map(RecallEvaluation::session).toList();
        var goldSessions = new HashSet<>(question.sessions());
        gold.forEach(id -> goldSessions.add(session(id)));
        sessions.add(bySession, goldSessions);
        categories
                .computeIfAbsent(question.category(), _ -> new RankingScores())
                .add(bySession, goldSessions);
    }

    private static String session(String turn) {
        return turn.substring(0, turn.indexOf(':'));
    }

    private Map<String, Object> report(Path file) {
        var report = new LinkedHashMap<String, Object>();
        report.put("dataset", file.getFileName() == null ? "" : file.getFileName().toString());
        report.put("conversations", conversations);
        report.put("questions", sessions.count());
        var session = new LinkedHashMap<String, Object>();
        for (var name :
                List.of(
                        "mrr", "any@1", "any@5", "all@5", "frac@5", "any@10", "all@10",
                        "frac@10")) {
            session.put(name, sessions.mean(name));
        }
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
        report.put("ingestMillis", Math.round(ingestMillis));
        report.put("settings", Map.of("embedder", embedder.identity().name(), "limit", LIMIT));
        return report;
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.round(1e4 * some / all) / 1e4;
    }
}
