package dev.cairn.app.eval.lifecycle;

import dev.cairn.app.eval.Percentile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a run, while they are gathered. */
final class LifecycleScores {
    final Map<Probe.Kind, Tally> right = new EnumMap<>(Probe.Kind.class);
    final Tally stale = new Tally();
    final Tally abstainedRightly = new Tally();
    final Tally abstainedWrongly = new Tally();
    final Tally junk = new Tally();
    final Tally duplicates = new Tally();
    final Tally truthsFound = new Tally();
    final Tally instructions = new Tally();
    final List<Double> latencies = new ArrayList<>();
    final Causes causes = new Causes();
    int residue;
    int messages;
    double writeMillis;

    LifecycleScores() {
        for (var kind : Probe.Kind.values()) {
            right.put(kind, new Tally());
        }
    }

    Tally of(Probe.Kind kind) {
        return right.getOrDefault(kind, new Tally());
    }

    private double current() {
        var all = 0;
        var some = 0;
        for (var kind : List.of(Probe.Kind.CURRENT, Probe.Kind.LIST, Probe.Kind.COUNT)) {
            all += of(kind).all();
            some += of(kind).some();
        }
        return all == 0 ? 1 : Math.round(1000.0 * some / all) / 1000.0;
    }

    /** In the names of the program's goals. */
    Map<String, Object> report() {
        var report = new LinkedHashMap<String, Object>();
        report.put("messages", messages);
        report.put("staleAnswers", stale.some());
        report.put("currentRight", current());
        report.put("historyRight", of(Probe.Kind.HISTORY).share(1));
        report.put("forgottenResidue", residue);
        report.put("junkShare", junk.share(0));
        report.put("duplicateShare", duplicates.share(0));
        report.put("abstainRight", abstainedRightly.share(1));
        report.put("abstainedWrongly", abstainedWrongly.share(0));
        report.put("instructionsHeld", instructions.share(1));
        report.put("orderRight", of(Probe.Kind.ORDER).share(1));
        report.put("countsRight", of(Probe.Kind.COUNT).share(1));
        report.put("listsRight", of(Probe.Kind.LIST).share(1));
        report.put("factsFound", truthsFound.share(1));
        report.put("facts", junk.all());
        report.put(
                "questions",
                right.values().stream().mapToInt(Tally::all).sum() + abstainedRightly.all());
        report.put(
                "latencyMillis",
                Map.of("p50", Percentile.of(latencies, 50), "p95", Percentile.of(latencies, 95)));
        report.putAll(causes.report());
        report.put("writeMillis", Math.round(writeMillis));
        return report;
    }
}
