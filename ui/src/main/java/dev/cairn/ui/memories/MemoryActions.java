package dev.cairn.ui.memories;

import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Fact;

/** What can be done with memories that concerns the whole window. */
public interface MemoryActions {
    /** Lays a memory open. */
    void open(Fact fact);

    /** Shows what would go, asks, and has it forgotten. */
    void forget(Fact fact);

    /** Asks for the other name, and makes the two one. */
    void merge(Entity entity);

    /** Shows what would go with everything about somebody, asks, and has it forgotten. */
    void forgetAbout(String name);

    /** Shows what happened to somebody. */
    void timeline(String name);

    /** Shows whom and what somebody is known together with. */
    void graph(String name);
}
