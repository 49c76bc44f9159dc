package dev.cairn.memory.extraction;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Usage;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Gives back answers that were written down, and keeps what it was asked. */
public final class RecordedModel implements TextModel {
    private final Function<GenerationRequest, Completion> answer;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();

    private RecordedModel(Function<GenerationRequest, Completion> answer) {
        this.answer = answer;
    }

    /** Answers every request with the same text. */
    public static RecordedModel saying(String text) {
        return new RecordedModel(_ -> new Completion.Finished(text, Usage.NONE));
    }

    /** Answers each request with a text of its own, from the last turn's. */
    public static RecordedModel answering(Function<String, String> answer) {
        return new RecordedModel(
                request ->
                        new Completion.Finished(
                                answer.apply(request.turns().getLast().text()), Usage.NONE));
    }

    /** Fails every request. */
    public static RecordedModel failing(Failure kind) {
        return new RecordedModel(_ -> new Completion.Failed(kind, "It failed.", "", Usage.NONE));
    }

    /** Writes until it is stopped; {@code begun} is counted down when it begins. */
    public static RecordedModel writingUntilStopped(CountDownLatch begun) {
        return new RecordedModel(
                request -> {
                    var stopped = new CountDownLatch(1);
                    try (var _ = request.stop().onStop(stopped::countDown)) {
                        begun.countDown();
                        stopped.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new Completion.Stopped("{\"facts\":[", Usage.NONE);
                });
    }

    /** The text of the last turns that it was asked with: what it was shown of the utterances. */
    public List<String> shown() {
        return asked.stream().map(request -> request.turns().getLast().text()).toList();
    }

    public List<GenerationRequest> asked() {
        return asked;
    }

    @Override
    public Completion generate(GenerationRequest request, TextListener listener) {
        asked.add(request);
        return answer.apply(request);
    }

    @Override
    public ModelFacts facts() {
        return new ModelFacts(
                "recorded", Path.of("none.gguf"), "llama", "F32", "", 0, 0, 2048, 2048, 0);
    }

    @Override
    public OptionalInt countTokens(String text) {
        return OptionalInt.empty();
    }

    @Override
    public void close() {}
}
