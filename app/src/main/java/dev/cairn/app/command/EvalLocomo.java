package dev.cairn.app.command;

import dev.cairn.app.eval.RecallEvaluation;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Measures recall on conversations with many questions each. */
@Command(
        name = "locomo",
        description = "Measure recall on a file of LoCoMo's schema, in stores made for it alone.",
        footer = {"", "Example:", "  cairn eval locomo locomo10.json --ablate meaning --json"})
final class EvalLocomo extends EvalOfRecall {
    EvalLocomo(Common common) {
        super(common);
    }

    @Override
    Map<String, Object> measure(RecallEvaluation evaluation, Path file) throws IOException {
        return evaluation.locomo(file);
    }
}
