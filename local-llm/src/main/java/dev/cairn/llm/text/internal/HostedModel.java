package dev.cairn.llm.text.internal;

import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.Refusal;
import dev.cairn.llm.text.Role;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Usage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** A text model in a host of its own, which is started again whenever it is gone. Thread-safe. */
public final class HostedModel implements TextModel {
    private static final Logger LOG = LoggerFactory.getLogger(HostedModel.class);

    /** More text than this is surely longer than any context, and is not sent, in characters. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_STOP_WORDS = 32;

    private final HostStarter starter;
    private final GgufHeader header;
    private final ModelFacts facts;
    private final int threads;
    private final Duration stopDeadline;
    private final RequestQueue queue = new RequestQueue();
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable HostProcess host;
    private volatile boolean closed;

    private HostedModel(
            HostStarter starter,
            GgufHeader header,
            ModelFacts facts,
            int threads,
            Duration stopDeadline) {
        this.starter = starter;
        this.header = header;
        this.facts = facts;
        this.threads = threads;
        this.stopDeadline = stopDeadline;
    }

    /** What came of opening: a model, or why its host is not up. */
    public sealed interface Opened {
        /** The model is loaded. */
        record Loaded(HostedModel model) implements Opened {}

        /** It is not. */
        record NotLoaded(Refusal reason, String sentence) implements Opened {}
    }

    /** Starts a host with the model. */
    public static Opened open(
            HostStarter starter,
            GgufHeader header,
            ModelFacts facts,
            int threads,
            Duration stopDeadline) {
        var model = new HostedModel(starter, header, facts, threads, stopDeadline);
        return switch (model.hostThatIsUp()) {
            case HostStart.Up _ -> new Opened.Loaded(model);
            case HostStart.Down down -> new Opened.NotLoaded(down.reason(), down.sentence());
        };
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    /** The host's process id, where one is up; for tests and diagnosis. */
    public OptionalLong hostPid() {
        var running = host;
        return running != null && running.isUp()
                ? OptionalLong.of(running.pid())
                : OptionalLong.empty();
    }

    @Override
    public OptionalInt countTokens(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return OptionalInt.empty();
        }
        return hostThatIsUp() instanceof HostStart.Up(var running)
                ? running.count(PromptText.clean(text, header.controlTokens()))
                : OptionalInt.empty();
    }

    @Override
    public Completion generate(GenerationRequest request, TextListener listener) {
        var problem = problemOf(request);
        if (problem != null) {
            return problem;
        }
        return switch (Form.prepare(request.output())) {
            case Form.Prepared.Unusable unusable -> failed(unusable.kind(), unusable.sentence());
            case Form.Prepared.Usable(var form) ->
                    switch (queue.enter(request.priority(), request.stop())) {
                        case CLOSED -> closedFailure("");
                        case STOPPED -> new Completion.Stopped("", Usage.NONE);
                        case MINE -> {
                            try {
                                yield answer(request, form, listener);
                            } finally {
                                queue.leave();
                            }
                        }
                    };
        };
    }

    private Completion answer(GenerationRequest request, Form form, TextListener listener) {
        if (Thread.currentThread().isInterrupted()) {
            return new Completion.Stopped("", Usage.NONE);
        }
        switch (hostThatIsUp()) {
            case HostStart.Down down -> {
                return closed
                        ? closedFailure("")
                        : failed(Failure.HOST_DID_NOT_START, down.sentence());
            }
            case HostStart.Up(var running) -> {
                var turns = PromptText.prepared(request.turns(), header.controlTokens());
                var outcome =
                        new Answer(running, request, listener, stopDeadline)
                                .await(turns, form.gbnf());
                if (outcome.hostIsGone()) {
                    if (closed) {
                        return closedFailure(outcome.completion().text());
                    }
                    LOG.warn("the model host {} is gone; starting another", running.pid());
                    Thread.ofVirtual().name("model host restart").start(this::hostThatIsUp);
                }
                return form.checked(outcome.completion(), running.chatter().grammarRefused());
            }
        }
    }

    /** The host; starts one where there is none, and waits for it. */
    private HostStart hostThatIsUp() {
        var running = host;
        if (running != null && running.isUp()) {
            return new HostStart.Up(running);
        }
        starting.lock();
        try {
            var other = host;
            if (other != null && other.isUp()) {
                return new HostStart.Up(other);
            }
            if (closed) {
                return new HostStart.Down(Refusal.CLOSED, "The model was closed.");
            }
            var start = starter.start(header, facts.contextTokens(), threads);
            if (start instanceof HostStart.Up(var fresh)) {
                host = fresh;
                if (closed) {
                    fresh.end();
                }
            }
            return start;
        } finally {
            starting.unlock();
        }
    }

    private @Nullable Completion problemOf(GenerationRequest request) {
        long characters = 0;
        for (var turn : request.turns()) {
            characters += turn.text().length();
        }
        if (characters > MOST_CHARACTERS) {
            return failed(
                    Failure.PROMPT_TOO_LONG,
                    "The conversation is far longer than fits before this model.");
        }
        boolean sound =
                !request.turns().isEmpty()
                        && request.turns().getLast().role() == Role.USER
                        && request.maxTokens() >= 1
                        && request.temperature() >= 0
                        && request.temperature() <= 2
                        && request.stopWords().size() <= MOST_STOP_WORDS
                        && request.stopWords().stream().noneMatch(HostedModel::isUnusableStopWord);
        return sound
                ? null
                : failed(
                        Failure.BAD_REQUEST,
                        "A request needs a user's turn at its end, at least one token, a"
                                + " temperature from 0 to 2, and plain stop words.");
    }

    private static boolean isUnusableStopWord(String word) {
        return word.isEmpty()
                || word.length() > 200
                || word.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t');
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
        var running = host;
        if (running != null) {
            running.end();
        }
    }
}
