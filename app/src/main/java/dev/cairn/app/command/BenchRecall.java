package dev.cairn.app.command;

import dev.cairn.app.bench.RecallBench;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Measures how quickly memory is searched. */
@Command(
        name = "recall",
        description =
                "Measure how quickly made-up memories are recalled, in a folder of their own.",
        footer = {"", "Example:", "  cairn bench recall --memories 10000 --json"})
final class BenchRecall extends HomeCommand {
    private static final int LEAST = 100;
    private static final int MOST = 10_000_000;

    @Option(
            names = "--memories",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many there are; ${DEFAULT-VALUE} if not given.")
    private int memories;

    @Option(
            names = "--word-vectors",
            description = {
                "Make vectors of random directions of words instead of the encoder's,",
                "which needs hours for a million memories. Questions are still encoded."
            })
    private boolean wordVectors;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = {
                "Keep the memories in this folder, and ask those that are there already:",
                "making a million takes half an hour or more."
            })
    private @Nullable Path keep;

    BenchRecall(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (memories < LEAST || memories > MOST) {
            throw new BadUsage("--memories is a number from %d to %d".formatted(LEAST, MOST));
        }
        Map<String, Object> report;
        try (var work = cairn.ending().work()) {
            var bench =
                    new RecallBench(
                            cairn.clock(),
                            cairn.embedder(),
                            cairn.ranking(),
                            terminal().err()::line,
                            work.signal()::isStopped);
            report =
                    keep == null
                            ? bench.run(memories, wordVectors)
                            : bench.run(memories, wordVectors, keep);
            if (work.signal().isStopped()) {
                throw new Refused("stopped before there was anything to tell");
            }
        }
        if (json()) {
            var object = new Json();
            report.forEach(object::with);
            common().print(object);
        } else {
            report.forEach(
                    (name, value) -> terminal().out().line("%-14s %s".formatted(name, value)));
        }
        return OK;
    }
}
