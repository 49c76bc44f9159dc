package dev.cairn.llm.text.internal.host;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.Pair;

import dev.cairn.llm.text.Role;
import dev.cairn.llm.text.internal.host.Frame.Ending;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One answer being written in the host, on a thread of its own.
 *
 * <p>Stopping is done by the thread that iterates, where the library is reliable. While a prompt is
 * computed that thread hears nothing; then another cancels the task, and the iterating thread,
 * which the library never wakes again, is left behind.
 */
final class HostedAnswer {
    /** How long a stop waits for the iterating thread, in milliseconds: a few slow tokens. */
    private static final long PATIENCE_MILLIS = 400;

    /** Tokens over which repeating is made less likely; mild, and only in free text. */
    private static final int PENALTY_SPAN = 64;

    private static final float PENALTY = 1.1f;

    private final LlamaModel model;
    private final int contextTokens;
    private final Frame.Generate request;
    private final FrameStream frames;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile @Nullable LlamaIterator iterator;
    private final AtomicInteger pieces = new AtomicInteger();
    private final Lead lead = new Lead();

    HostedAnswer(LlamaModel model, int contextTokens, Frame.Generate request, FrameStream frames) {
        this.model = model;
        this.contextTokens = contextTokens;
        this.request = request;
        this.frames = frames;
    }

    int id() {
        return request.id();
    }

    void start() {
        Thread.ofPlatform().daemon().name("answer").start(this::run);
    }

    void stop() {
        if (!stopping) {
            stopping = true;
            lead.release();
            Thread.ofPlatform().daemon().name("stop").start(this::cancelWhereNothingMoves);
        }
    }

    private void run() {
        try {
            end(write());
        } catch (RuntimeException e) {
            end(Ending.ERROR);
        } catch (IOException e) {
            // The program is gone.
            Runtime.getRuntime().halt(2);
        }
    }

    private Ending write() throws IOException {
        var laidOut = model.applyTemplate(conversation());
        // Reasoning models' templates write the opening mark themselves.
        boolean opensThoughts = laidOut.stripTrailing().endsWith("<think>");
        boolean closesThoughts = opensThoughts && request.thoughtThrough();
        var prompt = laidOut + (closesThoughts ? "\n\n</think>\n\n" : "") + request.begun();
        // The library adds a begin mark of its own.
        int promptTokens = model.encode(prompt).length + 1;
        frames.send(
                new Frame.Prompted(request.id(), promptTokens, opensThoughts && !closesThoughts));
        if (promptTokens >= contextTokens) {
            return Ending.PROMPT_TOO_LONG;
        }
        int most = Math.min(request.maxTokens(), contextTokens - promptTokens);
        var writing = model.generate(parameters(prompt, most)).iterator();
        iterator = writing;
        var guard = new RepetitionGuard();
        while (writing.hasNext()) {
            if (stopping) {
                writing.cancel();
                return Ending.STOPPED;
            }
            var piece = writing.next().text;
            if (ended.get()) {
                return Ending.STOPPED;
            }
            if (writing.hasNext() || !piece.isEmpty()) {
                pieces.incrementAndGet();
            }
            if (!piece.isEmpty()) {
                lead.step();
                frames.send(new Frame.Piece(request.id(), piece));
            }
            if (guard.repeats(piece) && writing.hasNext()) {
                writing.cancel();
                return Ending.REPETITION;
            }
        }
        return pieces.get() >= most ? Ending.LENGTH : Ending.DONE;
    }

    /** The listener has heard so many pieces. */
    void heard(int count) {
        lead.heard(count);
    }

    private InferenceParameters conversation() {
        var system = new StringBuilder();
        var turns = new ArrayList<Pair<String, String>>();
        for (var turn : request.turns()) {
            if (turn.role() == Role.SYSTEM) {
                system.append(system.isEmpty() ? "" : "\n\n").append(turn.text());
            } else {
                turns.add(new Pair<>(turn.role().templateName(), turn.text()));
            }
        }
        return new InferenceParameters("").setMessages(system.toString(), turns);
    }

    private InferenceParameters parameters(String prompt, int most) {
        var parameters =
                new InferenceParameters(prompt)
                        .setNPredict(most)
                        .setTemperature((float) request.temperature())
                        .setSeed(request.seed())
                        .setCachePrompt(true);
        if (!request.stopWords().isEmpty()) {
            parameters.setStopStrings(request.stopWords().toArray(String[]::new));
        }
        return request.grammar().isEmpty()
                ? parameters.setRepeatLastN(PENALTY_SPAN).setRepeatPenalty(PENALTY)
                : parameters.setGrammar(request.grammar());
    }

    private void cancelWhereNothingMoves() {
        int before;
        do {
            before = pieces.get();
            try {
                Thread.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        } while (!ended.get() && pieces.get() != before);
        var writing = iterator;
        if (writing != null && !ended.get()) {
            writing.cancel();
            end(Ending.STOPPED);
        }
    }

    private void end(Ending ending) {
        if (ended.compareAndSet(false, true)) {
            try {
                frames.send(new Frame.Ended(request.id(), ending, pieces.get()));
            } catch (IOException e) {
                Runtime.getRuntime().halt(2);
            }
        }
    }
}
