package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;

/** Deletes a model's file. */
@Command(
        name = "remove",
        description = "Delete an installed model, or what is left of an unfinished download.",
        footer = {"", "Example:", "  cairn model remove starter"})
final class RemoveModel extends HomeCommand {
    @Parameters(paramLabel = "MODEL", description = "Its id, as cairn model list shows it.")
    private String id = "";

    RemoveModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (!cairn.modelStore().remove(id)) {
            throw new Refused("\"%s\" is not installed".formatted(id));
        }
        var models = cairn.models();
        if (models.inUse().equals(Optional.of(id))) {
            models.use(Optional.empty());
        }
        var inUse = models.inUse();
        if (json()) {
            common().print(new Json().with("removed", id).with("inUse", inUse));
        } else {
            terminal().out().line("Removed: " + id);
        }
        return OK;
    }
}
