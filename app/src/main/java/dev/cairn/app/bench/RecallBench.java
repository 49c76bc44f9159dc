package dev.cairn.app.bench;

import dev.cairn.app.eval.Percentile;
import dev.cairn.app.eval.TemporaryHome;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportBatch;
import dev.cairn.memory.exchange.ImportBeginning;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedMessage;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Ranking.Weight;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures recall on made-up memories: writes them as conversations, brings the index up, asks. For
 * one thread, once.
 */
public final class RecallBench {
    private static final int QUESTIONS = 200;
    private static final int WARM_UP = 50;
    private static final int LIMIT = 10;

    /** How many of the nearest are known, so that those as near as the tenth count as it does. */
    private static final int COMPARED = 50;

    /** Cosines that differ by less are the same. */
    private static final double SAME = 1e-5;

    private static final int TURNS = 20;
    private static final int PROGRESS = 10_000;
    private static final long SEED = 20_261_101;

    private final Clock clock;
    private final Embedder embedder;
    private final Ranking ranking;
    private final Consumer<String> progress;
    private final BooleanSupplier stop;

    /**
     * @param progress hears a line now and then
     * @param stop ends the work early; {@link #run} then returns what there is no use for
     */
    public RecallBench(
            Clock clock,
            Embedder embedder,
            Ranking ranking,
            Consumer<String> progress,
            BooleanSupplier stop) {
        this.clock = clock;
        this.embedder = embedder;
        this.ranking = ranking;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Measures with so many memories, in a folder that is gone afterwards.
     *
     * @param wordVectors whether vectors are made of words, for quickness, and not by the encoder
     */
    public Map<String, Object> run(int memories, boolean wordVectors) throws IOException {
        try (var folder = TemporaryHome.make()) {
            return run(memories, wordVectors, folder.path());
        }
    }

    /**
     * The same in a folder that stays: what was made there once for as many memories and the same
     * vectors is only asked again.
     *
     * @throws IOException also when the folder holds something else
     */
    public Map<String, Object> run(int memories, boolean wordVectors, Path folder)
            throws IOException {
        Embedder vectors = wordVectors ? new WordVectors(embedder) : embedder;
        var home = folder.resolve("home");
        var report = new LinkedHashMap<String, Object>();
        report.put("memories", memories);
        report.put("vectors", vectors.identity().name());
        var kept = MadeStore.in(folder);
        if (kept.isEmpty() && Files.exists(home)) {
            throw new IOException(
                    folder + " holds memories that were not made to the end: remove it first");
        }
        var made = kept.isPresent() ? kept.get() : fill(home, memories, vectors, report);
        if (!made.isMadeOf(memories, SEED, vectors.identity().name())) {
            throw new IOException(
                    "%s holds %d memories with vectors of %s: name another folder"
                            .formatted(folder, made.memories(), made.vectors()));
        }
        if (stop.getAsBoolean()) {
            return report;
        }
        made.keepIn(folder);
        askAll(home, vectors, made, report);
        report.put("recallAt10", rounded(againstExactSearch(home, vectors, made), 1_000));
        report.put("databaseMiB", mebibytes(size(home.resolve("cairn.db"))));
        report.put("indexMiB", mebibytes(size(home.resolve("index"))));
        return report;
    }

    private MadeStore fill(Path home, int memories, Embedder vectors, Map<String, Object> report) {
        var exact = new ExactNeighbours(vectors, COMPARED);
        questions(memories).forEach(exact::ask);
        try (var memory = open(home, exact, ranking)) {
            var started = System.nanoTime();
            write(memory, memories, exact);
            var written = System.nanoTime();
            progress.accept("written; making the index");
            memory.catchUp(stop);
            progress.accept("putting the index in order");
            memory.settleIndex(stop);
            var indexed = System.nanoTime();
            report.put("writeSeconds", rounded((written - started) / 1e9, 10));
            report.put("indexSeconds", rounded((indexed - written) / 1e9, 10));
        }
        if (!stop.getAsBoolean() && !exact.complete()) {
            throw new IllegalStateException("texts without vectors");
        }
        return new MadeStore(memories, SEED, vectors.identity().name(), exact.nearest());
    }

    private void askAll(Path home, Embedder vectors, MadeStore made, Map<String, Object> report) {
        var started = System.nanoTime();
        try (var memory = open(home, vectors, ranking)) {
            report.put("openMillis", rounded((System.nanoTime() - started) / 1e6, 1));
            progress.accept("asking");
            report.put("queries", made.nearest().size());
            var times = ask(memory, List.copyOf(made.nearest().keySet()));
            report.put("p50Millis", Percentile.of(times, 50));
            report.put("p95Millis", Percentile.of(times, 95));
            var resident = residentKibibytes();
            report.put(
                    "rssMiB",
                    resident.isPresent() ? Math.round(resident.getAsLong() / 1024.0) : null);
        }
    }

    private Memory open(Path home, Embedder vectors, Ranking by) {
        return switch (Memory.open(home, clock, vectors, by)) {
            case MemoryOpening.Opened(var memory) -> memory;
            case MemoryOpening.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private static Set<String> questions(int memories) {
        var life = new MadeUpLife(SEED);
        var every = Math.max(1, memories / QUESTIONS);
        var questions = new LinkedHashSet<String>();
        for (var made = 0; made < memories; made++) {
            var question = life.next().question();
            if (made % every == 0) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** As an import does, a conversation at a time: one write each would take hours. */
    private void write(Memory memory, int memories, ExactNeighbours exact) {
        var life = new MadeUpLife(SEED);
        var random = new Random(SEED);
        var space = memory.spaces().first();
        var day = OffsetDateTime.now(clock).minusDays(memories / TURNS + 1L);
        try (var batch = begun(memory)) {
            for (var made = 0; made < memories && !stop.getAsBoolean(); ) {
                day = day.plusDays(1);
                var messages = new ArrayList<ImportedMessage>();
                while (messages.size() < TURNS && made < memories) {
                    var said = life.next();
                    exact.want(said.text());
                    messages.add(message(made, messages.size(), said.text(), random, day));
                    made++;
                    if (made % PROGRESS == 0) {
                        progress.accept("%d written".formatted(made));
                    }
                }
                batch.write(
                        space,
                        new ImportedConversation(
                                "conversation " + made,
                                "",
                                day.toInstant(),
                                day.toInstant(),
                                messages));
            }
            batch.finish("");
        }
    }

    private static ImportBatch begun(Memory memory) {
        return switch (memory.imports().begin("bench", new byte[0])) {
            case ImportBeginning.Begun(var batch) -> batch;
            case ImportBeginning other -> throw new IllegalStateException("import: " + other);
        };
    }

    private static ImportedMessage message(
            int number, int turn, String text, Random random, OffsetDateTime day) {
        return new ImportedMessage(
                "message " + number,
                turn == 0 ? Optional.empty() : Optional.of("message " + (number - 1)),
                random.nextInt(3) == 0 ? Role.ASSISTANT : Role.USER,
                "",
                text,
                day.plusMinutes(turn),
                Optional.empty(),
                true);
    }

    private List<Double> ask(Memory memory, List<String> questions) {
        var space = memory.spaces().first();
        for (var i = 0; i < WARM_UP; i++) {
            recall(memory, space, questions.get(i % questions.size()) + " ");
        }
        var times = new ArrayList<Double>();
        for (var question : questions) {
            var start = System.nanoTime();
            recall(memory, space, question);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private List<Recollection> recall(Memory memory, Space space, String question) {
        return memory.recall()
                .recall(new RecallQuery(question, space, LocalDate.now(clock), LIMIT))
                .recollections();
    }

    /** The share of the truly nearest ten that the index's vector lane alone finds. */
    private double againstExactSearch(Path home, Embedder vectors, MadeStore made) {
        progress.accept("comparing with exact search");
        var meaningAlone = new Ranking(Map.of(LaneName.MEANING, new Weight(1, 0)), 0, 0, 0, 0);
        try (var memory = open(home, vectors, meaningAlone)) {
            var space = memory.spaces().first();
            var shares = 0.0;
            for (var question : made.nearest().entrySet()) {
                var exact = question.getValue();
                var tenth = exact.get(Math.min(LIMIT, exact.size()) - 1).cosine() - SAME;
                var asNear =
                        exact.stream()
                                .filter(one -> one.cosine() >= tenth)
                                .map(ExactNeighbours.Near::text)
                                .collect(Collectors.toSet());
                var found =
                        recall(memory, space, question.getKey()).stream()
                                .map(Recollection::text)
                                .filter(asNear::contains)
                                .count();
                shares += found / (double) Math.min(LIMIT, exact.size());
            }
            return shares / made.nearest().size();
        }
    }

    private static OptionalLong residentKibibytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long size(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            var bytes = 0L;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private static double mebibytes(long bytes) {
        return rounded(bytes / 1048576.0, 10);
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
