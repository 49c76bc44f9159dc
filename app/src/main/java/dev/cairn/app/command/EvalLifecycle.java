package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.eval.lifecycle.Half;
import dev.cairn.app.eval.lifecycle.LifecycleEvaluation;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.decay.DecaySettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures what becomes of facts over made-up lives. */
@Command(
        name = "lifecycle",
        description = {
            "Play two years of made-up lives into stores made for it alone, with no model, and ask"
                    + " after.",
            "Rules are written against the dev half of the phrasings; quote the held-out half."
        },
        footer = {"", "Example:", "  cairn eval lifecycle --seed 7 --json"})
final class EvalLifecycle extends HomeCommand {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed plays the same people (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many people are made up (default ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "held-out",
            description = "dev, broad, wide, check or held-out (default ${DEFAULT-VALUE}).")
    private String half = "held-out";

    @Option(
            names = "--decay",
            paramLabel = "HOW",
            defaultValue = "on",
            description =
                    "off, on or double: how fast facts fade; no answer may depend on it (default"
                            + " ${DEFAULT-VALUE}).")
    private String decay = "on";

    @Option(names = "--mistakes", description = "Say what went wrong, a line each.")
    private boolean mistakes;

    EvalLifecycle(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var chosen =
                Arrays.stream(Half.values())
                        .filter(one -> one.word().equals(half))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadUsage(
                                                "there is no half \"%s\"; there are %s"
                                                        .formatted(half, halves())));
        if (people < 1) {
            throw new BadUsage("--people wants a number above 0");
        }
        var report =
                new LifecycleEvaluation(
                                cairn.embedder(),
                                cairn.ranking(),
                                chosen,
                                Optional.of(settings()),
                                terminal().err()::line,
                                mistakes ? terminal().err()::line : _ -> {})
                        .run(seed, people);
        var object =
                new Json()
                        .with("half", half)
                        .with("seed", seed)
                        .with("people", people)
                        .with("decay", decay);
        report.forEach(object::with);
        if (json()) {
            common().print(object);
        } else {
            report.forEach(
                    (name, value) -> terminal().out().line("%-18s %s".formatted(name, value)));
        }
        return OK;
    }

    private DecaySettings settings() {
        return switch (decay) {
            case "off" -> new DecaySettings(DecaySettings.Curve.NONE, 1);
            case "on" -> DecaySettings.USUAL;
            case "double" -> new DecaySettings(DecaySettings.USUAL.curve(), 2);
            default -> throw new BadUsage("decay is off, on or double, not \"" + decay + "\"");
        };
    }

    private static String halves() {
        return Arrays.stream(Half.values()).map(Half::word).collect(Collectors.joining(", "));
    }
}
