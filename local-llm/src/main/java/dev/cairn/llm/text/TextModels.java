package dev.cairn.llm.text;

import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.gguf.GgufOutcome;
import dev.cairn.llm.text.Opening.Ready;
import dev.cairn.llm.text.Opening.Refused;
import dev.cairn.llm.text.internal.HostStarter;
import dev.cairn.llm.text.internal.HostedModel;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens text models, each in a process of its own, and ends those processes when it is closed.
 * Thread-safe.
 */
public final class TextModels implements AutoCloseable {
    private final HostStarter starter;
    private final MachineMemory memory;
    private final Set<HostedModel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Models run in hosts that {@code launcher} describes, within {@code memory}. */
    public TextModels(HostLauncher launcher, MachineMemory memory) {
        this(new HostStarter(launcher), memory);
    }

    TextModels(HostStarter starter, MachineMemory memory) {
        this.starter = starter;
        this.memory = memory;
    }

    /** Opens the model in {@code file} as usual. */
    public Opening open(Path file) {
        return open(file, ModelOptions.usual());
    }

    /**
     * Opens the model in {@code file}. Blocks until it is loaded, which for a large model from a
     * slow disk takes a minute or more.
     */
    public Opening open(Path file, ModelOptions options) {
        return open(file, options, new StopSignal());
    }

    /** The same; {@code stop} ends the loading, and the model is refused as stopped. */
    public Opening open(Path file, ModelOptions options, StopSignal stop) {
        if (closed) {
            return new Refused(Refusal.CLOSED, "The models were closed.");
        }
        return switch (Gguf.read(file)) {
            case GgufOutcome.Unusable unusable ->
                    new Refused(refusal(unusable.reason()), unusable.sentence());
            case GgufOutcome.Sound(var header) ->
                    open(options.name().map(header::named).orElse(header), options, stop);
        };
    }

    /** Whether and how a model would run here now, without loading it. */
    public ModelFit fit(GgufHeader header, ModelOptions options) {
        return ModelFit.of(header, options, memory.usableBytes());
    }

    private Opening open(GgufHeader header, ModelOptions options, StopSignal stop) {
        return switch (fit(header, options)) {
            case ModelFit.UnknownKind(var sentence) ->
                    new Refused(Refusal.UNKNOWN_ARCHITECTURE, sentence);
            case ModelFit.TooLarge large -> new Refused(Refusal.TOO_LARGE, large.sentence());
            case ModelFit.Fits fits -> open(header, options, fits, stop);
        };
    }

    private Opening open(
            GgufHeader header, ModelOptions options, ModelFit.Fits fits, StopSignal stop) {
        var facts =
                new ModelFacts(
                        header.name(),
                        header.file(),
                        header.architecture(),
                        header.quantisation(),
                        header.licence(),
                        header.fileBytes(),
                        header.parameters(),
                        fits.settings().contextTokens(),
                        header.contextTokens(),
                        fits.memoryBytes());
        var plan = new HostedModel.ModelPlan(header, fits.settings(), options);
        var opened = HostedModel.open(starter, plan, facts, memory, stop);
        return switch (opened) {
            case HostedModel.Opened.NotLoaded not -> new Refused(not.reason(), not.sentence());
            case HostedModel.Opened.Loaded(var model) -> {
                open.removeIf(HostedModel::isClosed);
                open.add(model);
                if (closed) {
                    model.close();
                    yield new Refused(Refusal.CLOSED, "The models were closed.");
                }
                yield new Ready(model);
            }
        };
    }

    private static Refusal refusal(GgufOutcome.Reason reason) {
        return switch (reason) {
            case MISSING -> Refusal.MISSING_FILE;
            case TRUNCATED -> Refusal.TRUNCATED_FILE;
            case NOT_GGUF -> Refusal.NOT_A_MODEL;
            case UNKNOWN_VERSION, DAMAGED, NOT_READABLE -> Refusal.DAMAGED_FILE;
        };
    }

    /** Closes every model that is still open. */
    @Override
    public void close() {
        closed = true;
        open.forEach(HostedModel::close);
        open.clear();
    }
}
