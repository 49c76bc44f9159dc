package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class HostLifeTest extends HostFixture {
    @Test
    void fiftyStopsInARowLeaveTheSameHostAnswering() {
        long before = pid(model);
        for (int i = 0; i < 50; i++) {
            var stop = new StopSignal();
            var heard = new AtomicInteger();
            int stopAfter = 1 + i % 4;
            var completion =
                    model.generate(
                            rambling(1500).stoppedBy(stop),
                            piece -> {
                                if (heard.incrementAndGet() == stopAfter) {
                                    stop.stop();
                                }
                            });
            assertThat(completion).as("round %d", i).isInstanceOf(Completion.Stopped.class);
            assertThat(completion.text()).isNotEmpty();
        }
        assertThat(pid(model)).isEqualTo(before);
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
    }

    @Test
    void aHostThatDoesNotStopInTimeIsKilledAndStartedAgain() {
        var impatient = open(new ModelOptions(2048, 1, Duration.ZERO));
        long before = pid(impatient);
        var stop = new StopSignal();
        var completion = impatient.generate(rambling(1900).stoppedBy(stop), _ -> stop.stop());
        assertThat(completion).isInstanceOf(Completion.Stopped.class);
        assertThat(completion.text()).isNotEmpty();
        assertThat(impatient.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(impatient)).isNotEqualTo(before);
        assertGone(before);
        impatient.close();
    }

    @Test
    void aHostDiesWithItsProgram() throws IOException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpensAndWaits.class.getName(),
                                file.toString(),
                                folder.resolve("private").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = program.inputReader(StandardCharsets.UTF_8)) {
            long host = Long.parseLong(output.readLine());
            assertThat(ProcessHandle.of(host)).isPresent();
            program.destroyForcibly();
            assertGone(host);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aRequestStoppedBeforeItBeginsNeverReachesTheModel() {
        var stop = new StopSignal();
        stop.stop();
        var completion = model.generate(rambling(5).stoppedBy(stop), TextListener.NONE);
        assertThat(completion).isEqualTo(new Completion.Stopped("", Usage.NONE));
    }

    @Test
    void aHostKilledInMidAnswerIsAFailureWithTheTextSoFarAndTheNextQuestionWorks() {
        long before = pid(model);
        var heard = new StringBuilder();
        var completion =
                model.generate(
                        rambling(1900),
                        piece -> {
                            heard.append(piece);
                            if (heard.length() > 30) {
                                ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
                            }
                        });
        var failure = failed(completion);
        assertThat(failure.kind()).isEqualTo(Failure.HOST_DIED);
        assertThat(failure.text()).isEqualTo(heard.toString()).hasSizeGreaterThan(30);
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(model)).isNotEqualTo(before);
    }

    @Test
    void aHostKilledWhileIdleIsStartedAgain() {
        ProcessHandle.of(pid(model)).ifPresent(ProcessHandle::destroyForcibly);
        var first = model.generate(rambling(5), TextListener.NONE);
        assertThat(first.getClass()).isIn(Completion.LengthReached.class, Completion.Failed.class);
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
    }

    @Test
    void aListenerThatThrowsStopsTheAnswerAndIsHeard() {
        assertThatThrownBy(
                        () ->
                                model.generate(
                                        rambling(1500),
                                        _ -> {
                                            throw new IllegalStateException("window closed");
                                        }))
                .hasMessage("window closed");
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
    }

    @Test
    void anInterruptedThreadStopsItsAnswerAndLeavesTheHost() {
        model.generate(rambling(1), TextListener.NONE);
        long before = pid(model);
        var completion = model.generate(rambling(1500), _ -> Thread.currentThread().interrupt());
        assertThat(completion).isInstanceOf(Completion.Stopped.class);
        assertThat(completion.text()).isNotEmpty();
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isEqualTo(new Completion.Stopped("", Usage.NONE));
        assertThat(model.countTokens("a").orElse(1)).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(model)).isEqualTo(before);
    }

    @Test
    void answersGoBeforeBackgroundWork() throws InterruptedException, ExecutionException {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(
                            () -> model.generate(rambling(20), _ -> await(running, release)));
            running.await();
            var later =
                    threads.submit(
                            () -> {
                                model.generate(rambling(3).inBackground(), TextListener.NONE);
                                return order.add("background");
                            });
            Thread.sleep(100);
            var answer =
                    threads.submit(
                            () -> {
                                model.generate(rambling(3), TextListener.NONE);
                                return order.add("answer");
                            });
            Thread.sleep(100);
            assertThat(model.countTokens("counting does not wait")).isPresent();
            release.countDown();
            first.get();
            later.get();
            answer.get();
        }
        assertThat(order).containsExactly("answer", "background");
    }

    @Test
    void severalReloadsLeaveNoProcessBehind() {
        var pids = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            try (var other = open(OPTIONS)) {
                pids.add(pid(other));
                assertThat(other.generate(rambling(5), TextListener.NONE))
                        .isInstanceOf(Completion.LengthReached.class);
            }
        }
        assertThat(pids).doesNotHaveDuplicates().allSatisfy(HostLifeTest::assertGone);
    }

    @Test
    void closingFailsWhatRunsAndWhatComes() throws InterruptedException, ExecutionException {
        var other = open(OPTIONS);
        long pid = pid(other);
        var running = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer =
                    threads.submit(() -> other.generate(rambling(1900), _ -> running.countDown()));
            running.await();
            other.close();
            assertThat(failed(answer.get()).kind()).isEqualTo(Failure.CLOSED);
        }
        assertThat(failed(other.generate(rambling(5), TextListener.NONE)).kind())
                .isEqualTo(Failure.CLOSED);
        assertThat(other.countTokens("a")).isEmpty();
        assertGone(pid);
    }

    @Test
    void filesThatAreNoModelsAreRefusedWithASentence() throws IOException {
        var text = Files.writeString(folder.resolve("text.gguf"), "I am a letter.");
        var cut = folder.resolve("cut.gguf");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 300_000));
        var strange = folder.resolve("strange.gguf");
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(strange, bytes.replace("llama", "qwen9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(models, folder.resolve("none.gguf"))).isEqualTo(Refusal.MISSING_FILE);
        assertThat(refusal(models, text)).isEqualTo(Refusal.NOT_A_MODEL);
        assertThat(refusal(models, cut)).isEqualTo(Refusal.TRUNCATED_FILE);
        assertThat(refusal(models, strange)).isEqualTo(Refusal.UNKNOWN_ARCHITECTURE);
        var poor =
                new TextModels(
                        HostLauncher.likeThisProgram(folder.resolve("private")), () -> 1L << 20);
        assertThat(refusal(poor, file)).isEqualTo(Refusal.TOO_LARGE);
        var lost =
                new TextModels(
                        new HostLauncher(folder.resolve("no-java"), "", folder.resolve("private")),
                        () -> 4L << 30);
        assertThat(refusal(lost, file)).isEqualTo(Refusal.HOST_DID_NOT_START);
    }

    @Test
    void aFolderWithALongNameStillWorks() {
        var deep = folder.resolve("a".repeat(60)).resolve("ü ".repeat(30).strip());
        try (var others = new TextModels(HostLauncher.likeThisProgram(deep), () -> 4L << 30)) {
            assertThat(others.open(file, OPTIONS)).isInstanceOf(Opening.Ready.class);
        }
    }

    private static Refusal refusal(TextModels models, Path file) {
        var opening = models.open(file, OPTIONS);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        var refused = (Opening.Refused) opening;
        assertThat(refused.sentence()).endsWith(".").doesNotContain("\n");
        return refused.reason();
    }

    private static void assertGone(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(
                        handle -> assertThat(handle.onExit()).succeedsWithin(3, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch running, CountDownLatch release) {
        running.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
