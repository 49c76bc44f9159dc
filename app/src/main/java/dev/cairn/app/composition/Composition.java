package dev.cairn.app.composition;

import dev.cairn.app.home.Home;
import dev.cairn.app.home.Pause;
import dev.cairn.app.home.PrivateFolder;
import dev.cairn.app.home.SettingsFile;
import dev.cairn.llm.catalogue.Catalogue;
import dev.cairn.llm.catalogue.Download;
import dev.cairn.llm.catalogue.ModelStore;
import dev.cairn.llm.catalogue.RegistryAddress;
import dev.cairn.llm.embedding.E5Small;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EncoderFolder;
import dev.cairn.llm.embedding.EncoderOpening;
import dev.cairn.llm.text.GenerationBenchmark;
import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.MachineMemory;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.TextModels;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.sync.exports.Exporter;
import dev.cairn.sync.imports.Importer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The one place where the program's parts are made and joined. Each is made when it is first asked
 * for, since most commands need few of them, and all are closed with this. Thread-safe.
 */
public final class Composition implements AutoCloseable {
    private static final Duration LEARNING = Duration.ofSeconds(2);

    private final Home home;
    private final Clock clock;
    private final RegistryAddress registry;
    private final ProxySelector proxies;
    private final Ending ending;

    private @Nullable Embedder embedder;
    private @Nullable Memory memory;
    private @Nullable TextModels textModels;

    /**
     * @param registry asked for models that are made of packages
     * @param proxies through which models are fetched
     */
    public Composition(
            Home home,
            Clock clock,
            RegistryAddress registry,
            ProxySelector proxies,
            Ending ending) {
        this.proxies = proxies;
        this.home = home;
        this.clock = clock;
        this.registry = registry;
        this.ending = ending;
    }

    public Home home() {
        return home;
    }

    public Clock clock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Ending ending() {
        return ending;
    }

    public SettingsFile settings() {
        return new SettingsFile(home.settings());
    }

    /** Whether memory is paused now. */
    public Pause pause() {
        return new Pause(settings());
    }

    /**
     * The sentence encoder in use. The one that Cairn carries loads its model at the first text.
     *
     * @throws Refused when the one that is set cannot be used
     */
    public synchronized Embedder embedder() {
        if (embedder == null) {
            embedder = encoder(encoderInUse());
        }
        return embedder;
    }

    private Optional<String> encoderInUse() {
        try {
            return settings().read().encoder();
        } catch (IOException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Opens a sentence encoder, which the caller closes.
     *
     * @param folder empty for the one that Cairn carries
     */
    public Embedder encoder(Optional<String> folder) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        if (folder.isEmpty()) {
            return new E5Small(threads);
        }
        return switch (EncoderFolder.open(Path.of(folder.get()), threads)) {
            case EncoderOpening.Ready(var opened) -> opened;
            case EncoderOpening.Refused(var sentence) -> throw new Refused(sentence);
        };
    }

    /**
     * The memory in the data folder, begun there if there is none.
     *
     * @throws Refused when it was left as it is
     */
    public synchronized Memory memory() {
        if (memory == null) {
            closeToOthers();
            memory =
                    switch (Memory.open(home.folder(), clock, embedder(), ranking())) {
                        case MemoryOpening.Opened(var opened) -> opened;
                        case MemoryOpening.Refused(var sentence) -> throw new Refused(sentence);
                    };
        }
        return memory;
    }

    /** Whoever else has an account on this machine has no business in the folder. */
    private void closeToOthers() {
        try {
            PrivateFolder.keep(home.folder());
        } catch (IOException e) {
            // Opening the store says why.
        }
    }

    /**
     * Reads what was said last for facts, as far as a couple of seconds allow; the rest is read
     * another time.
     */
    public void learnBriefly() {
        var until = System.nanoTime() + LEARNING.toNanos();
        memory().learn(Optional.empty(), () -> ending.begun() || System.nanoTime() - until > 0);
    }

    /** Takes in what other programs wrote. */
    public Importer importer() {
        return new Importer(memory().imports(), clock.getZone());
    }

    /** Writes what is in memory for other programs. */
    public Exporter exporter() {
        return new Exporter(memory().exports(), clock);
    }

    public Ranking ranking() {
        return Ranking.standard();
    }

    public Catalogue catalogue() {
        return Catalogue.bundled();
    }

    public ModelStore modelStore() {
        return new ModelStore(home.models(), clock);
    }

    public Download download() {
        return new Download(modelStore(), registry, proxies);
    }

    /** Which model answers, and its opening. */
    public ModelChoice models() {
        return new ModelChoice(modelStore(), settings(), this::textModels);
    }

    /** Compares this program's way to a model with the bare library. */
    public GenerationBenchmark generationBenchmark() {
        return new GenerationBenchmark(
                hosts(), MachineMemory.ofThisMachine(), ModelOptions.usual());
    }

    private HostLauncher hosts() {
        return HostLauncher.likeThisProgram(home.running());
    }

    private synchronized TextModels textModels() {
        if (textModels == null) {
            textModels = new TextModels(hosts(), MachineMemory.ofThisMachine());
        }
        return textModels;
    }

    @Override
    public synchronized void close() {
        // In this order: what uses another goes first.
        try (var _ = embedder;
                var _ = memory;
                var _ = textModels) {
            textModels = null;
            memory = null;
            embedder = null;
        }
    }
}
