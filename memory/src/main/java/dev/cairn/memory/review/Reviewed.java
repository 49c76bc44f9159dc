package dev.cairn.memory.review;

import dev.cairn.memory.Id;

/** What came of one decision. */
public sealed interface Reviewed {
    /** The id that was named. */
    Id named();

    /**
     * The fact counts from now on.
     *
     * @param fact what holds it: the same id, or that of a fact that said the same already
     */
    record Accepted(Id named, Id fact) implements Reviewed {}

    /** It is not kept, and not proposed again. */
    record Declined(Id named) implements Reviewed {}

    /** It waits on, behind the others. */
    record Skipped(Id named) implements Reviewed {}

    /** It waits again, as it did before the decision. */
    record Undone(Id named) implements Reviewed {}

    /** Nothing of that id waits for a decision, or was decided; nothing was changed. */
    record NotThere(Id named) implements Reviewed {}
}
