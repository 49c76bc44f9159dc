package dev.cairn.app.shell;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The manual page, in roff's man macros (man(7)). */
public final class ManualPage {
    private static final String HEAD =
            """
            .SH NAME
            cairn \\- a private memory for the desktop
            .SH SYNOPSIS
            .B cairn
            .RI [ options ]
            .br
            .B cairn
            .I command
            .RI [ options ]
            .RI [ argument ...]
            .SH DESCRIPTION
            Cairn keeps what you tell it and answers from it, with the date and the source. It runs on this machine alone,
            with a small language model or with none. Without a command the window opens, or the chat in the terminal
            where there is no display.
            """;

    private static final String TAIL =
            """
            .SH FILES
            .TP
            .I ~/.local/share/cairn
            Everything that belongs to one person:
            .I cairn.db
            holds all that was said,
            .I index/
            is made from it and may be deleted,
            .I models/
            holds the models that were fetched. Removing the program leaves this folder alone.
            .SH ENVIRONMENT
            .TP
            .B CAIRN_HOME
            Another data folder.
            .TP
            .B NO_COLOR
            No colours in the terminal.
            .SH EXIT STATUS
            0 when it was done, 1 when it could not be done, 2 when it was not understood.
            """;

    private final StringBuilder text = new StringBuilder();

    private ManualPage() {}

    /** The page of a command and all below it. */
    public static String of(CommandSpec command, String version) {
        var page = new ManualPage();
        page.text
                .append(".TH CAIRN 1 \"\" ")
                .append(quoted("Cairn " + version))
                .append(" \"User Commands\"\n")
                .append(HEAD)
                .append(".SH OPTIONS\nEvery command takes these as well.\n");
        CommandText.options(command).forEach(page::option);
        page.text.append(".SH COMMANDS\n");
        CommandText.below(command).forEach(one -> page.command(one, "cairn"));
        return page.text.append(TAIL).toString();
    }

    private void command(CommandSpec command, String above) {
        var name = above + " " + command.name();
        var below = CommandText.below(command);
        var parameters =
                command.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .toList();
        text.append(".SS ")
                .append(
                        quoted(
                                name
                                        + parameters.stream()
                                                .map(one -> " " + one.paramLabel())
                                                .distinct()
                                                .collect(Collectors.joining())))
                .append('\n');
        text.append(
                escaped(
                        Arrays.stream(command.usageMessage().description())
                                .map(CommandText::plain)
                                .collect(Collectors.joining(" "))));
        text.append('\n');
        for (var parameter : parameters) {
            text.append(".TP\n.I ").append(escaped(parameter.paramLabel())).append('\n');
            described(parameter);
        }
        CommandText.options(command).stream()
                .filter(option -> !option.inherited())
                .forEach(this::option);
        below.forEach(one -> command(one, name));
    }

    private void option(OptionSpec option) {
        var names =
                Arrays.stream(option.names())
                        .map(name -> "\\fB" + escaped(name) + "\\fR")
                        .collect(Collectors.joining(", "));
        text.append(".TP\n").append(names);
        if (CommandText.takesValue(option)) {
            text.append(" \\fI").append(escaped(option.paramLabel())).append("\\fR");
        }
        text.append('\n');
        described(option);
    }

    private void described(ArgSpec one) {
        text.append(
                        escaped(
                                Arrays.stream(one.description())
                                        .map(CommandText::plain)
                                        .collect(Collectors.joining(" "))))
                .append('\n');
    }

    private static String quoted(String words) {
        return '"' + escaped(words).replace("\"", "\\(dq") + '"';
    }

    /** A line that starts with a dot or an apostrophe would be an order to roff. */
    private static String escaped(String words) {
        var safe = words.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
