package dev.cairn.memory.extraction;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.Output;
import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Extraction with a model. The model sees only what the user states, answers in a form that lets it
 * quote nothing else, and is believed only where the quote bears it out. Runs behind every answer.
 * Safe for any thread; blocks while the model writes.
 */
public final class ModelExtractor implements FactExtractor {
    /** Of the task's words and form; a change may justify reading again. */
    public static final int PROMPT_VERSION = ExtractionPrompt.VERSION;

    /** Candidates for one utterance. */
    public static final int MOST_CANDIDATES = Proposal.MOST;

    /** How long one utterance may take: some 300 tokens of a small model on two cores. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(45);

    private static final int MOST_TOKENS = 400;

    /** How soon a stop reaches a running generation, in milliseconds. */
    private static final long LOOK_EVERY = 50;

    private final TextModel model;
    private final Duration deadline;

    /** Reads with {@code model}, each utterance within {@code deadline}. */
    public ModelExtractor(TextModel model, Duration deadline) {
        this.model = model;
        this.deadline = deadline;
    }

    /** Whether an utterance states anything that a model would be shown. */
    public static boolean hasSomethingToRead(Utterance utterance) {
        var read = folded(utterance).of(utterance);
        var words = OwnWords.of(read);
        return !words.isEmpty() && !Vetting.subjects(read, words).isEmpty();
    }

    /** As {@link #read} with nobody to stop it; whatever goes wrong gives no candidates. */
    @Override
    public List<Candidate> extract(Utterance utterance) {
        return read(utterance, () -> false).candidates();
    }

    /**
     * Reads an utterance.
     *
     * @param stop is looked at some twenty times a second, from another thread
     */
    public ModelReading read(Utterance original, BooleanSupplier stop) {
        var folded = folded(original);
        var utterance = folded.of(original);
        var words = OwnWords.of(utterance);
        var subjects = Vetting.subjects(utterance, words);
        if (words.isEmpty() || subjects.isEmpty()) {
            return new ModelReading.NothingToRead();
        }
        long began = System.nanoTime();
        var signal = new StopSignal();
        var request =
                new GenerationRequest(
                        ExtractionPrompt.turns(utterance, words),
                        MOST_TOKENS,
                        0,
                        1,
                        List.of(),
                        new Output.JsonOf(ExtractionPrompt.schema(words, subjects)),
                        Priority.BACKGROUND,
                        signal);
        Completion completion;
        var watch = Thread.ofVirtual().start(() -> watch(signal, stop, began));
        try {
            completion = model.generate(request, _ -> {});
        } finally {
            watch.interrupt();
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return switch (completion) {
            case Completion.Stopped _ ->
                    stop.getAsBoolean() || Thread.currentThread().isInterrupted()
                            ? new ModelReading.Stopped()
                            : new ModelReading.TooSlow(millis);
            case Completion.Failed failed when failed.kind() != Failure.NOT_IN_FORM ->
                    new ModelReading.Failed(failed.kind());
            default -> {
                var reading = read(completion.text(), utterance, words, millis);
                yield reading instanceof ModelReading.Read(var candidates, var dropped, _)
                        ? new ModelReading.Read(folded.placed(candidates), dropped, millis)
                        : reading;
            }
        };
    }

    private static FoldedText folded(Utterance utterance) {
        return FoldedText.of(utterance.text(), Prose.MOST_CHARACTERS);
    }

    private static ModelReading read(
            String json, Utterance utterance, List<OwnWords> words, long millis) {
        var proposals = Proposal.read(json);
        if (proposals.isEmpty() && !json.replace(" ", "").startsWith("{\"facts\":[]")) {
            return new ModelReading.Failed(Failure.NOT_IN_FORM);
        }
        var vetted = new Vetting(utterance, words).vet(proposals);
        return new ModelReading.Read(vetted.candidates(), vetted.dropped(), millis);
    }

    private void watch(StopSignal signal, BooleanSupplier stop, long began) {
        try {
            while (!stop.getAsBoolean() && System.nanoTime() - began < deadline.toNanos()) {
                Thread.sleep(LOOK_EVERY);
            }
            signal.stop();
        } catch (InterruptedException e) {
            // The answer is there.
        }
    }

    /** Names the model, not what it read. */
    @Override
    public String toString() {
        return "ModelExtractor[" + model.facts().name() + ", prompt " + PROMPT_VERSION + "]";
    }
}
