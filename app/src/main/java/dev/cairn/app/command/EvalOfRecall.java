package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.eval.RecallEvaluation;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures recall on a file of questions whose evidence is known. */
abstract class EvalOfRecall extends HomeCommand {
    private static final String EACH = "each";

    @Parameters(paramLabel = "FILE", description = "Conversations, questions and their evidence.")
    private Path file = Path.of("");

    @Option(
            names = "--ablate",
            paramLabel = "LANE",
            description = {
                "Leave a lane of the ranking out, to see what it is worth;",
                "\"each\" measures every lane and boost so, beside the whole."
            })
    private List<String> lanes = List.of();

    EvalOfRecall(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var ranking = cairn.ranking();
        for (var name : lanes) {
            if (!name.equals(EACH)) {
                ranking = ranking.without(lane(name));
            }
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        var report = measure(cairn, ranking);
        if (json()) {
            var object = new Json();
            report.forEach(object::with);
            object.with("ablated", lanes);
            common().print(object);
        } else {
            print(report, "");
        }
        return OK;
    }

    private Map<String, Object> measure(Composition cairn, Ranking ranking) throws IOException {
        return measure(
                new RecallEvaluation(
                        cairn.clock(),
                        cairn.embedder(),
                        ranking,
                        lanes.contains(EACH) ? ablations(ranking) : Map.of(),
                        terminal().err()::line),
                file);
    }

    private static Map<String, Ranking> ablations(Ranking whole) {
        var fewer = new LinkedHashMap<String, Ranking>();
        whole.lanes().keySet().forEach(lane -> fewer.put(written(lane), whole.without(lane)));
        fewer.put("own-words", whole.withoutOwnWords());
        fewer.put("time", whole.withoutTime());
        fewer.put("parts", whole.withoutParts());
        fewer.put("wishes", whole.withoutWishes());
        return fewer;
    }

    /** Runs the measurement on a file that exists. */
    abstract Map<String, Object> measure(RecallEvaluation evaluation, Path file) throws IOException;

    private static LaneName lane(String name) {
        return Arrays.stream(LaneName.values())
                .filter(lane -> written(lane).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadUsage(
                                        "there is no lane \"%s\"; there are %s"
                                                .formatted(
                                                        name,
                                                        Arrays.stream(LaneName.values())
                                                                .map(EvalOfRecall::written)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private static String written(LaneName lane) {
        return lane.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void print(Map<?, ?> report, String lead) {
        report.forEach(
                (name, value) -> {
                    if (value instanceof Map<?, ?> inner) {
                        terminal().out().line(lead + name);
                        print(inner, lead + "  ");
                    } else {
                        terminal().out().line("%s%-14s %s".formatted(lead, name, value));
                    }
                });
    }
}
