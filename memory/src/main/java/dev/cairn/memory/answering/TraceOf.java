package dev.cairn.memory.answering;

import dev.cairn.llm.text.Usage;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.memory.recall.Recollection;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down how far each recollection came.
 *
 * @param items in the order they were found
 */
record TraceOf(List<Trace.Item> items) {

    /**
     * @param included what was put before the model, in the order of the labels
     * @param cited labels in the answer
     */
    static TraceOf recalled(Recalled recalled, List<Recollection> included, Set<Integer> cited) {
        return new TraceOf(
                recalled.recollections().stream()
                        .map(one -> item(one, included.indexOf(one) + 1, cited))
                        .toList());
    }

    private static Trace.Item item(Recollection one, int label, Set<Integer> cited) {
        var reach =
                label == 0
                        ? Trace.Reach.RETRIEVED
                        : cited.contains(label) ? Trace.Reach.CITED : Trace.Reach.INCLUDED;
        return new Trace.Item(
                label,
                one.kind(),
                one.id(),
                one.text(),
                one.occurredAt(),
                one.score(),
                reach,
                one.sources());
    }

    Trace in(Optional<String> model, int budgetTokens, Usage usage) {
        return new Trace(
                model,
                budgetTokens,
                usage.promptTokens(),
                usage.firstTokenMillis(),
                usage.tokensPerSecond(),
                items);
    }
}
