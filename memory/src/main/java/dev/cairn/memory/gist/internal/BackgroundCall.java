package dev.cairn.memory.gist.internal;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.Output;
import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Asks a model behind every answer: it yields, ends at a deadline, and ends when told to. Blocks;
 * never inside a transaction.
 */
public record BackgroundCall(TextModel model, Duration deadline) {
    private static final long LOOK_EVERY = 50;

    /** What it wrote to its end; empty where it was stopped, failed or took too long. */
    public Optional<String> ask(
            List<Turn> turns,
            int mostTokens,
            List<String> ends,
            Output output,
            BooleanSupplier stop) {
        var signal = new StopSignal();
        var request =
                new GenerationRequest(
                        turns, mostTokens, 0, 1, ends, output, Priority.BACKGROUND, signal);
        var began = System.nanoTime();
        var watch = Thread.ofVirtual().start(() -> watch(signal, stop, began));
        try {
            return model.generate(request, _ -> {}) instanceof Completion.Finished finished
                    ? Optional.of(finished.text())
                    : Optional.empty();
        } finally {
            watch.interrupt();
        }
    }

    private void watch(StopSignal signal, BooleanSupplier stop, long began) {
        try {
            while (!stop.getAsBoolean() && System.nanoTime() - began < deadline.toNanos()) {
                Thread.sleep(LOOK_EVERY);
            }
            signal.stop();
        } catch (InterruptedException e) {
            // It has answered.
        }
    }
}
