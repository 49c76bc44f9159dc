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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final RecallScores scores = new RecallScores();
    private final Map<String, RecallScores> beside = new LinkedHashMap<>();
    private final Map<String, Ranking> others;
    private final Map<String, Object> byConversation = new LinkedHashMap<>();
    private int conversations;
    private double ingestMillis;

    /**
     * @param others rankings that are measured beside the first on the same stores, each under a
     *     name that says how it differs
     * @param progress hears a line now and then
     */
    public RecallEvaluation(
            Clock clock,
            Embedder embedder,
            Ranking ranking,
            Map<String, Ranking> others,
            Consumer<String> progress) {
        this.clock = clock;
        this.embedder = embedder;
        this.ranking = ranking;
        this.others = new LinkedHashMap<>(others);
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
        if (dialogue.sessions().isEmpty()) {
            return;
        }
        conversations++;
        try (var home = TemporaryHome.make()) {
            run(dialogue, home.path());
        }
        progress.accept(
                "%s: %d questions, mrr %.3f"
                        .formatted(
                                name(dialogue), scores.questions(), scores.meanReciprocalRank()));
    }

    private String name(Dialogue dialogue) {
        return dialogue.name().isEmpty() ? Integer.toString(conversations) : dialogue.name();
    }

    private void run(Dialogue dialogue, Path home) {
        var ids = new HashMap<Id, String>();
        var figures = new LinkedHashMap<String, Object>();
        try (var memory = open(home, ranking)) {
            var start = System.nanoTime();
            ids.putAll(write(dialogue, memory));
            memory.learn(Optional.empty(), () -> false);
            memory.catchUp(() -> false);
            ingestMillis += (System.nanoTime() - start) / 1e6;
            figures.put("whole", ask(dialogue, memory, ids, scores));
        }
        others.forEach(
                (name, other) -> {
                    try (var memory = open(home, other)) {
                        var own = beside.computeIfAbsent(name, _ -> new RecallScores());
                        figures.put(name, ask(dialogue, memory, ids, own));
                    }
                });
        byConversation.put(name(dialogue), figures);
    }

    private Memory open(Path home, Ranking by) {
        if (Memory.open(home, clock, embedder, by) instanceof MemoryOpening.Opened(var memory)) {
            return memory;
        }
        throw new IllegalStateException("a folder of our own was refused");
    }

    /** Asks all questions of a conversation and tells its own figures. */
    private static Map<String, Object> ask(
            Dialogue dialogue, Memory memory, Map<Id, String> ids, RecallScores into) {
        var last = dialogue.sessions().getLast().time().toLocalDate();
        var own = new RecallScores();
        dialogue.questions()
                .forEach(question -> ask(question, memory, ids, last, List.of(into, own)));
        return own.headline();
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

    private static void ask(
            Dialogue.Question question,
            Memory memory,
            Map<Id, String> ids,
            LocalDate today,
            List<RecallScores> into) {
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
        for (var scores : into) {
            if (question.answerable()) {
                scores.add(question, gold, recalled, ids);
            } else {
                scores.addUnanswerable(recalled);
            }
        }
    }

    private Map<String, Object> report(Path file) {
        var report = new LinkedHashMap<String, Object>();
        report.put("dataset", file.getFileName() == null ? "" : file.getFileName().toString());
        report.put("conversations", conversations);
        scores.into(report);
        report.put("ingestMillis", Math.round(ingestMillis));
        report.put("settings", Map.of("embedder", embedder.identity().name(), "limit", LIMIT));
        if (!beside.isEmpty()) {
            var table = new LinkedHashMap<String, Object>();
            beside.forEach((name, own) -> table.put(name, own.headline()));
            report.put("beside", table);
            report.put("byConversation", byConversation);
        }
        return report;
    }
}
