package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.memory.portrait.Interest;
import dev.cairn.memory.portrait.Portrait;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Locale;

/** Shows what a model is told of the user before every question. */
@Command(
        name = "portrait",
        description = {
            "Show what holds of you as far as memory knows, what matters most first.",
            "It is what a model is told before every question; nothing sensitive is in it."
        },
        footer = {"", "Example:", "  cairn portrait --json"})
final class PortraitCommand extends HomeCommand {
    @Mixin private SpaceOption space = new SpaceOption();

    PortraitCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var here = space.in(memory);
        memory.portraits().refresh(here);
        var portrait = memory.portraits().of(here);
        if (json()) {
            common().print(
                            new Json()
                                    .with("space", here.name())
                                    .with(
                                            "slots",
                                            portrait.slots().stream()
                                                    .map(PortraitCommand::json)
                                                    .toList())
                                    .with("characters", portrait.text().length())
                                    .with(
                                            "interests",
                                            memory.interests().of(here).stream()
                                                    .map(PortraitCommand::json)
                                                    .toList()));
        } else if (portrait.slots().isEmpty()) {
            terminal().out().line("Nothing is known of you yet.");
        } else {
            var listing = new Listing(terminal());
            portrait.slots()
                    .forEach(
                            slot ->
                                    listing.add(
                                            slot.name(), slot.text(), "", slot.fact().toString()));
            listing.print();
        }
        return OK;
    }

    private static Json json(Portrait.Slot slot) {
        return new Json()
                .with("slot", slot.name())
                .with("text", slot.text())
                .with("fact", slot.fact())
                .with("since", slot.since())
                .with("recordedAt", slot.recordedAt());
    }

    private static Json json(Interest interest) {
        var shares = new Json();
        interest.shares().forEach((month, share) -> shares.with(month.toString(), share));
        return new Json()
                .with("topic", interest.topic())
                .with("shade", interest.shade().name().toLowerCase(Locale.ROOT))
                .with("shares", shares);
    }
}
