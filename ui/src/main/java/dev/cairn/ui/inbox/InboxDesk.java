package dev.cairn.ui.inbox;

import dev.cairn.memory.Id;
import dev.cairn.memory.consolidation.Merges;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Proposed;

import java.util.List;

/** What waits for the user's word. Every method may block; thread-safe. */
public interface InboxDesk {
    /** What waits, oldest first; what was skipped comes last. */
    List<Proposed> list();

    /** How many wait. */
    long waiting();

    void accept(List<Id> proposals);

    void accept(Id proposal, Edit edit);

    void decline(List<Id> proposals);

    void skip(List<Id> proposals);

    /** Undoes the decisions on these: they wait again. */
    void undo(List<Id> proposals);

    /** Pairs of memories that seem to say the same, the likeliest first. */
    List<Merges.Pair> duplicates();

    /** Keeps the first of a pair and takes the other back. */
    void merge(Merges.Pair pair);

    /** Keeps both, and asks no more. */
    void keepBoth(Merges.Pair pair);

    /** Undoes the decision on a pair: it waits again. */
    void reopen(Merges.Pair pair);
}
