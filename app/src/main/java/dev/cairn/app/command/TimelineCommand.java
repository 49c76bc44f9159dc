package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.memory.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/** Tells what happened, in order. */
@Command(
        name = "timeline",
        description = "Tell what happened, in order.",
        footer = {"", "Example:", "  cairn timeline Anna --from 2024 --to 2025-06"})
final class TimelineCommand extends HomeCommand {
    @Parameters(
            paramLabel = "ABOUT",
            arity = "0..*",
            description = "A person, place or thing; else everything.")
    private List<String> words = List.of();

    @Option(names = "--from", paramLabel = "D", description = "The first day, month or year.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "The last day, month or year.")
    private Optional<String> to = Optional.empty();

    @Mixin private SpaceOption space = new SpaceOption();

    TimelineCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var first = from.map(Moments::firstDay);
        var last = to.map(Moments::lastDay);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new BadUsage("--to is before --from");
        }
        var memory = cairn.memory();
        cairn.learnBriefly();
        var about = String.join(" ", words).strip();
        var timeline =
                memory.timelines()
                        .of(
                                space.in(memory),
                                about.isEmpty() ? Optional.empty() : Optional.of(about),
                                first,
                                last);
        if (json()) {
            common().print(
                            new Json()
                                    .with("about", timeline.about())
                                    .with(
                                            "entries",
                                            timeline.entries().stream()
                                                    .map(TimelineCommand::json)
                                                    .toList()));
        } else {
            print(timeline);
        }
        return OK;
    }

    static Json json(Timeline.Entry entry) {
        return new Json()
                .with("date", entry.date())
                .with("when", entry.when())
                .with("text", entry.text())
                .with("kind", entry.kind())
                .with("current", entry.current())
                .with("id", entry.id())
                .with(
                        "links",
                        entry.links().stream()
                                .map(
                                        link ->
                                                new Json()
                                                        .with("type", link.type())
                                                        .with("id", link.id()))
                                .toList());
    }

    private void print(Timeline timeline) {
        if (timeline.entries().isEmpty()) {
            terminal().out().line("Nothing is known of that time.");
            return;
        }
        var listing = new Listing(terminal());
        for (var entry : timeline.entries()) {
            listing.add(
                    entry.when(),
                    entry.text(),
                    entry.current() ? "" : "no longer so",
                    entry.id().toString());
        }
        listing.print();
    }
}
