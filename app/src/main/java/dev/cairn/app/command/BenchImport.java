package dev.cairn.app.command;

import dev.cairn.app.bench.ImportBench;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Map;

/** Measures how quickly an export of another program comes in. */
@Command(
        name = "import",
        description =
                "Measure how quickly a made-up ChatGPT export is imported, in a folder of its own.",
        footer = {"", "Example:", "  cairn bench import --messages 10000 --json"})
final class BenchImport extends HomeCommand {
    private static final int MOST = 10_000_000;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many there are; ${DEFAULT-VALUE} if not given.")
    private int messages;

    @Option(
            names = "--padding",
            paramLabel = "N",
            defaultValue = "0",
            description = "Characters of metadata for each, to make a file of any size.")
    private int padding;

    @Option(names = "--vectors", description = "Wait for vectors, too.")
    private boolean vectors;

    BenchImport(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (messages < 1 || messages > MOST || padding < 0 || padding > MOST) {
            throw new BadUsage("--messages is a number from 1 to " + MOST);
        }
        Map<String, Object> report;
        try (var work = cairn.ending().work()) {
            report =
                    new ImportBench(
                                    cairn.clock(),
                                    cairn.embedder(),
                                    terminal().err()::line,
                                    work.signal()::isStopped)
                            .run(messages, padding, vectors);
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
                    (name, value) -> terminal().out().line("%-18s %s".formatted(name, value)));
        }
        return OK;
    }
}
