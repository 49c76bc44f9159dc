package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.eval.RecallEvaluation;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.Boost;
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

    /** A lane that counts more than this drowns all others. */
    private static final int MOST = 1_000;

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

    @Option(
            names = "--weigh",
            paramLabel = "NAME=FACTOR[,NAME=FACTOR...]",
            description = {
                "Measure the ranking with lanes or boosts multiplied, beside the whole and on the"
                        + " same",
                "stores: \"--weigh time=2\". Give it several times for several such rankings."
            })
    private List<String> weighings = List.of();

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
        var others = others(ranking);
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        var evaluation =
                new RecallEvaluation(
                        cairn.clock(), cairn.embedder(), ranking, others, terminal().err()::line);
        var report = measure(evaluation, file);
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

    private Map<String, Ranking> others(Ranking whole) {
        var others = new LinkedHashMap<String, Ranking>();
        if (lanes.contains(EACH)) {
            others.putAll(ablations(whole));
        }
        for (var weighing : weighings) {
            others.put(weighing, weighed(whole, weighing));
        }
        return others;
    }

    private static Map<String, Ranking> ablations(Ranking whole) {
        var fewer = new LinkedHashMap<String, Ranking>();
        whole.lanes()
                .keySet()
                .forEach(lane -> fewer.put("without " + written(lane), whole.without(lane)));
        for (var boost : Boost.values()) {
            fewer.put("without " + written(boost), whole.without(boost));
        }
        return fewer;
    }

    private static Ranking weighed(Ranking whole, String weighing) {
        var ranking = whole;
        for (var part : weighing.split(",", -1)) {
            int at = part.indexOf('=');
            if (at < 1) {
                throw new BadUsage("\"%s\" is not NAME=FACTOR".formatted(part));
            }
            ranking = scaled(ranking, part.substring(0, at), factor(part.substring(at + 1)));
        }
        return ranking;
    }

    private static Ranking scaled(Ranking ranking, String name, double factor) {
        return Arrays.stream(Boost.values())
                .filter(boost -> written(boost).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(boost -> ranking.scaled(boost, factor))
                .orElseGet(() -> ranking.scaled(lane(name), factor));
    }

    private static double factor(String text) {
        try {
            double factor = Double.parseDouble(text);
            if (factor >= 0 && factor <= MOST) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw new BadUsage("\"%s\" is not a factor from 0 to %d".formatted(text, MOST));
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

    private static String written(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
