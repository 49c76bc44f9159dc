package dev.cairn.app.shell;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.List;

/** Completions for fish. */
public final class FishCompletion {
    /** Which command the words before the cursor name, options left out. */
    private static final String FUNCTIONS =
            """
            function __cairn_said
                for word in (commandline -opc)[2..-1]
                    string match -q -- '-*' $word; or echo -- $word
                end
            end
            function __cairn_at
                test "$(__cairn_said | string join ' ')" = "$argv"
            end
            function __cairn_in
                string match -q -- "$argv *" "$(__cairn_said | string join ' ') "
            end
            """;

    private final StringBuilder text = new StringBuilder(FUNCTIONS);

    private FishCompletion() {}

    /** The script for a command and all below it. */
    public static String of(CommandSpec command) {
        var script = new FishCompletion();
        script.add(command, "");
        return script.text.toString();
    }

    private void add(CommandSpec command, String path) {
        for (var below : CommandText.below(command)) {
            text.append("complete -c cairn -f -n '__cairn_at")
                    .append(path)
                    .append("' -a ")
                    .append(below.name())
                    .append(said(CommandText.purpose(below)))
                    .append('\n');
        }
        for (var option : CommandText.options(command)) {
            var condition = path.isEmpty() ? "__cairn_at" : "__cairn_in" + path;
            text.append("complete -c cairn -n '").append(condition).append('\'');
            names(option).forEach(name -> text.append(' ').append(name));
            text.append(CommandText.takesValue(option) ? " -r" : "")
                    .append(said(CommandText.purpose(option)))
                    .append('\n');
        }
        for (var below : CommandText.below(command)) {
            add(below, path + " " + below.name());
        }
    }

    private static List<String> names(OptionSpec option) {
        return List.of(option.names()).stream()
                .map(
                        name ->
                                name.startsWith("--")
                                        ? "-l " + name.substring(2)
                                        : "-s " + name.substring(1))
                .toList();
    }

    private static String said(String purpose) {
        return purpose.isEmpty()
                ? ""
                : " -d '" + purpose.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
