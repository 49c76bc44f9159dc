package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.llm.text.GenerationBenchmark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.LinkedHashMap;

/** Measures how quickly a model writes here, against the bare library. */
@Command(
        name = "llm",
        description =
                "Measure how fast a model writes through Cairn, and through the bare library.",
        footer = {"", "Example:", "  cairn bench llm --model starter --json"})
final class BenchLlm extends HomeCommand {
    @Option(
            names = "--model",
            paramLabel = "M",
            required = true,
            description = "An installed model, or a GGUF file.")
    private String model = "";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each side writes; ${DEFAULT-VALUE} if not given.")
    private int rounds;

    BenchLlm(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (rounds < 1 || rounds > 100) {
            throw new BadUsage("--rounds is a number from 1 to 100");
        }
        var chosen =
                cairn.models()
                        .find(model)
                        .orElseThrow(() -> new Refused("there is no model \"" + model + "\" here"));
        var outcome =
                cairn.generationBenchmark().run(chosen.file(), rounds, terminal().err()::line);
        switch (outcome) {
            case GenerationBenchmark.Refused(var sentence) -> throw new Refused(sentence);
            case GenerationBenchmark.Measured measured -> print(measured);
        }
        return OK;
    }

    private void print(GenerationBenchmark.Measured measured) {
        var firstToken = new LinkedHashMap<String, Object>();
        firstToken.put("turn1", measured.turn1().firstTokenMillis());
        firstToken.put("turn10", measured.turn10().firstTokenMillis());
        var report = new LinkedHashMap<String, Object>();
        report.put("ratio", measured.ratio());
        report.put("tokensPerSecond", measured.tokensPerSecond());
        report.put("bareTokensPerSecond", measured.bareTokensPerSecond());
        report.put("promptTokensPerSecond", measured.promptTokensPerSecond());
        report.put("barePromptTokensPerSecond", measured.barePromptTokensPerSecond());
        report.put("firstTokenMillis", firstToken);
        report.put("turn10PromptTokens", measured.turn10().promptTokens());
        report.put("turn10Processed", measured.turn10().promptTokensProcessed().orElse(-1));
        if (json()) {
            var object = new Json();
            report.forEach(object::with);
            common().print(object);
        } else {
            report.forEach(
                    (name, value) -> terminal().out().line("%-26s %s".formatted(name, value)));
        }
    }
}
