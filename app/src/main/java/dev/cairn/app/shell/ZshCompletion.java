package dev.cairn.app.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for zsh: a function for each command. */
public final class ZshCompletion {
    private final StringBuilder text = new StringBuilder("#compdef cairn\n\n");

    private ZshCompletion() {}

    /** The script for a command and all below it. */
    public static String of(CommandSpec command) {
        var script = new ZshCompletion();
        script.add(command, "_cairn");
        script.text.append("_cairn \"$@\"\n");
        return script.text.toString();
    }

    private void add(CommandSpec command, String function) {
        var below = CommandText.below(command);
        for (var one : below) {
            add(one, function + "_" + one.name().replace('-', '_'));
        }
        text.append(function).append("() {\n");
        if (!below.isEmpty()) {
            text.append(
                    """
                      local curcontext="$curcontext" state line
                      local -a commands
                      commands=(
                    """);
            for (var one : below) {
                text.append("    ")
                        .append(quoted(one.name() + ":" + CommandText.purpose(one)))
                        .append('\n');
            }
            text.append("  )\n");
        }
        text.append("  _arguments -s").append(below.isEmpty() ? "" : " -C");
        for (var option : CommandText.options(command)) {
            for (var name : option.names()) {
                text.append(" \\\n    ").append(quoted(option(option, name)));
            }
        }
        if (below.isEmpty()) {
            for (var parameter : command.positionalParameters()) {
                if (!parameter.hidden()) {
                    text.append(" \\\n    ")
                            .append(quoted("*:" + bare(parameter.paramLabel()) + ":_files"));
                    break;
                }
            }
        } else {
            text.append(" \\\n    '1: :->command' \\\n    '*:: :->below'\n  case $state in\n");
            text.append("    command) _describe -t commands command commands ;;\n");
            text.append("    below)\n      case $line[1] in\n");
            for (var one : below) {
                text.append("        ")
                        .append(one.name())
                        .append(") ")
                        .append(function)
                        .append('_')
                        .append(one.name().replace('-', '_'))
                        .append(" ;;\n");
            }
            text.append("      esac ;;\n  esac");
        }
        text.append("\n}\n\n");
    }

    private static String option(OptionSpec option, String name) {
        var label = bare(option.paramLabel());
        var value = CommandText.takesValue(option) ? ":" + label + ":_files" : "";
        return name + "[" + bare(CommandText.purpose(option)) + "]" + value;
    }

    /** Without the signs that mean something in a specification. */
    private static String bare(String words) {
        return words.replace("[", "(").replace("]", ")").replace(":", ",").replace("\\", "");
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "'\\''") + "'";
    }
}
