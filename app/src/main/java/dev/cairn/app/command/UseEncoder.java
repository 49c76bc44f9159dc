package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.StatusLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses the sentence encoder that makes vectors of memories. */
@Command(
        name = "encoder",
        description =
                "Choose what turns memories into vectors: a folder with model.onnx and"
                        + " tokenizer.json, or default. All memories are embedded anew first, while"
                        + " other programs of Cairn go on with the old vectors until they start"
                        + " again.",
        footer = {
            "",
            "Example:",
            "  cairn model encoder ~/models/all-MiniLM-L6-v2",
            "  cairn model encoder default"
        })
final class UseEncoder extends HomeCommand {
    private static final String DEFAULT = "default";

    @Parameters(paramLabel = "FOLDER", description = "The encoder's folder, or default.")
    private String folder = "";

    UseEncoder(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var chosen = folder.equals(DEFAULT) ? Optional.<String>empty() : Optional.of(whole());
        var memory = cairn.memory();
        boolean whole;
        String name;
        try (var next = cairn.encoder(chosen);
                var work = cairn.ending().work();
                var line = new StatusLine(terminal())) {
            name = next.identity().name();
            whole =
                    memory.embedAnew(
                            next,
                            (made, all) ->
                                    line.show(
                                            "embedding memories anew: %d of %d"
                                                    .formatted(made, all)),
                            work.signal()::isStopped);
        }
        if (!whole) {
            throw new Refused("stopped; what was embedded is kept, and the same command goes on");
        }
        var settings = cairn.settings();
        settings.write(settings.read().withEncoder(chosen));
        if (json()) {
            common().print(new Json().with("encoder", name).with("folder", chosen));
        } else {
            terminal().out().line("Memories are embedded with " + name + " from now on.");
        }
        return OK;
    }

    private String whole() {
        try {
            return Path.of(folder).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw new BadUsage("that is no folder");
        }
    }
}
