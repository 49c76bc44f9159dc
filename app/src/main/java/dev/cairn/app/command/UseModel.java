package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.ModelChoice;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;

/** Says which model answers from now on. */
@Command(
        name = "use",
        description = "Say which model answers from now on.",
        footer = {
            "",
            "Example:",
            "  cairn model use starter",
            "  cairn model use ~/models/other.gguf",
            "  cairn model use none"
        })
final class UseModel extends HomeCommand {
    @Parameters(
            paramLabel = "MODEL",
            description = "The id of an installed model, a GGUF file, or none.")
    private String name = "";

    UseModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var models = cairn.models();
        if (name.equals(ModelChoice.NONE)) {
            models.use(Optional.empty());
            return tell(Optional.empty(), "No model in use: answers are quotes from memory.");
        }
        var chosen = models.find(name).orElseThrow(() -> new Refused(missing(cairn)));
        if (Gguf.read(chosen.file()) instanceof GgufOutcome.Unusable(var _, var sentence)) {
            throw new Refused(sentence);
        }
        var installed = cairn.modelStore().find(name).isPresent();
        // A path is kept whole: the next command may be given elsewhere.
        var kept = installed ? name : chosen.file().toAbsolutePath().normalize().toString();
        models.use(Optional.of(kept));
        return tell(Optional.of(kept), "In use: " + kept);
    }

    private String missing(Composition cairn) {
        return cairn.catalogue().find(name).isPresent()
                ? "%s is not installed; fetch it with: cairn model get %s".formatted(name, name)
                : "there is no model \"%s\" here; cairn model list shows them".formatted(name);
    }

    private int tell(Optional<String> inUse, String words) {
        if (json()) {
            common().print(new Json().with("inUse", inUse));
        } else {
            terminal().out().line(words);
        }
        return OK;
    }
}
