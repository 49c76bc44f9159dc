package dev.cairn.app.command;

import dev.cairn.app.chat.ModelLoading;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.ModelChoice;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.eval.ExtractionSample;
import dev.cairn.app.eval.ExtractionSample.Found;
import dev.cairn.app.eval.ExtractionSample.Report;
import dev.cairn.app.eval.ModelReadings;
import dev.cairn.app.eval.ModelReadings.Tally;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.ModelExtractor;
import dev.cairn.memory.extraction.RuleExtractor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Draws facts that the rules find in conversations, so that a person can judge them. */
@Command(
        name = "extraction",
        description = {
            "Draw a sample of the facts that the rules find in a file of LoCoMo's schema, each with"
                    + " its quote",
            "and what stands around it. docs/EXTRACTION.md says how such a sample is judged.",
            "With a model: of what the model finds beyond the rules, and how much of what it"
                + " proposed was not believed."
        },
        footer = {
            "",
            "Examples:",
            "  cairn eval extraction locomo10.json --sample 200 --seed 7",
            "  cairn eval extraction locomo10.json --conversations 1 --model starter"
        })
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

    @Option(
            names = "--conversations",
            paramLabel = "N",
            defaultValue = "2147483647",
            description = "Read the first N conversations only.")
    private int conversations;

    @Option(
            names = "--model",
            paramLabel = "M",
            defaultValue = ModelChoice.NONE,
            description = "A model that reads as well (default ${DEFAULT-VALUE}).")
    private String model = ModelChoice.NONE;

    @Option(
            names = "--dropped",
            description = "Also show what the model proposed and was not believed.")
    private boolean dropped;

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
        var reader = new ModelLoading(terminal(), cairn.models()).open(Optional.of(model));
        if (reader.isEmpty()) {
            tell(sample(new RuleExtractor()), Optional.empty());
            return OK;
        }
        try (var status = new StatusLine(terminal());
                var work = cairn.ending().work()) {
            var readings =
                    new ModelReadings(
                            new ModelExtractor(reader.get(), ModelExtractor.USUAL_DEADLINE),
                            new RuleExtractor(),
                            () -> work.signal().isStopped(),
                            read -> status.show("%d messages read".formatted(read)));
            var report = sample(readings);
            status.wipe();
            tell(report, Optional.of(readings.tally()));
        }
        return OK;
    }

    private Report sample(FactExtractor extractor) throws IOException {
        return new ExtractionSample(extractor).draw(file, conversations, sample, seed);
    }

    private void tell(Report report, Optional<Tally> tally) {
        if (json()) {
            var json = json(report);
            tally.ifPresent(told -> json.with("model", json(told)));
            common().print(json);
        } else {
            print(report);
            tally.ifPresent(this::print);
        }
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

    private Json json(Tally tally) {
        return new Json()
                .with("name", model)
                .with("asked", tally.asked())
                .with("answered", tally.answered())
                .with("tooSlow", tally.tooSlow())
                .with("failed", tally.failed())
                .with("proposals", tally.proposals())
                .with("kept", tally.kept())
                .with("known", tally.known())
                .with("dropped", tally.dropped().size())
                .with("shareDropped", tally.shareDropped())
                .with("doubts", tally.doubts())
                .with("secondsPerMessage", tally.millis() / 1e3 / Math.max(1, tally.answered()));
    }

    private void print(Tally tally) {
        var out = terminal().out();
        out.line("");
        out.line(
                "%s was asked about %d messages, answered %d in form (%d too slow, %d failed)"
                        .formatted(
                                model,
                                tally.asked(),
                                tally.answered(),
                                tally.tooSlow(),
                                tally.failed()));
        out.line(
                "%d proposals: %d kept, %d known from the rules, %d dropped (%.0f %%) %s"
                        .formatted(
                                tally.proposals(),
                                tally.kept(),
                                tally.known(),
                                tally.dropped().size(),
                                100 * tally.shareDropped(),
                                tally.doubts()));
        if (dropped) {
            for (var one : tally.dropped()) {
                out.line("  %s: %s".formatted(one.why(), one.sentence()));
                out.line("      [%s]".formatted(one.quote()));
            }
        }
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
