package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.Turn;
import dev.cairn.llm.text.Usage;
import dev.cairn.llm.text.internal.HostProcess.Event;
import dev.cairn.llm.text.internal.host.Frame;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One answer being awaited from a host, by one thread. One use each. */
final class Answer {
    /** How long the library's own figures are waited for after an answer, in milliseconds. */
    private static final long FIGURES_MILLIS = 150;

    /** The host died, or was killed because it did not stop: it must be started again. */
    record Outcome(Completion completion, boolean hostIsGone) {}

    private final HostProcess host;
    private final GenerationRequest request;
    private final TextListener listener;
    private final Duration stopDeadline;
    private final BlockingQueue<Event> inbox;
    private final int id;
    private final StringBuilder text = new StringBuilder();
    private final long startNanos = System.nanoTime();
    private long firstNanos;
    private long lastNanos;
    private int pieces;
    private int promptTokens;
    private long stopBefore = Long.MAX_VALUE;

    Answer(
            HostProcess host,
            GenerationRequest request,
            TextListener listener,
            Duration stopDeadline) {
        this.host = host;
        this.request = request;
        this.listener = listener;
        this.stopDeadline = stopDeadline;
        this.inbox = host.newInbox();
        this.id = host.nextId();
    }

    Outcome await(List<Turn> turns, String grammar) {
        host.chatter().beginRequest();
        var frame =
                new Frame.Generate(
                        id,
                        turns,
                        request.maxTokens(),
                        request.temperature(),
                        (int) (request.seed() & Integer.MAX_VALUE),
                        request.stopWords(),
                        grammar);
        host.send(frame);
        try (var _ = request.stop().onStop(() -> inbox.add(new Event.StopWanted()))) {
            return listen();
        }
    }

    private Outcome listen() {
        boolean interrupted = false;
        try {
            while (true) {
                Event event = null;
                try {
                    event = inbox.poll(waitNanos(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    event = new Event.StopWanted();
                }
                switch (event) {
                    case null -> {
                        host.kill();
                        return new Outcome(new Completion.Stopped(text(), usage()), true);
                    }
                    case Event.Died _ -> {
                        return died();
                    }
                    case Event.StopWanted _ -> askToStop();
                    case Event.Arrived(Frame.Prompted prompted) when prompted.id() == id ->
                            promptTokens = prompted.promptTokens();
                    case Event.Arrived(Frame.Piece piece) when piece.id() == id ->
                            hear(piece.text());
                    case Event.Arrived(Frame.Ended ended) when ended.id() == id -> {
                        return new Outcome(completion(ended), false);
                    }
                    case Event.Arrived _ -> {
                        // Of an answer that was given up.
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long waitNanos() {
        return stopBefore == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(0, stopBefore - System.nanoTime());
    }

    private void askToStop() {
        if (stopBefore == Long.MAX_VALUE) {
            stopBefore = System.nanoTime() + stopDeadline.toNanos();
            host.send(new Frame.Stop(id));
        }
    }

    private void hear(String piece) {
        lastNanos = System.nanoTime();
        if (pieces++ == 0) {
            firstNanos = lastNanos;
        }
        text.append(piece);
        try {
            listener.piece(piece);
        } catch (RuntimeException | Error e) {
            // Nobody is left to write for; the host must not go on in the background.
            askToStop();
            awaitTheEnd();
            throw e;
        }
    }

    private void awaitTheEnd() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    var event = inbox.poll(waitNanos(), TimeUnit.NANOSECONDS);
                    if (event == null) {
                        host.kill();
                        return;
                    }
                    if (event instanceof Event.Died || isMyEnd(event)) {
                        return;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isMyEnd(Event event) {
        return event instanceof Event.Arrived(Frame.Ended ended) && ended.id() == id;
    }

    private Outcome died() {
        return new Outcome(
                failed(
                        Failure.HOST_DIED,
                        "The process that runs the model ended unexpectedly; ask again and it"
                                + " starts anew."),
                true);
    }

    private Completion completion(Frame.Ended ended) {
        return switch (ended.ending()) {
            case DONE, LENGTH -> {
                var written = host.chatter().writtenTokens(FIGURES_MILLIS);
                boolean full =
                        ended.ending() == Frame.Ending.LENGTH
                                || written.orElse(0) >= request.maxTokens();
                var usage = usage(written.orElse(ended.pieces()));
                yield full
                        ? new Completion.LengthReached(text(), usage)
                        : new Completion.Finished(text(), usage);
            }
            case STOPPED -> new Completion.Stopped(text(), usage(ended.pieces()));
            case REPETITION ->
                    failed(Failure.REPETITION, "The model began to repeat itself and was stopped.");
            case PROMPT_TOO_LONG ->
                    failed(
                            Failure.PROMPT_TOO_LONG,
                            "The conversation takes "
                                    + promptTokens
                                    + " tokens, which is more than fits before this model.");
            case ERROR -> failed(Failure.MODEL_ERROR, "The model refused this request.");
        };
    }

    private Completion failed(Failure kind, String sentence) {
        return new Completion.Failed(kind, sentence, text(), usage());
    }

    private String text() {
        return text.toString();
    }

    private Usage usage() {
        return usage(pieces);
    }

    private Usage usage(int generatedTokens) {
        long first = pieces > 0 ? firstNanos : System.nanoTime();
        double seconds = (lastNanos - firstNanos) / 1e9;
        // Before the first piece nobody knows how much of the prompt was computed.
        var processed = pieces > 0 ? host.chatter().processedTokens() : OptionalInt.empty();
        return new Usage(
                host.chatter().promptTokens().orElse(promptTokens),
                processed,
                generatedTokens,
                (first - startNanos) / 1_000_000,
                pieces < 2 || seconds <= 0 ? 0 : (generatedTokens - 1) / seconds);
    }
}
