package dev.cairn.llm.text.internal;

import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.MachineMemory;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.ModelSettings;
import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.Refusal;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Usage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A text model in hosts of its own: one for answers, and one of low priority for work in the
 * background, so that a conversation finds its prompt computed whatever ran in between. The weights
 * are mapped from one file and lie in memory once. Where there is no room for a second cache of
 * keys and values, both use the first host. Thread-safe.
 */
public final class HostedModel implements TextModel {
    /** How long the host for work in the background stays without any. */
    private static final Duration BACKGROUND_REST = Duration.ofMinutes(2);

    /** Memory to be left free by a second host, in bytes. */
    private static final long SPARE = 512L << 20;

    private final ModelFacts facts;
    private final ModelPlan plan;
    private final MachineMemory memory;
    private final RequestQueue queue = new RequestQueue();
    private final HostSeat front;
    private final HostSeat back;
    private volatile boolean oneHost;
    private volatile boolean closed;

    /**
     * What is to be opened.
     *
     * @param settings as fitted to the machine
     */
    public record ModelPlan(GgufHeader header, ModelSettings settings, ModelOptions options) {}

    private HostedModel(
            HostStarter starter, ModelPlan plan, ModelFacts facts, MachineMemory memory) {
        this.plan = plan;
        this.facts = facts;
        this.memory = memory;
        this.front =
                new HostSeat(
                        starter,
                        new HostStarter.Wanted(plan.header, plan.settings, false),
                        true,
                        plan.options.restAfter());
        this.back =
                new HostSeat(
                        starter,
                        new HostStarter.Wanted(plan.header, plan.settings, true),
                        false,
                        BACKGROUND_REST);
    }

    /** What came of opening: a model, or why its host is not up. */
    public sealed interface Opened {
        /** The model is loaded. */
        record Loaded(HostedModel model) implements Opened {}

        /** It is not. */
        record NotLoaded(Refusal reason, String sentence) implements Opened {}
    }

