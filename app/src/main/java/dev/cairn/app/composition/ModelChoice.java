package dev.cairn.app.composition;

import dev.cairn.app.home.SettingsFile;
import dev.cairn.llm.catalogue.ModelStore;
import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.gguf.GgufOutcome;
import dev.cairn.llm.text.ModelFit;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.Opening;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.TextModels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Which model answers: the one named, else the one in use, else none. Thread-safe. */
public final class ModelChoice {
    /** What is named to have none. */
    public static final String NONE = "none";

    private final ModelStore store;
    private final SettingsFile settings;
    private final Supplier<TextModels> models;

    ModelChoice(ModelStore store, SettingsFile settings, Supplier<TextModels> models) {
        this.store = store;
        this.settings = settings;
        this.models = models;
    }

    /**
     * A model that was chosen.
     *
     * @param name as people call it
     */
    public record Chosen(String name, Path file) {}

    /** What came of opening the model in use. */
    public sealed interface InUse {
        record Ready(TextModel model) implements InUse {}

        /** None is in use. */
        record None() implements InUse {}

        /**
         * It cannot be used now.
         *
         * @param sentence why, for the user
         */
        record Unusable(String name, String sentence) implements InUse {}
    }

    /** The model in use as it is set, whether or not it is there. */
    public Optional<String> inUse() throws IOException {
        return settings.read().model();
    }

    /** Sets the model in use; empty for none. */
    public void use(Optional<String> name) throws IOException {
        settings.write(settings.read().withModel(name));
    }

    /** The file of an installed model, or of one that lies anywhere. */
    public Optional<Chosen> find(String name) throws IOException {
        var installed = store.find(name);
        if (installed.isPresent()) {
            return installed.map(model -> new Chosen(model.name(), model.file()));
        }
        try {
            var file = Path.of(name);
            return Files.exists(file)
                    ? Optional.of(new Chosen(nameOf(file), file))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String nameOf(Path file) {
        var last = file.getFileName();
        return last == null ? file.toString() : last.toString().replaceFirst("\\.gguf$", "");
    }

    /**
     * What a model's file says of it.
     *
     * @throws Refused when it is no usable model
     */
    public GgufHeader look(Chosen chosen) {
        return switch (Gguf.read(chosen.file())) {
            case GgufOutcome.Sound(var header) -> header.named(chosen.name());
            case GgufOutcome.Unusable(var _, var sentence) -> throw new Refused(sentence);
        };
    }

    /** Whether and how a model would run here now. */
    public ModelFit fit(GgufHeader header) {
        return models.get().fit(header, ModelOptions.usual());
    }

    /**
     * Opens a model that the user named.
     *
     * @return empty where they named none
     * @throws Refused when it cannot be opened
     */
    public Optional<TextModel> named(String name) throws IOException {
        return named(name, new StopSignal());
    }

    /** The same; {@code stop} ends the loading, which is a refusal as well. */
    public Optional<TextModel> named(String name, StopSignal stop) throws IOException {
        if (name.equals(NONE)) {
            return Optional.empty();
        }
        var chosen =
                find(name)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "there is no model \"%s\" here; cairn model list shows them"
                                                        .formatted(name)));
        var options =
                ModelOptions.usual()
                        .withName(chosen.name())
                        .restingAfter(Duration.ofMinutes(settings.read().modelRestMinutes()));
        return switch (models.get().open(chosen.file(), options, stop)) {
            case Opening.Ready(var model) -> Optional.of(model);
            case Opening.Refused(var _, var sentence) -> throw new Refused(sentence);
        };
    }

    /** Opens the model in use. Without it there is still memory, so nothing is thrown. */
    public InUse openInUse() throws IOException {
        var name = inUse();
        if (name.isEmpty()) {
            return new InUse.None();
        }
        try {
            return named(name.get()).<InUse>map(InUse.Ready::new).orElseGet(InUse.None::new);
        } catch (Refused e) {
            return new InUse.Unusable(name.get(), String.valueOf(e.getMessage()));
        }
    }
}
