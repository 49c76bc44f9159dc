package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.internal.HostedModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A tiny model, the real library, and a real host, shared by the tests of one class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostFixture {
    static final ModelOptions OPTIONS = new ModelOptions(2048, 1, Duration.ofSeconds(2));

    Path folder;
    Path file;
    TextModels models;
    TextModel model;

    @BeforeAll
    void openATinyModel(@TempDir Path shared) throws IOException {
        folder = shared;
        file = TinyModel.write(folder.resolve("tiny.gguf"));
        models = models();
        model = open(OPTIONS);
    }

    @AfterAll
    void closeEverything() {
        models.close();
    }

    TextModels models() {
        return new TextModels(
                HostLauncher.likeThisProgram(folder.resolve("private")), () -> 4L << 30);
    }

    TextModel open(ModelOptions options) {
        var opening = models.open(file, options);
        assertThat(opening).isInstanceOf(Opening.Ready.class);
        return ((Opening.Ready) opening).model();
    }

    static long pid(TextModel model) {
        return ((HostedModel) model).hostPid().orElseThrow();
    }

    /** Long and random, so that it ends by length alone. */
    static GenerationRequest rambling(int maxTokens) {
        return GenerationRequest.of(List.of(Turn.user("Tell me about Berlin.")), maxTokens)
                .sampled(1.5, 7);
    }

    static Completion.Failed failed(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Failed.class);
        return (Completion.Failed) completion;
    }
}
