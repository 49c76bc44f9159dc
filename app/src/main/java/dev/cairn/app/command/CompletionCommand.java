package dev.cairn.app.command;

import dev.cairn.app.shell.FishCompletion;
import dev.cairn.app.shell.ManualPage;
import dev.cairn.app.shell.ZshCompletion;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Prints what a shell needs to complete this program's commands. */
@Command(
        name = "completion",
        description =
                "Print the completions for a shell. The Debian package installs them already.",
        footer = {
            "",
            "Example:",
            "  source <(cairn completion bash)",
            "  cairn completion fish > ~/.config/fish/completions/cairn.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /** What can be printed; the manual goes with them, for the packages. */
    enum Reader {
        BASH,
        ZSH,
        FISH,
        MAN
    }

    private final Common common;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SHELL",
            description = "bash, zsh or fish; man prints the manual page.")
    private Reader reader = Reader.BASH;

    CompletionCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        var root = spec.root();
        var text =
                switch (reader) {
                    case BASH -> AutoComplete.bash(root.name(), root.commandLine());
                    case ZSH -> ZshCompletion.of(root);
                    case FISH -> FishCompletion.of(root);
                    case MAN -> ManualPage.of(root, Version.text());
                };
        common.terminal().out().print(text);
        return HomeCommand.OK;
    }
}
