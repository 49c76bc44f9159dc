package dev.cairn.memory.answering;

import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Recollection;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an answer was made from; kept with every answer.
 *
 * @param model the model that answered; empty for an answer from memory alone
 * @param budgetTokens how many tokens the prompt might have had
 * @param promptTokens how many it had; 0 without a model
 */
public record Trace(
        Optional<String> model,
        int budgetTokens,
        int promptTokens,
        long firstTokenMillis,
        double tokensPerSecond,
        List<Item> items) {

    static final Trace NONE = new Trace(Optional.empty(), 0, 0, 0, 0, List.of());

    /** How far a recollection came. */
    public enum Reach {
        /** Found, but not put before the model. */
        RETRIEVED,
        /** Put before the model. */
        INCLUDED,
        /** The answer rests on it. */
        CITED
    }

    /**
     * One recollection and how far it came.
     *
     * @param label its number in the prompt and in the answer; 0 if it was not included
     */
    public record Item(
            int label,
            Recollection.Kind kind,
            Id memory,
            String text,
            OffsetDateTime occurredAt,
            double score,
            Reach reach,
            List<Id> sources) {

        /** The episode for words that were said, else the fact or gist itself. */
        public Id source() {
            return kind == Recollection.Kind.WINDOW && !sources.isEmpty()
                    ? sources.getFirst()
                    : memory;
        }
    }

    public long included() {
        return items.stream().filter(item -> item.reach() != Reach.RETRIEVED).count();
    }

    /**
     * What the answer rests on, by label; words that were quoted go by the episode they stand in.
     */
    public List<Citation> citations() {
        return items.stream()
                .filter(item -> item.reach() == Reach.CITED)
                .sorted(Comparator.comparingInt(Item::label))
                .map(
                        item ->
                                new Citation(
                                        item.label(),
                                        item.source(),
                                        item.text(),
                                        item.occurredAt(),
                                        item.sources()))
                .toList();
    }
}
