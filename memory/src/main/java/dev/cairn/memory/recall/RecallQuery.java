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
 * @param peopleOnly leaves out what the assistant said, unless the question asks for just that:
 *     what a model once got wrong must not become the source of its next answer
 */
public record RecallQuery(
        String text, Space space, LocalDate today, int limit, Set<Id> without, boolean peopleOnly) {

    public RecallQuery(String text, Space space, LocalDate today, int limit) {
        this(text, space, today, limit, Set.of(), false);
    }

    /** The same, leaving out some episodes. */
    public RecallQuery leavingOut(Set<Id> episodes) {
        return new RecallQuery(text, space, today, limit, Set.copyOf(episodes), peopleOnly);
    }

    /** The same, as the source of an answer. */
    public RecallQuery fromPeople() {
        return new RecallQuery(text, space, today, limit, without, true);
    }
}
