package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.Settings;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Says when an idle model leaves memory. */
@Command(
        name = "rest",
        description =
                "Say after how many minutes without a question the model leaves memory; the next"
                        + " question loads it again.",
        footer = {"", "Example:", "  cairn model rest 30", "  cairn model rest never"})
final class RestModel extends HomeCommand {
    private static final String NEVER = "never";

    @Parameters(paramLabel = "MINUTES", description = "Minutes, or never.")
    private String minutes = "";

    RestModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        int chosen = minutes.equals(NEVER) ? 0 : number();
        var settings = cairn.settings();
        settings.write(settings.read().withModelRestMinutes(chosen));
        if (json()) {
            common().print(new Json().with("modelRestMinutes", chosen));
        } else {
            terminal()
                    .out()
                    .line(
                            chosen == 0
                                    ? "The model stays in memory."
                                    : "The model leaves memory after %d minutes without a question."
                                            .formatted(chosen));
        }
        return OK;
    }

    private int number() {
        try {
            int number = Integer.parseInt(minutes);
            if (number >= 1 && number <= Settings.MOST_REST_MINUTES) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BadUsage(
                "MINUTES is a number from 1 to " + Settings.MOST_REST_MINUTES + ", or never");
    }
}
