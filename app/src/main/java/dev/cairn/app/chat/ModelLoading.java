package dev.cairn.app.chat;

import dev.cairn.app.composition.ModelChoice;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.llm.text.TextModel;

import java.io.IOException;
import java.util.Optional;

/** Opens the model for an answer, and tells what it waits for. */
public final class ModelLoading {
    private final Terminal terminal;
    private final ModelChoice models;

    public ModelLoading(Terminal terminal, ModelChoice models) {
        this.terminal = terminal;
        this.models = models;
    }

    /**
     * The model named, else the one in use, else none. Where the one in use cannot be opened that
     * is told, and memory answers alone.
     *
     * @throws dev.cairn.app.composition.Refused when the one named cannot be opened
     */
    public Optional<TextModel> open(Optional<String> named) throws IOException {
        try (var line = new StatusLine(terminal)) {
            if (named.isPresent()) {
                if (!named.get().equals(ModelChoice.NONE)) {
                    line.show(words(named.get()));
                }
                return models.named(named.get());
            }
            models.inUse().ifPresent(name -> line.show(words(name)));
            return switch (models.openInUse()) {
                case ModelChoice.InUse.Ready(var model) -> Optional.of(model);
                case ModelChoice.InUse.None() -> Optional.empty();
                case ModelChoice.InUse.Unusable(var name, var sentence) -> {
                    line.wipe();
                    terminal.note(
                            "the model %s cannot be used, so memory answers alone: %s"
                                    .formatted(name, sentence));
                    yield Optional.empty();
                }
            };
        }
    }

    /** A model that lies anywhere is named by its path, of which the end says enough. */
    private static String words(String name) {
        return "loading %s …".formatted(name.replaceFirst("^.*[/\\\\]", ""));
    }
}
