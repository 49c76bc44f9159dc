package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.Id;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Shows facts that seem to say the same, and does with them what the user decides. */
@Command(
        name = "duplicates",
        description = {
            "List pairs of facts that seem to say the same, as consolidation found them.",
            "Nothing is merged unless you say so; `cairn fact undo ID` brings a fact back."
        },
        footer = {
            "",
            "Examples:",
            "  cairn duplicates --merge f-0d3xk2m9q7a4c",
            "  cairn duplicates --apart f-0d3xk2m9q7a4c"
        })
final class DuplicatesCommand extends HomeCommand {
    @Option(
            names = "--merge",
            paramLabel = "ID",
            description = "Take this second fact of a pair back; the first one stays.")
    private Optional<String> merge = Optional.empty();

    @Option(
            names = "--apart",
            paramLabel = "ID",
            description = "This second fact of a pair says something else; do not ask again.")
    private Optional<String> apart = Optional.empty();

    @Mixin private SpaceOption space = new SpaceOption();

    DuplicatesCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        if (merge.isPresent() && apart.isPresent()) {
            throw new BadUsage("either --merge or --apart");
        }
        var memory = cairn.memory();
        var merges = memory.merges();
        var open = merges.open(space.in(memory));
        var named = merge.or(() -> apart);
        if (named.isPresent()) {
            var id = Id.parse(named.get());
            var pairs = open.stream().filter(pair -> id.equals(Optional.of(pair.goes()))).toList();
            if (pairs.isEmpty()) {
                throw new Refused("no pair with " + named.get() + " as its second fact waits");
            }
            for (var pair : pairs) {
                if (merge.isEmpty()) {
                    merges.apart(pair.stays(), pair.goes());
                } else {
                    merges.merge(pair.stays(), pair.goes());
                    break;
                }
            }
            open = merges.open(space.in(memory));
        }
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "duplicates",
                                            open.stream()
                                                    .map(
                                                            pair ->
                                                                    new Json()
                                                                            .with(
                                                                                    "stays",
                                                                                    pair.stays())
                                                                            .with(
                                                                                    "stayingText",
                                                                                    pair
                                                                                            .stayingText())
                                                                            .with(
                                                                                    "goes",
                                                                                    pair.goes())
                                                                            .with(
                                                                                    "goingText",
                                                                                    pair
                                                                                            .goingText())
                                                                            .with(
                                                                                    "likeness",
                                                                                    pair
                                                                                            .likeness()))
                                                    .toList()));
        } else if (open.isEmpty()) {
            terminal().out().line("No pair of facts waits.");
        } else {
            for (var pair : open) {
                terminal().out().line("%s  %s".formatted(pair.stays(), pair.stayingText()));
                terminal().out().line("= %s  %s".formatted(pair.goes(), pair.goingText()));
            }
        }
        return OK;
    }
}
