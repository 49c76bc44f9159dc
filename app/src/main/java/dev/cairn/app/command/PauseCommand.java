package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.instance.InstancePlace;
import dev.cairn.app.instance.Request;
import dev.cairn.app.instance.Running;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.time.Duration;

/** Pauses memory and resumes it, here and in a window that is open. */
abstract class PauseCommand extends HomeCommand {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final boolean paused;

    private PauseCommand(Common common, boolean paused) {
        super(common);
        this.paused = paused;
    }

    /** From now on. */
    @Command(
            name = "pause",
            description = {
                "Pause memory: what is said in conversations is not kept until \"cairn resume\",",
                "and no other program writes anything down. What you capture is kept."
            },
            footer = {"", "Example:", "  cairn pause"})
    static final class Begin extends PauseCommand {
        Begin(Common common) {
            super(common, true);
        }
    }

    /** No longer. */
    @Command(
            name = "resume",
            description = "End a pause of memory: what is said is kept again.",
            footer = {"", "Example:", "  cairn resume"})
    static final class End extends PauseCommand {
        End(Common common) {
            super(common, false);
        }
    }

    @Override
    int run(Composition cairn) throws IOException {
        cairn.pause().set(paused);
        new Running(InstancePlace.of(cairn.home(), common().surroundings().environment()))
                .ask(new Request.Changed(), PATIENCE);
        if (json()) {
            common().print(new Json().with("paused", paused));
        } else {
            terminal()
                    .out()
                    .line(
                            paused
                                    ? "Memory is paused: what is said is not kept until you resume"
                                            + " it."
                                    : "Memory goes on: what is said is kept.");
        }
        return OK;
    }
}
