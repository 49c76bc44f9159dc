package dev.cairn.app.bench;

import dev.cairn.app.eval.TemporaryHome;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Importer;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Measures an import of a made-up ChatGPT export: until its words are found, until its facts are
 * extracted without a model, and until it can be found by meaning as well. For one thread, once.
 */
public final class ImportBench {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Clock clock;
    private final Embedder embedder;
    private final Consumer<String> progress;
    private final BooleanSupplier stop;

    /**
     * @param progress hears a line now and then
     */
    public ImportBench(
            Clock clock, Embedder embedder, Consumer<String> progress, BooleanSupplier stop) {
        this.clock = clock;
        this.embedder = embedder;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Measures in a folder that is gone afterwards.
     *
     * @param padding characters of metadata for each message
     * @param vectors whether vectors are waited for as well
     */
    public Map<String, Object> run(long messages, int padding, boolean vectors) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        try (var home = TemporaryHome.make()) {
            var file = home.path().resolve("export.zip");
            ChatExport.write(file, messages, padding, clock.instant());
            progress.accept("made up; importing");
            try (var memory = open(home)) {
                var peak = new AtomicLong();
                var done = new AtomicBoolean();
                var watch = watch(peak, done);
                try {
                    measure(memory, file, messages, vectors, report);
                } finally {
                    done.set(true);
                    watch.interrupt();
                }
                report.put("exportMiB", Math.round(Files.size(file) / 1048576.0));
                report.put("peakHeapMiB", Math.round(peak.get() / 1048576.0));
                report.put("maxHeapMiB", Math.round(Runtime.getRuntime().maxMemory() / 1048576.0));
            }
        }
        return report;
    }

    private void measure(
            Memory memory,
            java.nio.file.Path file,
            long messages,
            boolean vectors,
            Map<String, Object> report)
            throws IOException {
        var started = System.nanoTime();
        var outcome =
                new Importer(memory.imports(), clock.getZone())
                        .run(
                                file,
                                ImportOptions.into(memory.spaces().first()),
                                ImportProgress.UNWATCHED,
                                stop);
        if (!(outcome instanceof ImportOutcome.Imported(var imported))) {
            throw new IllegalStateException("the import came to " + outcome.getClass());
        }
        report.put("messages", messages);
        report.put("episodes", imported.added().episodes());
        report.put("importSeconds", since(started));
        progress.accept("imported; indexing words");
        memory.catchUp(() -> stop.getAsBoolean() || memory.lag().changesBehind() == 0);
        report.put("searchableSeconds", since(started));
        progress.accept("searchable; reading for facts");
        memory.learn(Optional.empty(), stop);
        report.put("factsSeconds", since(started));
        report.put(
                "facts",
                memory.facts().list(memory.spaces().first(), Optional.empty(), true).size());
        if (vectors) {
            progress.accept("read; making vectors");
            memory.catchUp(stop);
            report.put("vectorsSeconds", since(started));
        }
    }

    private Memory open(TemporaryHome home) {
        return switch (Memory.open(
                home.path().resolve("home"), clock, embedder, Ranking.standard())) {
            case MemoryOpening.Opened(var memory) -> memory;
            case MemoryOpening.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private static Thread watch(AtomicLong peak, AtomicBoolean done) {
        return Thread.ofPlatform()
                .daemon()
                .name("heap")
                .start(
                        () -> {
                            var runtime = Runtime.getRuntime();
                            try {
                                while (!done.get()) {
                                    peak.accumulateAndGet(
                                            runtime.totalMemory() - runtime.freeMemory(),
                                            Math::max);
                                    Thread.sleep(LOOK);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private static double since(long started) {
        return Math.round((System.nanoTime() - started) / 1e8) / 10.0;
    }
}
