package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.Id;
import dev.cairn.memory.correction.Correction;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Lists what was said of answers. */
@Command(
        name = "corrections",
        description = "List what you said of answers; cairn forget takes their ids.",
        footer = {"", "Example:", "  cairn corrections edit k-0d3xk2m9q7a4c \"in two lines\""})
final class CorrectionsCommand extends HomeCommand {
    @Mixin private SpaceOption space = new SpaceOption();

    CorrectionsCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var all = cairn.memory().corrections().list(space.in(cairn.memory()));
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "corrections",
                                            all.stream().map(CorrectionsCommand::json).toList()));
            return OK;
        }
        if (all.isEmpty()) {
            terminal().out().line("No answer was corrected yet.");
        }
        var listing = new Listing(terminal());
        var zone = common().surroundings().clock().getZone();
        for (var one : all) {
            listing.add(
                    SpokenDates.day(one.recordedAt().atZone(zone).toLocalDate(), cairn.today()),
                    "“%s” — asked: %s".formatted(one.text(), one.asked()),
                    "",
                    one.id().toString());
        }
        listing.print();
        return OK;
    }

    static Json json(Correction correction) {
        return new Json()
                .with("id", correction.id())
                .with("text", correction.text())
                .with("question", correction.question())
                .with("asked", correction.asked())
                .with("answer", correction.answer())
                .with("recordedAt", correction.recordedAt());
    }

    /** Says one in other words. */
    @Command(name = "edit", description = "Put a correction in other words.")
    static final class Change extends HomeCommand {
        @Parameters(index = "0", paramLabel = "ID", description = "The correction.")
        private String name = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "Its words.")
        private List<String> words = List.of();

        Change(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var id =
                    Id.parse(name)
                            .filter(one -> one.kind() == Id.Kind.CORRECTION)
                            .orElseThrow(
                                    () ->
                                            new BadUsage(
                                                    "\"%s\" is no id of a correction"
                                                            .formatted(name)));
            var text = String.join(" ", words);
            if (text.isBlank()) {
                throw new BadUsage("a correction needs words");
            }
            if (!cairn.memory().corrections().edit(id, text)) {
                throw new Refused("there is no correction " + id);
            }
            if (json()) {
                common().print(new Json().with("id", id).with("text", text));
            } else {
                terminal().out().line("Changed: " + id);
            }
            return OK;
        }
    }
}
