package dev.cairn.app.command;

import dev.cairn.app.eval.RecallEvaluation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Measures recall on questions with a long history each. */
@Command(
        name = "longmemeval",
        description = {
            "Measure recall on a file of LongMemEval's schema, in stores made for it alone.",
            "Questions that cannot be answered are counted apart (abstainRight)."
        },
        footer = {"", "Example:", "  cairn eval longmemeval longmemeval_s.json --questions 50"})
final class EvalLongMemEval extends EvalOfRecall {
    @Option(
            names = "--questions",
            paramLabel = "N",
            description = "Only the first N: a question takes about a minute on two cores.")
    private int questions = Integer.MAX_VALUE;

    EvalLongMemEval(Common common) {
        super(common);
    }

    @Override
    Map<String, Object> measure(RecallEvaluation evaluation, Path file) throws IOException {
        if (questions < 1) {
            throw new BadUsage("--questions wants a number above 0");
        }
        return evaluation.longMemEval(file, questions);
    }
}
