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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Measures recall on made-up memories: writes them as conversations, brings the index up, asks. For
 * one thread, once.
 */
public final class RecallBench {
    private static final int QUESTIONS = 200;
    private static final int WARM_UP = 50;
    private static final int LIMIT = 10;
    private static final int TURNS = 20;
    private static final int PROGRESS = 10_000;
    private static final long SEED = 20_261_101;

    /** Vectors that are kept beside the store to compare with take 1.5 kB each. */
    private static final int MOST_COMPARED = 250_000;

    private final Clock clock;
    private final Embedder embedder;
    private final Ranking ranking;
    private final Consumer<String> progress;
    private final BooleanSupplier stop;
    private final List<String> questions = new ArrayList<>();

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
        Embedder vectors = wordVectors ? new WordVectors(embedder) : embedder;
        var exact = new ExactNeighbours(vectors);
        var report = new LinkedHashMap<String, Object>();
        report.put("memories", memories);
        report.put("queries", Math.min(QUESTIONS, memories));
        report.put("vectors", vectors.identity().name());
        try (var home = TemporaryHome.make()) {
            fillAndAsk(home.path(), memories, exact, report);
            var comparable = memories <= MOST_COMPARED && exact.complete();
            var found =
                    comparable
                            ? againstExactSearch(home.path(), vectors, exact)
                            : OptionalDouble.empty();
            report.put(
                    "recallAt10", found.isPresent() ? rounded(found.getAsDouble(), 1_000) : null);
            report.put("databaseMiB", mebibytes(size(home.path().resolve("cairn.db"))));
            report.put("indexMiB", mebibytes(size(home.path().resolve("index"))));
        }
        return report;
    }

    private void fillAndAsk(
            Path home, int memories, ExactNeighbours exact, Map<String, Object> report) {
        try (var memory = open(home, exact, ranking)) {
            var started = System.nanoTime();
            write(memory, memories, exact);
            var written = System.nanoTime();
            progress.accept("written; making the index");
            memory.catchUp(stop);
            var indexed = System.nanoTime();
            progress.accept("indexed; asking");
            var times = ask(memory);
            report.put("p50Millis", Percentile.of(times, 50));
            report.put("p95Millis", Percentile.of(times, 95));
            report.put("writeSeconds", rounded((written - started) / 1e9, 10));
            report.put("indexSeconds", rounded((indexed - written) / 1e9, 10));
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

    /** As an import does, a conversation at a time: one write each would take hours. */
    private void write(Memory memory, int memories, ExactNeighbours exact) {
        var life = new MadeUpLife(SEED);
        var random = new Random(SEED);
        var every = Math.max(1, memories / QUESTIONS);
        var space = memory.spaces().first();
        var day = OffsetDateTime.now(clock).minusDays(memories / TURNS + 1L);
        try (var batch = begun(memory)) {
            for (var made = 0; made < memories && !stop.getAsBoolean(); ) {
                day = day.plusDays(1);
                var messages = new ArrayList<ImportedMessage>();
                while (messages.size() < TURNS && made < memories) {
                    var said = life.next();
                    if (memories <= MOST_COMPARED) {
                        exact.want(said.text());
                    }
                    if (made % every == 0 && questions.size() < QUESTIONS) {
                        questions.add(said.question());
                    }
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

    private List<Double> ask(Memory memory) {
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
    private OptionalDouble againstExactSearch(Path home, Embedder vectors, ExactNeighbours exact) {
        progress.accept("comparing with exact search");
        var meaningAlone = new Ranking(Map.of(LaneName.MEANING, new Weight(1, 0)), 0, 0, 0, 0);
        try (var memory = open(home, vectors, meaningAlone)) {
            var space = memory.spaces().first();
            var shares = 0.0;
            for (var question : questions) {
                var nearest = exact.nearest(question, LIMIT);
                var found = new HashSet<String>();
                recall(memory, space, question).forEach(one -> found.add(one.text()));
                shares +=
                        nearest.stream().filter(found::contains).count() / (double) nearest.size();
            }
            return questions.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(shares / questions.size());
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
