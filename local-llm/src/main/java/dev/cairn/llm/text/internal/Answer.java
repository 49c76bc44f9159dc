package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.Output;
import dev.cairn.llm.text.StopSignal;
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

    /** Pieces after which the host is told that they were heard. */
    private static final int HEARD_EVERY = Frame.MOST_UNHEARD / 4;

    /** The host died, or was killed because it did not stop: it must be started again. */
    record Outcome(Completion completion, boolean hostIsGone) {}

    /**
     * What was written of an answer before it had to yield.
     *
     * @param raw with thoughts and their marks, as the model goes on after it
     * @param text without them
     * @param usage of what was written so far
     * @param thoughtThrough whether what the asker began with stands after any thoughts
     */
    record Begun(String raw, String text, Usage usage, boolean thoughtThrough) {
        /** Nothing written yet after what the asker began with, which may be nothing. */
        static Begun with(String beginning) {
            return new Begun(beginning, "", Usage.NONE, !beginning.isEmpty());
        }
    }

    private final HostProcess host;
    private final GenerationRequest request;
    private final TextListener listener;
    private final StopSignal halt;
    private final Begun begun;
    private final ThoughtSplitter splitter;
    private final boolean plain;
    private final Duration stopDeadline;
    private final BlockingQueue<Event> inbox;
    private final int id;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final long startNanos = System.nanoTime();
    private long firstNanos;
    private long lastNanos;
    private int pieces;
    private int promptTokens;
    private boolean muted;
    private long linesSeen;
    private long stopBefore = Long.MAX_VALUE;

    /**
     * @param halt stops this answer, for its asker or because it has to yield
     * @param begun what was written of it before
     */
    Answer(
            HostProcess host,
            GenerationRequest request,
            TextListener listener,
            StopSignal halt,
            Begun begun,
            Duration stopDeadline) {
        this.host = host;
        this.request = request;
        this.listener = listener;
        this.halt = halt;
        this.begun = begun;
        this.stopDeadline = stopDeadline;
        this.inbox = host.newInbox();
        this.id = host.nextId();
        this.raw.append(begun.raw);
        this.text.append(begun.text);
        this.splitter =
                new ThoughtSplitter(
                        new ThoughtSplitter.Sink() {
                            @Override
                            public void thought(String piece) {
                                if (!muted) {
                                    listener.thought(piece);
                                }
                            }

                            @Override
                            public void answer(String piece) {
                                if (!muted) {
                                    text.append(piece);
                                    listener.piece(piece);
                                }
                            }
                        });
        this.plain = !(request.output() instanceof Output.FreeText);
        // So that it knows whether the thoughts have ended.
        muted = true;
        splitter.piece(begun.raw);
        muted = false;
    }

    Outcome await(List<Turn> turns, String grammar) {
        host.chatter().beginRequest();
        var frame =
                new Frame.Generate(
                        id,
                        turns,
                        begun.raw,
                        begun.thoughtThrough,
                        Math.max(1, request.maxTokens() - begun.usage.generatedTokens()),
                        request.temperature(),
                        (int) (request.seed() & Integer.MAX_VALUE),
                        request.stopWords(),
                        grammar);
        host.send(frame);
        try (var _ = halt.onStop(() -> inbox.add(new Event.StopWanted()))) {
            return listen();
        }
    }

    /** What is written now, so that another can go on from here. */
    Begun soFar(Usage usage) {
        return new Begun(raw.toString(), text(), usage, begun.thoughtThrough);
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
                if (event == null && stopBefore == Long.MAX_VALUE && moved()) {
                    continue;
                }
                switch (event) {
                    case null -> {
                        host.kill();
                        return stopBefore == Long.MAX_VALUE
                                ? died()
                                : new Outcome(new Completion.Stopped(text(), usage()), true);
                    }
                    case Event.Died _ -> {
                        return died();
                    }
                    case Event.StopWanted _ -> askToStop();
                    case Event.Arrived(Frame.Prompted prompted) when prompted.id() == id -> {
                        promptTokens = prompted.promptTokens();
                        if (prompted.opensThoughts()) {
                            splitter.beginWithinThoughts();
                        }
                    }
                    case Event.Arrived(Frame.Piece piece) when piece.id() == id ->
                            hear(piece.text());
                    case Event.Arrived(Frame.Ended ended) when ended.id() == id -> {
                        endOfText();
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
                ? host.limits().stall().toNanos()
                : Math.max(0, stopBefore - System.nanoTime());
    }

    /** Whether the library has written a line since this was last asked. */
    private boolean moved() {
        long lines = host.chatter().lines();
        boolean moved = lines != linesSeen;
        linesSeen = lines;
        return moved;
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
        raw.append(piece);
        if (pieces % HEARD_EVERY == 0) {
            host.send(new Frame.Heard(id, pieces));
        }
        try {
            if (plain) {
                text.append(piece);
                listener.piece(piece);
            } else {
                splitter.piece(piece);
            }
        } catch (RuntimeException | Error e) {
            // Nobody is left to write for; the host must not go on in the background.
            askToStop();
            awaitTheEnd();
            throw e;
        }
    }

    /** What was held back as the possible beginning of a mark is told. */
    private void endOfText() {
        if (!plain) {
            splitter.end();
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
                int all = begun.usage.generatedTokens() + written.orElse(ended.pieces());
                boolean full = ended.ending() == Frame.Ending.LENGTH || all >= request.maxTokens();
                // The mark with which a model ends is counted by the library, but is no text.
                boolean mark = !full && written.isPresent() && request.stopWords().isEmpty();
                var usage = usage(written.orElse(ended.pieces()) - (mark ? 1 : 0));
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
                begun.usage.generatedTokens() + generatedTokens,
                begun.usage.generatedTokens() > 0
                        ? begun.usage.firstTokenMillis()
                        : (first - startNanos) / 1_000_000,
                pieces < 2 || seconds <= 0 ? 0 : (generatedTokens - 1) / seconds);
    }
}
