package dev.cairn.llm.text;

import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.gguf.GgufOutcome;
import dev.cairn.llm.text.Opening.Ready;
import dev.cairn.llm.text.Opening.Refused;
import dev.cairn.llm.text.internal.Architectures;
import dev.cairn.llm.text.internal.HostStarter;
import dev.cairn.llm.text.internal.HostedModel;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens text models, each in a process of its own, and ends those processes when it is closed.
 * Thread-safe.
 */
public final class TextModels implements AutoCloseable {
    /** Less context than this is no use for answers out of memory, in tokens. */
    private static final int LEAST_CONTEXT = 1024;

    private final HostStarter starter;
    private final MachineMemory memory;
    private final Set<HostedModel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Models run in hosts that {@code launcher} describes, within {@code memory}. */
    public TextModels(HostLauncher launcher, MachineMemory memory) {
        this.starter = new HostStarter(launcher);
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
        if (closed) {
            return new Refused(Refusal.CLOSED, "The models were closed.");
        }
        return switch (Gguf.read(file)) {
            case GgufOutcome.Unusable unusable ->
                    new Refused(refusal(unusable.reason()), unusable.sentence());
            case GgufOutcome.Sound(var header) ->
                    open(options.name().map(header::named).orElse(header), options);
        };
    }

    private Opening open(GgufHeader header, ModelOptions options) {
        if (!Architectures.isKnown(header.architecture())) {
            return new Refused(
                    Refusal.UNKNOWN_ARCHITECTURE,
                    "%s is of a kind (\"%s\") that this program cannot run."
                            .formatted(header.name(), header.architecture()));
        }
        long usable = memory.usableBytes();
        int context = contextThatFits(header, options.contextTokens(), usable);
        if (context == 0) {
            return new Refused(Refusal.TOO_LARGE, tooLarge(header, usable));
        }
        var facts =
                new ModelFacts(
                        header.name(),
                        header.file(),
                        header.architecture(),
                        header.quantisation(),
                        header.licence(),
                        header.fileBytes(),
                        header.parameters(),
                        context,
                        header.contextTokens(),
                        header.memoryBytes(context));
        var opened =
                HostedModel.open(starter, header, facts, options.threads(), options.stopDeadline());
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

    /** The largest context up to the one wished for, halving; 0 where not even the least fits. */
    private static int contextThatFits(GgufHeader header, int wished, long usable) {
        int trained = header.contextTokens() > 0 ? header.contextTokens() : wished;
        int least = Math.min(Math.min(LEAST_CONTEXT, trained), wished);
        for (int context = Math.min(wished, trained); context >= least; context /= 2) {
            if (header.memoryBytes(context) <= usable) {
                return context;
            }
        }
        return 0;
    }

    private static String tooLarge(GgufHeader header, long usable) {
        long needed = header.memoryBytes(LEAST_CONTEXT);
        // What is not weights stays about as it is for a smaller model.
        long fits = Math.max(0, usable - (needed - header.tensorBytes()));
        return "%s needs about %s of memory and %s is free; a model file of up to %s would fit."
                .formatted(header.name(), gigabytes(needed), gigabytes(usable), gigabytes(fits));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
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
