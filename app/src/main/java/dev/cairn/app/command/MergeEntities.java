package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Joins two entities. */
@Command(
        name = "merge",
        description = "Make two entities one, shown under the first name; split undoes it.",
        footer = {"", "Example:", "  cairn entity merge Priya Kit"})
final class MergeEntities extends HomeCommand {
    @Parameters(paramLabel = "NAME", index = "0", description = "The name to keep.")
    private String kept = "";

    @Parameters(paramLabel = "OTHER", index = "1", description = "The name of the other one.")
    private String other = "";

    @Mixin private SpaceOption space = new SpaceOption();

    MergeEntities(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var change = memory.entities().merge(space.in(memory), kept, other);
        return new EntityChange(common(), json()).tell(change, "They are one already.");
    }
}
