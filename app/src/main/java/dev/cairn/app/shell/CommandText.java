package dev.cairn.app.shell;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/** What is said of commands and options in their help, as plain text. */
final class CommandText {
    private CommandText() {}

    /** What a command is for: the first line of its description. */
    static String purpose(CommandSpec command) {
        return first(command.usageMessage().description());
    }

    static String purpose(OptionSpec option) {
        return first(option.description());
    }

    static String purpose(PositionalParamSpec parameter) {
        return first(parameter.description());
    }

    /** The commands below one, in their order, without those that help leaves out. */
    static List<CommandSpec> below(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(spec -> !spec.usageMessage().hidden())
                .distinct()
                .toList();
    }

    /** The options of one, without those that help leaves out. */
    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    static String plain(String text) {
        return Ansi.OFF.string(text);
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : plain(lines[0]);
    }
}
