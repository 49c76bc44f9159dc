package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.llm.embedding.EmbeddingBenchmark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;

/** Measures how quickly texts become vectors here, against ONNX Runtime alone. */
@Command(
        name = "embed",
        description = "Measure how fast texts become vectors, and how fast ONNX Runtime alone is.",
        footer = {"", "Example:", "  cairn bench embed --json"})
final class BenchEmbed extends HomeCommand {
    private static final int TEXTS = 192;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each side embeds all texts; ${DEFAULT-VALUE} if not given.")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads of both sides; else one for each processor.")
    private int threads;

    BenchEmbed(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        int most = Runtime.getRuntime().availableProcessors();
        if (rounds < 1 || rounds > 100 || threads < 0 || threads > 64) {
            throw new BadUsage("--rounds is a number from 1 to 100, --threads one from 1 to 64");
        }
        var measured = EmbeddingBenchmark.run(threads == 0 ? most : threads, rounds, TEXTS);
        var report = new LinkedHashMap<String, Object>();
        report.put("queryP50Millis", measured.queryP50Millis());
        report.put("queryP95Millis", measured.queryP95Millis());
        report.put("textsPerSecond", measured.textsPerSecond());
        report.put("bareTextsPerSecond", measured.bareTextsPerSecond());
        report.put("bareSinglesPerSecond", measured.bareSinglesPerSecond());
        report.put("ratio", measured.ratio());
        report.put("processorRatio", measured.processorRatio());
        report.put("texts", measured.texts());
        report.put("threads", measured.threads());
        if (json()) {
            var object = new Json();
            report.forEach(object::with);
            common().print(object);
        } else {
            report.forEach(
                    (name, value) -> terminal().out().line("%-22s %s".formatted(name, value)));
        }
        return OK;
    }
}
