package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.memory.entity.Entity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.stream.Collectors;

/** Shows whom and what facts are about. */
@Command(
        name = "list",
        description = "List people, places, organisations and things, with the names they go by.",
        footer = {"", "Example:", "  cairn entity list"})
final class ListEntities extends HomeCommand {
    @Mixin private SpaceOption space = new SpaceOption();

    ListEntities(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var entities = memory.entities().list(space.in(memory));
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "entities",
                                            entities.stream().map(ListEntities::json).toList()));
        } else {
            print(entities);
        }
        return OK;
    }

    static Json json(Entity entity) {
        return new Json()
                .with("id", entity.id())
                .with("kind", entity.kind().stored())
                .with("name", entity.name())
                .with("aliases", entity.aliases())
                .with("merged", entity.merged())
                .with("facts", entity.facts());
    }

    private void print(List<Entity> entities) {
        if (entities.isEmpty()) {
            terminal().out().line("Nobody and nothing is known by name yet.");
            return;
        }
        var listing = new Listing(terminal());
        for (var entity : entities) {
            listing.add(
                    entity.kind().stored(),
                    entity.name() + others(entity),
                    entity.facts() == 1 ? "1 fact" : entity.facts() + " facts",
                    entity.id().toString());
        }
        listing.print();
    }

    /** " (also Kit, the user's friend)". */
    static String others(Entity entity) {
        var others =
                entity.aliases().stream()
                        .filter(name -> !name.equals(entity.name()))
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (also " + others + ")";
    }
}
