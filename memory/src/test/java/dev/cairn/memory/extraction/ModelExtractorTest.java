package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.Opening;
import dev.cairn.llm.text.Priority;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.TextModels;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** The tiny model writes noise in the form it must keep; other answers are recorded ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelExtractorTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private TextModels models;
    private TextModel tiny;

    @BeforeAll
    void openATinyModel(@TempDir Path folder) throws IOException {
        models =
                new TextModels(
                        HostLauncher.likeThisProgram(folder.resolve("private")), () -> 4L << 30);
        var opening =
                models.open(
                        TinyModel.write(folder.resolve("tiny.gguf")),
                        new ModelOptions(2048, 1, Duration.ofSeconds(2)));
        assertThat(opening).isInstanceOf(Opening.Ready.class);
        tiny = ((Opening.Ready) opening).model();
    }

    @AfterAll
    void closeIt() {
        models.close();
    }

    private static final List<String> SAID =
            List.of(
                    "I sing in a choir in Ulm and my sister Clara plays the harp.",
                    "I’ve got a “very” old piano",
                    "I adore \\ backslashes and the sign \" 100%",
                    "Ich wohne in Köln. Мой I live in Łódź");

    /** The tiny model with its choices left to chance, so that it writes ever other noise. */
    private record Sampled(TextModel model, long seed) implements TextModel {
        @Override
        public Completion generate(GenerationRequest request, TextListener listener) {
            return model.generate(request.sampled(1.5, seed), listener);
        }

        @Override
        public ModelFacts facts() {
            return model.facts();
        }

        @Override
        public OptionalInt countTokens(String text) {
            return model.countTokens(text);
        }

        @Override
        public void close() {}
    }

    @Test
    void whateverAModelWritesIsBorneOutOrDropped() {
        var notInForm = new ModelReading.Failed(Failure.NOT_IN_FORM);
        var doubts = new ArrayList<Doubt>();
        for (int seed = 0; seed < 24; seed++) {
            var text = SAID.get(seed % SAID.size());
            var utterance = VettingTest.said(text);

            var reading =
                    new ModelExtractor(new Sampled(tiny, seed), LONG).read(utterance, () -> false);

            if (reading instanceof ModelReading.Read read) {
                read.dropped().forEach(dropped -> doubts.add(dropped.why()));
            } else {
                assertThat(reading).as("seed %d", seed).isEqualTo(notInForm);
            }
            assertThat(reading.candidates())
                    .hasSizeLessThanOrEqualTo(ModelExtractor.MOST_CANDIDATES)
                    .allSatisfy(candidate -> assertThat(text).contains(candidate.quote(utterance)));
        }
        // The form was kept: only what was offered can be quoted, the rest is noise.
        assertThat(doubts).isNotEmpty().doesNotContain(Doubt.NO_QUOTE);
    }

    @Test
    void aStopReachesARunningModelSoon() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var extractor = new ModelExtractor(RecordedModel.writingUntilStopped(begun), LONG);
        var outcome = new ModelReading[1];
        var stop = new CountDownLatch(1);
        var reading =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        outcome[0] =
                                                extractor.read(
                                                        VettingTest.said("I sing in a choir"),
                                                        () -> stop.getCount() == 0));
        begun.await();
        long stopped = System.nanoTime();
        stop.countDown();
        reading.join();

        assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(2));
        assertThat(outcome[0]).isEqualTo(new ModelReading.Stopped());
    }

    @Test
    void aModelThatTakesTooLongIsLeft() {
        var slow = RecordedModel.writingUntilStopped(new CountDownLatch(1));

        var reading =
                new ModelExtractor(slow, Duration.ofMillis(100))
                        .read(VettingTest.said("I sing in a choir"), () -> false);

        assertThat(reading).isInstanceOf(ModelReading.TooSlow.class);
    }

    @Test
    void aFailureIsAnOutcomeAndNoException() {
        var extractor = new ModelExtractor(RecordedModel.failing(Failure.HOST_DIED), LONG);
        var utterance = VettingTest.said("I sing in a choir");

        assertThat(extractor.read(utterance, () -> false))
                .isEqualTo(new ModelReading.Failed(Failure.HOST_DIED));
        assertThat(extractor.extract(utterance)).isEmpty();
    }

    @Test
    void whatIsNoStatementIsNotSent() {
        var model = RecordedModel.saying("{\"facts\":[]}");
        var extractor = new ModelExtractor(model, LONG);

        var reading =
                extractor.read(VettingTest.said("Where do I live? ```I live here```"), () -> false);

        assertThat(reading).isEqualTo(new ModelReading.NothingToRead());
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void everyRequestWaitsBehindAnswersAndBeginsTheSame() {
        var model = RecordedModel.saying("{\"facts\":[]}");
        var extractor = new ModelExtractor(model, LONG);

        extractor.extract(VettingTest.said("I sing in a choir"));
        extractor.extract(
                VettingTest.said("I met her with my aunt", "She is in Ghent", "With Jo?"));

        assertThat(model.asked())
                .allSatisfy(
                        request -> assertThat(request.priority()).isEqualTo(Priority.BACKGROUND));
        var first = model.asked().getFirst().turns();
        var second = model.asked().getLast().turns();
        assertThat(second.subList(0, second.size() - 1))
                .isEqualTo(first.subList(0, first.size() - 1));
        // The turns before are shown only where words point back to them.
        assertThat(model.shown().getLast()).contains("(before: She is in Ghent)");
    }
}
