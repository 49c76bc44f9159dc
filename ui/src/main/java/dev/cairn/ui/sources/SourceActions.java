package dev.cairn.ui.sources;

import dev.cairn.memory.Id;

import java.util.List;

/** What can be done with a source that concerns the whole window. */
public interface SourceActions {
    /** Lays a memory open, where its words can be changed. */
    void openFact(Id fact);

    /** Shows what would go with these, asks, and has them forgotten. */
    void forget(List<Id> ids);
}
