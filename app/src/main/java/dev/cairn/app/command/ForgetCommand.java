package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.forgetting.ForgettingTalk;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.LineReader;
import dev.cairn.memory.Id;
import dev.cairn.memory.forgetting.Forgetting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Erases on the user's word, after showing what would go. */
@Command(
        name = "forget",
        description = "Erase memories, after showing what would go. This cannot be undone.",
        footer = {
            "",
            "Example:",
            "  cairn forget e-0d3xk2m9q7a4c",
            "  cairn forget --matching \"my old address\" --yes"
        })
final class ForgetCommand extends HomeCommand {
    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Ids of memories, facts or conversations.")
    private List<String> names = List.of();

    @Option(
            names = "--matching",
            paramLabel = "QUERY",
            description = "Everything that this clearly means.")
    private Optional<String> matching = Optional.empty();

    @Option(
            names = "--yes",
            description = "Do it without asking; needed with --matching in a script.")
    private boolean yes;

    @Mixin private SpaceOption space = new SpaceOption();

    ForgetCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (names.isEmpty() == matching.isEmpty()) {
            throw new BadUsage("name either ids or --matching with words");
        }
        var ids = names.stream().map(ForgetCommand::id).toList();
        var memory = cairn.memory();
        cairn.learnBriefly();
        var preview =
                matching.isPresent()
                        ? memory.forgetting().matching(space.in(memory), matching.get())
                        : memory.forgetting().preview(ids);
        if (preview.nothing()) {
            throw new Refused("there is nothing in memory to forget by that");
        }
        if (!yes && !confirmed(preview)) {
            return FAILED;
        }
        var forgotten = memory.forgetting().forget(preview.ids());
        if (json()) {
            common().print(
                            new Json()
                                    .with("forgotten", forgotten.forgotten())
                                    .with("residue", forgotten.residue()));
        } else {
            terminal().out().line(ForgettingTalk.done(preview));
        }
        if (forgotten.residue() > 0) {
            terminal().note(ForgettingTalk.residue(forgotten.residue()));
        }
        return OK;
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(() -> new BadUsage("\"%s\" is no id".formatted(text)));
    }

    private boolean confirmed(Forgetting.Preview preview) throws IOException {
        if (!terminal().inIsTerminal()) {
            if (matching.isEmpty()) {
                // An id says exactly what is meant; a search may mean more than was thought of.
                return true;
            }
            throw new Refused(
                    "%s would be erased; nothing was, for want of --yes"
                            .formatted(ForgettingTalk.counts(preview)));
        }
        // On the error stream, so that standard output stays one object.
        ForgettingTalk.show(preview, terminal(), terminal().err());
        terminal().err().print("Erase for good? Type yes: ");
        var said = new LineReader(terminal().in()).next();
        if (said.isEmpty() || !said.get().strip().equalsIgnoreCase("yes")) {
            terminal().note("nothing was erased");
            return false;
        }
        return true;
    }
}
