package dev.cairn.memory.recall;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;

import java.time.LocalDate;
import java.util.Set;

/**
 * A question to memory.
 *
 * @param today what "last week" is counted from
 * @param limit how many recollections are wanted at most
 * @param without episodes that are left out: the question itself, once it is written down
 */
public record RecallQuery(String text, Space space, LocalDate today, int limit, Set<Id> without) {

    public RecallQuery(String text, Space space, LocalDate today, int limit) {
        this(text, space, today, limit, Set.of());
    }

    /** The same, leaving out some episodes. */
    public RecallQuery leavingOut(Set<Id> episodes) {
        return new RecallQuery(text, space, today, limit, Set.copyOf(episodes));
    }
}
