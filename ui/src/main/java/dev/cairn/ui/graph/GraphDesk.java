package dev.cairn.ui.graph;

import java.util.Optional;

/** Whom and what is known together. Every method may block; thread-safe. */
public interface GraphDesk {
    /**
     * What stands around somebody or something.
     *
     * @param name any of the names it goes by; blank for the user
     * @return empty where nothing is known by that name
     */
    Optional<Neighbourhood> around(String name);
}
