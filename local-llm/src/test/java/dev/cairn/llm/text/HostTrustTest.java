package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.text.internal.HostLimits;
import dev.cairn.llm.text.internal.HostStarter;
import dev.cairn.llm.text.internal.HostedModel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a host may do without harm, and what it may not suffer from. */
class HostTrustTest extends HostFixture {
    private static final HostLimits QUICK =
            new HostLimits(Duration.ofMillis(40), 25, Duration.ofSeconds(20));

    @Test
    void aHostThatIsSilentIsKilledAndTheModelIsMappedAgainInTheBackground() throws Exception {
        try (var impatient = models(QUICK);
                var frozen = ready(impatient.open(file, OPTIONS))) {
            long before = pid(frozen);
            signal("STOP", before);
            await(() -> ((HostedModel) frozen).hostPid().orElse(before) != before);
            assertThat(frozen.generate(rambling(5), TextListener.NONE))
                    .isInstanceOf(Completion.LengthReached.class);
        }
    }

    @Test
    void aHostThatFreezesInMidAnswerIsAFailureWithTheTextSoFar() throws Exception {
        try (var impatient = models(QUICK);
                var frozen = ready(impatient.open(file, OPTIONS))) {
            var text = new StringBuilder();
            long before = pid(frozen);
            var completion =
                    frozen.generate(
                            rambling(1800),
                            piece -> {
                                if (text.isEmpty()) {
                                    signal("STOP", before);
                                }
                                text.append(piece);
                            });
            assertThat(failed(completion).kind()).isEqualTo(Failure.HOST_DIED);
            assertThat(completion.text()).isEqualTo(text.toString()).isNotEmpty();
        }
    }

    @Test
    void beatsGoOnWhileAPromptIsComputed() {
        try (var impatient = models(QUICK);
                var other = ready(impatient.open(file, OPTIONS))) {
            long before = pid(other);
            var turns = java.util.List.of(Turn.user("a b c ".repeat(280)));
            other.generate(GenerationRequest.of(turns, 400).sampled(1.5, 3), TextListener.NONE);
            assertThat(pid(other)).isEqualTo(before);
        }
    }

    @Test
    void theTerminalsInterruptDoesNotReachAHost() throws Exception {
        long before = pid(model);
        signal("INT", before);
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(model)).isEqualTo(before);
    }

    @Test
    void aHostKilledWhileIdleComesAgainBeforeItIsNeeded() throws Exception {
        try (var other = open(OPTIONS)) {
            long before = pid(other);
            signal("KILL", before);
            await(() -> ((HostedModel) other).hostPid().orElse(before) != before);
        }
    }

    @Test
    void loadingIsStoppedAndLeavesNoProcess() throws Exception {
        var stop = new StopSignal();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = hosts();
            var opening = threads.submit(() -> models.open(file, OPTIONS, stop));
            Thread.sleep(20);
            stop.stop();
            long asked = System.nanoTime();
            var refused = opening.get(5, TimeUnit.SECONDS);
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Opening.Refused.class,
                            one -> assertThat(one.reason()).isEqualTo(Refusal.STOPPED));
            assertThat(System.nanoTime() - asked).isLessThan(3_000_000_000L);
            await(() -> hosts() <= before);
        }
    }

    @Test
    void aRequestStoppedWhileTheModelLoadsAgainEndsAtOnce() throws Exception {
        try (var other = open(OPTIONS.restingAfter(Duration.ofMillis(80)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(() -> ((HostedModel) other).hostPid().isEmpty());
            var stop = new StopSignal();
            var answer =
                    threads.submit(
                            () -> other.generate(rambling(500).stoppedBy(stop), TextListener.NONE));
            Thread.sleep(15);
            stop.stop();
            assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(Completion.Stopped.class);
        }
    }

    @Test
    void anIdleModelLeavesMemoryAndComesBackWhenAsked() throws Exception {
        try (var other = open(OPTIONS.restingAfter(Duration.ofMillis(200)))) {
            long before = pid(other);
            await(() -> ((HostedModel) other).hostPid().isEmpty());
            await(() -> !ProcessHandle.of(before).map(ProcessHandle::isAlive).orElse(false));
            assertThat(other.generate(rambling(5), TextListener.NONE))
                    .isInstanceOf(Completion.LengthReached.class);
        }
    }

    @Test
    void aBusyModelDoesNotRest() throws Exception {
        try (var other = open(OPTIONS.restingAfter(Duration.ofMillis(100)))) {
            long before = pid(other);
            other.generate(rambling(20), _ -> pause(20));
            assertThat(pid(other)).isEqualTo(before);
        }
    }

    @Test
    void aStopWhileThePromptIsComputedIsHeardAndTheHostGoesOn() throws Exception {
        long before = pid(model);
        for (int i = 0; i < 3; i++) {
            var stop = new StopSignal();
            var turns = java.util.List.of(Turn.user(i + " " + "a b c d ".repeat(230)));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var request = GenerationRequest.of(turns, 5).stoppedBy(stop);
                var begun = new CountDownLatch(1);
                var answer =
                        threads.submit(
                                () -> {
                                    begun.countDown();
                                    return model.generate(request, TextListener.NONE);
                                });
                begun.await();
                stop.stop();
                assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(Completion.Stopped.class);
            }
        }
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(model)).isEqualTo(before);
    }

    @Test
    void aFileRemovedWhileItsModelIsLoadedIsAClearSentenceAtTheNextStart() throws Exception {
        var copy = Files.copy(file, folder.resolve("passing.gguf"));
        try (var other = ready(models.open(copy, OPTIONS))) {
            Files.delete(copy);
            // Mapped files stay until the last process lets go of them.
            assertThat(other.generate(rambling(5), TextListener.NONE))
                    .isInstanceOf(Completion.LengthReached.class);
            signal("KILL", pid(other));
            await(() -> ((HostedModel) other).hostPid().isEmpty());
            var failure = failed(other.generate(rambling(5), TextListener.NONE));
            assertThat(failure.kind()).isEqualTo(Failure.HOST_DID_NOT_START);
            assertThat(failure.sentence()).contains("Cairn tiny test model").endsWith(".");
        }
    }

    private TextModels models(HostLimits limits) {
        var launcher = HostLauncher.likeThisProgram(folder.resolve("private"));
        return new TextModels(new HostStarter(launcher, limits), () -> 4L << 30);
    }

    private static TextModel ready(Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Ready.class);
        return ((Opening.Ready) opening).model();
    }

    private static long hosts() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).count();
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
