package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Memory;
import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.graph.GraphDesk;
import dev.cairn.ui.graph.Neighbourhood;

import java.util.List;
import java.util.Optional;

/** Whom and what the store's facts name together. Thread-safe. */
final class StoredGraph implements GraphDesk {
    /** As facts have it. */
    private static final String OWNER = "user";

    private final Memory memory;
    private final CurrentSpace space;

    StoredGraph(Memory memory, CurrentSpace space) {
        this.memory = memory;
        this.space = space;
    }

    @Override
    public Optional<Neighbourhood> around(String name) {
        return told(
                () -> {
                    var here = space.get();
                    var entities = memory.entities().list(here);
                    var centre =
                            centre(entities, name)
                                    .orElseGet(
                                            () ->
                                                    Neighbourhood.called(
                                                            name.strip(), Entity.Kind.UNKNOWN));
                    var facts =
                            memory.facts()
                                    .list(
                                            here,
                                            Optional.of(
                                                    centre.kind() == Entity.Kind.SELF
                                                            ? OWNER
                                                            : centre.name()),
                                            true);
                    return facts.isEmpty() || centre.name().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Neighbourhood.of(centre, entities, facts));
                });
    }

    private static Optional<Entity> centre(List<Entity> entities, String name) {
        var wanted = name.strip();
        return entities.stream()
                .filter(
                        one ->
                                wanted.isEmpty()
                                        ? one.kind() == Entity.Kind.SELF
                                        : one.name().equalsIgnoreCase(wanted)
                                                || one.aliases().stream()
                                                        .anyMatch(wanted::equalsIgnoreCase))
                .findFirst();
    }
}
