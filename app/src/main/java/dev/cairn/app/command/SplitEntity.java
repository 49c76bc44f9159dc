package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a name out of an entity. */
@Command(
        name = "split",
        description = "Take a name out of an entity, to stand for somebody else.",
        footer = {"", "Example:", "  cairn entity split Priya Kit"})
final class SplitEntity extends HomeCommand {
    @Parameters(paramLabel = "ENTITY", index = "0", description = "Whose name it is now.")
    private String entity = "";

    @Parameters(paramLabel = "NAME", index = "1", description = "The name to take out.")
    private String name = "";

    @Mixin private SpaceOption space = new SpaceOption();

    SplitEntity(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var change = memory.entities().split(space.in(memory), entity, name);
        return new EntityChange(common(), json()).tell(change, "That is no name of it.");
    }
}
