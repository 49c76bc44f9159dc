package dev.cairn.app.command;

import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.entity.Entities.Change;

/** Tells what came of a change to an entity. */
record EntityChange(Common common, boolean json) {

    /**
     * @param idle said where nothing was to be changed
     * @throws Refused where a name means nobody, or several
     */
    int tell(Change change, String idle) {
        switch (change) {
            case Change.Unknown(var name) ->
                    throw new Refused(
                            "there is nobody and nothing that only \"%s\" means; cairn entity list shows them"
                                    .formatted(name));
            case Change.Idle(var entity) -> {
                if (json) {
                    common.print(
                            new Json()
                                    .with("changed", false)
                                    .with("entity", ListEntities.json(entity)));
                } else {
                    common.terminal().out().line(idle);
                }
            }
            case Change.Made(var entity) -> {
                if (json) {
                    common.print(
                            new Json()
                                    .with("changed", true)
                                    .with("entity", ListEntities.json(entity)));
                } else {
                    common.terminal().out().line(entity.name() + ListEntities.others(entity));
                }
            }
        }
        return HomeCommand.OK;
    }
}
