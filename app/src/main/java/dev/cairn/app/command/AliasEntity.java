package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives an entity another name. */
@Command(
        name = "alias",
        description = "Give an entity another name; split takes it away again.",
        footer = {"", "Example:", "  cairn entity alias Anna \"my little sister\""})
final class AliasEntity extends HomeCommand {
    @Parameters(paramLabel = "ENTITY", index = "0", description = "A name it has.")
    private String entity = "";

    @Parameters(paramLabel = "NAME", index = "1", description = "The other name.")
    private String name = "";

    @Mixin private SpaceOption space = new SpaceOption();

    AliasEntity(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var change = memory.entities().alias(space.in(memory), entity, name);
        return new EntityChange(common(), json()).tell(change, "It has that name.");
    }
}
