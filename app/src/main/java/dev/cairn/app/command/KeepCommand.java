package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.Id;
import dev.cairn.memory.decay.Decay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Confirms facts, which makes them vivid again. */
@Command(
        name = "keep",
        description = "Say that facts still matter: they are vivid again and fade more slowly.",
        footer = {"", "Example:", "  cairn keep f-0d3xk2m9q7a4c"})
final class KeepCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of facts.")
    private List<String> names = List.of();

    KeepCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        var facts = names.stream().map(KeepCommand::fact).toList();
        for (var fact : facts) {
            if (memory.facts().find(fact).isEmpty()) {
                throw new Refused("there is no fact " + fact);
            }
        }
        facts.forEach(fact -> memory.decay().used(fact, Decay.Use.CONFIRMED));
        if (json()) {
            common().print(new Json().with("kept", facts));
        } else {
            terminal().out().line(facts.size() == 1 ? "Kept." : "Kept " + facts.size() + ".");
        }
        return OK;
    }

    private static Id fact(String text) {
        return Id.parse(text)
                .filter(id -> id.kind() == Id.Kind.FACT)
                .orElseThrow(() -> new BadUsage("\"%s\" is no id of a fact".formatted(text)));
    }
}
