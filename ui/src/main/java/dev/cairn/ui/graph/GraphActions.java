package dev.cairn.ui.graph;

import dev.cairn.memory.fact.Fact;

/** What can be done from a graph that concerns the whole window. */
public interface GraphActions {
    /** Lays a memory open. */
    void open(Fact fact);

    /** Shows what happened to somebody; everything where the name is blank. */
    void timeline(String name);
}
