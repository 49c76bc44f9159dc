package dev.cairn.memory.answering;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.internal.BrokenOff;
import dev.cairn.memory.answering.internal.Labels;
import dev.cairn.memory.answering.internal.Prompt;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;

import java.util.HashMap;
import java.util.List;

/**
 * An answer that ended before its end, as it goes on: from the memories it was made from, so that
 * what it says and what it cites stay of one piece. A memory that was forgotten since is gone from
 * it, and with it its label.
 *
 * @param text what it says so far
 * @param trace what it was made from
 */
record Resumption(String text, Trace trace) {

    /** What it was made from, as if it had been recalled just now. */
    Recalled recalled(String question, Facts facts) {
        return new Recalled(
                question,
                false,
                0,
                trace.items().stream().map(item -> recollection(item, facts)).toList(),
                List.of());
    }

    /** Of those, what was put before the model, in the order of the labels. */
    List<Recollection> included(Recalled recalled) {
        var shown =
                trace.items().stream()
                        .filter(item -> item.label() > 0)
                        .sorted((one, other) -> Integer.compare(one.label(), other.label()))
                        .map(Trace.Item::memory)
                        .toList();
        return shown.stream()
                .flatMap(id -> recalled.recollections().stream().filter(one -> one.id().equals(id)))
                .toList();
    }

    /** Its words with the labels that the memories have in a new prompt. */
    BrokenOff in(Prompt prompt) {
        var now = new HashMap<Integer, Integer>();
        var ids = prompt.included().stream().map(Recollection::id).toList();
        for (var item : trace.items()) {
            var label = ids.indexOf(item.memory()) + 1;
            if (item.label() > 0 && label > 0) {
                now.put(item.label(), label);
            }
        }
        return BrokenOff.of(Labels.renumbered(text, now));
    }

    private static Recollection recollection(Trace.Item item, Facts facts) {
        var current =
                item.memory().kind() != Id.Kind.FACT
                        || facts.find(item.memory())
                                .filter(fact -> fact.status() == FactStatus.CURRENT)
                                .isPresent();
        return new Recollection(
                item.memory(),
                item.kind(),
                item.text(),
                item.occurredAt(),
                current,
                item.score(),
                item.sources(),
                new Why(List.of(), List.of()));
    }
}
