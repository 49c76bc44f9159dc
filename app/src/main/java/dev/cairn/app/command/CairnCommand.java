package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.window.Display;
import dev.cairn.app.window.Start;
import dev.cairn.app.window.Window;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;

/** The program without a command: its window, or the chat where no window can be shown. */
@Command(
        name = "cairn",
        description = "A memory of your own, on your own machine.",
        versionProvider = Version.class,
        subcommandsRepeatable = false,
        footer = {
            "",
            "Without a command the window opens, or the chat where there is no display.",
            "",
            "Example:",
            "  cairn capture \"Anna moved from Bonn to Berlin in May 2025\"",
            "  cairn ask \"Where does Anna live now?\""
        })
final class CairnCommand extends HomeCommand {
    @Mixin private final Common options;

    @Option(
            names = "--hidden",
            description = "Start out of sight, in the tray; for the start with the desktop.")
    private boolean hidden;

    private final Optional<Window> window;

    /**
     * @param window empty in a build that has none
     */
    CairnCommand(Common common, Optional<Window> window) {
        super(common);
        this.options = common;
        this.window = window;
    }

    @Override
    int run(Composition cairn) throws IOException {
        var surroundings = options.surroundings();
        var missing =
                window.isEmpty()
                        ? Optional.of("this build has no window, so the chat is here")
                        : Display.missing(surroundings.environment(), surroundings.system());
        if (missing.isEmpty()) {
            var how = hidden ? Start.How.HIDDEN : Start.How.WINDOW;
            return window.get().show(cairn, surroundings.start(how, ""));
        }
        if (hidden) {
            throw new Refused("there is no display, and so no tray to be hidden in");
        }
        terminal().note(missing.get());
        return new ChatCommand(options).run(cairn);
    }
}
