package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.GenerationBenchmark.Measured;
import dev.cairn.llm.text.GenerationBenchmark.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

class GenerationBenchmarkTest {
    private static final ModelOptions OPTIONS = new ModelOptions(2048, 1, Duration.ofSeconds(2));

    @TempDir Path folder;

    @Test
    void bothSidesAreMeasuredAndTheTenthTurnComputesOnlyWhatIsNew() throws IOException {
        var file = TinyModel.write(folder.resolve("tiny.gguf"));
        var lines = new ArrayList<String>();
        var outcome = benchmark().run(file, 2, lines::add);
        assertThat(outcome).isInstanceOf(Measured.class);
        var measured = (Measured) outcome;
        assertThat(measured.tokensPerSecond()).isPositive();
        assertThat(measured.bareTokensPerSecond()).isPositive();
        assertThat(measured.ratio())
                .isCloseTo(
                        measured.tokensPerSecond() / measured.bareTokensPerSecond(), within(1e-9));
        assertThat(measured.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.bareTokensPerSecond()).isPositive())
                .allSatisfy(round -> assertThat(round.tokensPerSecond()).isPositive());
        assertThat(measured.promptTokensPerSecond()).isPositive();
        assertThat(measured.barePromptTokensPerSecond()).isPositive();
        var first = measured.turn1();
        var tenth = measured.turn10();
        assertThat(first.firstTokenMillis()).isPositive();
        assertThat(tenth.firstTokenMillis()).isPositive();
        assertThat(tenth.promptTokens()).isGreaterThan(5 * first.promptTokens());
        // A reply and a question are new, less than a fifth of ten of each.
        assertThat(tenth.promptTokensProcessed().orElseThrow())
                .isPositive()
                .isLessThan(tenth.promptTokens() / 5);
        assertThat(lines).contains("loading the model on both sides").hasSizeGreaterThan(4);
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithASentence() {
        var outcome = benchmark().run(folder.resolve("none.gguf"), 1, _ -> {});
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).sentence()).endsWith(".");
    }

    private GenerationBenchmark benchmark() {
        return new GenerationBenchmark(
                HostLauncher.likeThisProgram(folder.resolve("private")), () -> 4L << 30, OPTIONS);
    }
}