    /** Starts a host with the model; {@code stop} ends the loading. */
    public static Opened open(
            HostStarter starter,
            ModelPlan plan,
            ModelFacts facts,
            MachineMemory memory,
            StopSignal stop) {
        var model = new HostedModel(starter, plan, facts, memory);
        var notLoaded =
                switch (model.front.up(stop)) {
                    case HostStart.Up _ -> null;
                    case HostStart.Down down ->
                            new Opened.NotLoaded(down.reason(), down.sentence());
                    case HostStart.Waived _ ->
                            new Opened.NotLoaded(
                                    Refusal.STOPPED, "The loading of the model was stopped.");
                };
        if (notLoaded != null) {
            model.close();
            return notLoaded;
        }
        return new Opened.Loaded(model);
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    /** The process id of the host for answers, where one is up; for tests and diagnosis. */
    public OptionalLong hostPid() {
        return pid(front);
    }

    /** The process id of the host for work in the background, where one is up. */
    public OptionalLong backgroundPid() {
        return pid(back);
    }

    private static OptionalLong pid(HostSeat seat) {
        return seat.present()
                .map(host -> OptionalLong.of(host.pid()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalInt countTokens(String text) {
        if (RequestBounds.isFarTooLong(text.length())) {
            return OptionalInt.empty();
        }
        try (var _ = front.use()) {
            return front.up(new StopSignal()) instanceof HostStart.Up(var running)
                    ? running.count(PromptText.clean(text, plan.header.controlTokens()))
                    : OptionalInt.empty();
        }
    }

    @Override
    public Completion generate(GenerationRequest request, TextListener listener) {
        var problem = RequestBounds.problemOf(request);
        if (problem.isPresent()) {
            return problem.get();
        }
        return switch (Form.prepare(request.output())) {
            case Form.Prepared.Unusable unusable -> failed(unusable.kind(), unusable.sentence());
            case Form.Prepared.Usable(var form) -> inTurn(request, form, listener);
        };
    }

    /** One part of an answer; where it had to yield, another follows. */
    private record Part(Completion completion, Answer.@Nullable Begun goesOnFrom) {
        static Part last(Completion completion) {
            return new Part(completion, null);
        }
    }

    private Completion inTurn(GenerationRequest request, Form form, TextListener listener) {
        var begun =
                Answer.Begun.with(PromptText.clean(request.begun(), plan.header.controlTokens()));
        while (true) {
            var halt = new StopSignal();
            try (var _ = request.stop().onStop(halt::stop)) {
                switch (queue.enter(request.priority(), request.stop(), halt)) {
                    case CLOSED -> {
                        return closedFailure(begun.text());
                    }
                    case STOPPED -> {
                        return new Completion.Stopped(begun.text(), begun.usage());
                    }
                    case MINE -> {}
                }
                Part part;
                try {
                    part = part(request, form, listener, halt, begun);
                } finally {
                    queue.leave(request.priority());
                }
                if (part.goesOnFrom == null) {
                    return part.completion;
                }
                begun = part.goesOnFrom;
            }
        }
    }

    private Part part(
            GenerationRequest request,
            Form form,
            TextListener listener,
            StopSignal halt,
            Answer.Begun begun) {
        if (Thread.currentThread().isInterrupted()) {
            return Part.last(new Completion.Stopped(begun.text(), begun.usage()));
        }
        var grammar = form.after(begun.text());
        if (grammar.isEmpty()) {
            return Part.last(
                    form.checked(new Completion.Finished(begun.text(), begun.usage()), false));
        }
        var seat = seatFor(request.priority(), halt);
        try (var _ = seat.use()) {
            return switch (seat.up(halt)) {
                case HostStart.Down _ when closed -> Part.last(closedFailure(begun.text()));
                case HostStart.Down down ->
                        Part.last(failed(Failure.HOST_DID_NOT_START, down.sentence()));
                case HostStart.Waived _ ->
                        hasToYield(request, halt)
                                ? new Part(new Completion.Stopped("", Usage.NONE), begun)
                                : Part.last(new Completion.Stopped(begun.text(), begun.usage()));
                case HostStart.Up(var running) -> {
                    var turns = PromptText.prepared(request.turns(), plan.header.controlTokens());
                    var answer =
                            new Answer(
                                    running,
                                    request,
                                    listener,
                                    halt,
                                    begun,
                                    plan.options.stopDeadline());
                    var outcome = answer.await(turns, grammar.get());
                    var completion = outcome.completion();
                    if (outcome.hostIsGone() && closed) {
                        yield Part.last(closedFailure(completion.text()));
                    }
                    if (completion instanceof Completion.Stopped && hasToYield(request, halt)) {
                        yield new Part(completion, answer.soFar(completion.usage()));
                    }
                    if (!outcome.hostIsGone()) {
                        seat.served();
                    }
                    yield Part.last(form.checked(completion, running.chatter().grammarRefused()));
                }
            };
        }
    }

    /** Whether it was not the asker who stopped it. */
    private static boolean hasToYield(GenerationRequest request, StopSignal halt) {
        return halt.isStopped()
                && !request.stop().isStopped()
                && !Thread.currentThread().isInterrupted();
    }

    /** The host that a request is for; where no second one comes up, there is but the first. */
    private HostSeat seatFor(Priority priority, StopSignal halt) {
        if (priority == Priority.ANSWER || oneHost) {
            return front;
        }
        if (back.present().isPresent()) {
            return back;
        }
        var header = plan.header;
        // The weights are there already; a second host adds what lies around them.
        long more = facts.memoryBytes() - header.tensorBytes() + SPARE;
        if (memory.usableBytes() >= more) {
            try (var _ = back.use()) {
                if (!(back.up(halt) instanceof HostStart.Down)) {
                    return back;
                }
            }
        }
        oneHost = true;
        queue.shareOneHost();
        return front;
    }

    private static Completion failed(Failure kind, String sentence) {
        return new Completion.Failed(kind, sentence, "", Usage.NONE);
    }

    private static Completion closedFailure(String text) {
        return new Completion.Failed(Failure.CLOSED, "The model was closed.", text, Usage.NONE);
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        back.close();
        front.close();
    }
}
