package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.memory.Id;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/** Says how an answer should have been. */
@Command(
        name = "correct",
        description = {
            "Say how an answer should have been; it is kept for when something like it is asked"
                    + " again.",
            "Without an id it is about the newest answer."
        },
        footer = {
            "",
            "Example:",
            "  cairn correct \"shorter, please\"",
            "  cairn correct m-0d3xk2m9q7a4c \"you should have mentioned the allergy\""
        })
final class CorrectCommand extends HomeCommand {
    @Parameters(
            paramLabel = "[ID] TEXT",
            arity = "1..*",
            description = "The message that answered, and what is to be said of it.")
    private List<String> words = List.of();

    @Mixin private SpaceOption space = new SpaceOption();

    CorrectCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var named = Id.parse(words.getFirst());
        if (named.filter(id -> id.kind() != Id.Kind.MESSAGE).isPresent()) {
            throw new BadUsage("\"%s\" is no id of a message".formatted(words.getFirst()));
        }
        var text = String.join(" ", named.isPresent() ? words.subList(1, words.size()) : words);
        if (text.isBlank()) {
            throw new BadUsage("a correction needs words");
        }
        var corrections = cairn.memory().corrections();
        var in = space.in(cairn.memory());
        Optional<Id> answer = named.or(() -> corrections.lastAnswer(in));
        var kept =
                answer.flatMap(message -> corrections.add(in, message, text))
                        .orElseThrow(
                                () -> new Refused("there is no such answer in memory to correct"));
        if (json()) {
            common().print(CorrectionsCommand.json(kept));
        } else {
            terminal().out().line("Kept for next time: " + kept.id());
        }
        return OK;
    }
}
