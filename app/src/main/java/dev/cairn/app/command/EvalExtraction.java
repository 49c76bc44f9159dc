package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.eval.ExtractionSample;
import dev.cairn.app.eval.ExtractionSample.Found;
import dev.cairn.app.eval.ExtractionSample.Report;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.extraction.RuleExtractor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws facts that the rules find in conversations, so that a person can judge them. */
@Command(
        name = "extraction",
        description = {
            "Draw a sample of the facts that the rules find in a file of LoCoMo's schema, each with"
                    + " its quote",
            "and what stands around it. docs/EXTRACTION.md says how such a sample is judged."
        },
        footer = {"", "Example:", "  cairn eval extraction locomo10.json --sample 200 --seed 7"})
final class EvalExtraction extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "Conversations; each speaker is the user.")
    private Path file = Path.of("");

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many facts to draw (default ${DEFAULT-VALUE}).")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed draws the same facts (default ${DEFAULT-VALUE}).")
    private long seed;

    EvalExtraction(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (sample < 0) {
            throw new BadUsage("--sample wants a number of 0 or more");
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        var report = new ExtractionSample(new RuleExtractor()).draw(file, sample, seed);
        if (json()) {
            common().print(json(report));
        } else {
            print(report);
        }
        return OK;
    }

    private Json json(Report report) {
        return new Json()
                .with("dataset", file.getFileName().toString())
                .with("messages", report.messages())
                .with("facts", report.facts())
                .with("messagesPerSecond", Math.round(report.messagesASecond()))
                .with("slots", report.slots())
                .with("seed", seed)
                .with("sample", report.sample().stream().map(EvalExtraction::json).toList());
    }

    private static Json json(Found found) {
        var fact = found.fact();
        return new Json()
                .with("text", fact.text())
                .with("kind", fact.kind().name().toLowerCase(java.util.Locale.ROOT))
                .with("subject", fact.subject())
                .with("attribute", fact.attribute())
                .with("value", fact.value())
                .with("negated", fact.negated())
                .with("correction", fact.correction())
                .with("validFrom", fact.when().map(range -> range.words()))
                .with("validTo", fact.until().map(range -> range.words()))
                .with("quote", found.quote())
                .with("before", found.before())
                .with("after", found.after())
                .with("turn", found.turn())
                .with("said", found.said());
    }

    private void print(Report report) {
        var out = terminal().out();
        out.line(
                "%d facts in %d messages, %.0f messages a second"
                        .formatted(report.facts(), report.messages(), report.messagesASecond()));
        int number = 0;
        for (var found : report.sample()) {
            var fact = found.fact();
            var slot =
                    fact.attribute().isEmpty()
                            ? ""
                            : " / %s / %s%s"
                                    .formatted(
                                            fact.attribute(),
                                            fact.value(),
                                            fact.negated() ? " (no longer)" : "");
            out.line("");
            out.line("%d. %s".formatted(++number, fact.text()));
            out.line("   %s %s%s".formatted(fact.kind(), fact.subject(), slot));
            out.line(
                    "   …%s[%s]%s…  (%s, %s)"
                            .formatted(
                                    found.before().replace('\n', ' '),
                                    found.quote().replace('\n', ' '),
                                    found.after().replace('\n', ' '),
                                    found.turn(),
                                    found.said()));
        }
    }
}
