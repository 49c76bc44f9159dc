package dev.cairn.app.command;

import dev.cairn.app.chat.ModelLoading;
import dev.cairn.app.chat.TerminalChat;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** Talks in the terminal. */
@Command(
        name = "chat",
        description = "Talk here in the terminal; /help there shows what can be done.",
        footer = {"", "Example:", "  cairn chat --model starter"})
final class ChatCommand extends HomeCommand {
    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model that answers, or none; else the one in use.")
    private Optional<String> model = Optional.empty();

    @Mixin private SpaceOption space = new SpaceOption();

    ChatCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var memory = cairn.memory();
        var in = space.in(memory);
        var opened = new ModelLoading(terminal(), cairn.models()).open(model);
        var turns = new ArrayList<Json>();
        var chat =
                new TerminalChat(
                        cairn,
                        terminal(),
                        in,
                        opened,
                        answer -> turns.add(AskCommand.json(answer)),
                        json());
        chat.run();
        if (json()) {
            common().print(
                            new Json()
                                    .with("conversation", chat.conversation())
                                    .with("answers", turns));
        }
        return OK;
    }
}
