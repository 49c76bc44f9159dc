package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.text.internal.HostedModel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class BackgroundWorkTest extends HostFixture {
    private static final String LIST =
            """
            {"type":"object","required":["facts"],"properties":{"facts":{"type":"array","minItems":12,
             "maxItems":12,"items":{"type":"string","minLength":20,"maxLength":40}}}}
            """;

    private static final List<Turn> HEAD = List.of(Turn.system("You are a friend. ".repeat(20)));

    @Test
    void anAnswerNeverWaitsForWorkInTheBackgroundWhichGoesOnAfterItInItsForm() throws Exception {
        var work =
                GenerationRequest.of(List.of(Turn.user("List the facts.")), 1500)
                        .as(new Output.JsonOf(LIST))
                        .sampled(1, 4)
                        .inBackground();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard = new StringBuilder();
            var begun = new CountDownLatch(3);
            var later =
                    threads.submit(
                            () ->
                                    model.generate(
                                            work,
                                            piece -> {
                                                heard.append(piece);
                                                begun.countDown();
                                                pause(5);
                                            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            int interruptions = 0;
            for (; !later.isDone() && interruptions < 4; interruptions++) {
                var answer = model.generate(rambling(10), TextListener.NONE);
                assertThat(answer).isInstanceOf(Completion.LengthReached.class);
                Thread.sleep(120);
            }
            var completion = later.get(60, TimeUnit.SECONDS);
            assertThat(interruptions).isGreaterThanOrEqualTo(2);
            assertThat(completion).isInstanceOf(Completion.Finished.class);
            assertThat(heard.toString()).isEqualTo(completion.text());
            assertThat(completion.usage().generatedTokens()).isGreaterThan(100);
        }
    }

    @Test
    void whileAnAnswerIsWrittenNothingIsWrittenInTheBackground() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pieces = new AtomicInteger();
            var begun = new CountDownLatch(1);
            var stop = new StopSignal();
            var later =
                    threads.submit(
                            () ->
                                    model.generate(
                                            rambling(1800).inBackground().stoppedBy(stop),
                                            _ -> {
                                                pieces.incrementAndGet();
                                                begun.countDown();
                                                pause(2);
                                            }));
            begun.await();
            var during = new ArrayList<Integer>();
            model.generate(
                    rambling(40),
                    _ -> {
                        if (during.isEmpty()) {
                            // What was under way may still be heard, and nothing after it.
                            awaitSilence(pieces);
                        }
                        pause(10);
                        during.add(pieces.get());
                    });
            assertThat(during.getLast()).isEqualTo(during.getFirst()).isLessThan(1700);
            stop.stop();
            assertThat(later.get()).isInstanceOf(Completion.Stopped.class);
        }
    }

    @Test
    void theHeadSurvivesAnotherConversationAndWorkInTheBackground() {
        var first = converse("Anna", 1);
        assertThat(first.promptTokensProcessed().orElseThrow()).isGreaterThan(100);
        int head = model.countTokens(HEAD.getFirst().text()).orElseThrow();
        model.generate(
                GenerationRequest.of(List.of(Turn.user("Facts, please. ".repeat(30))), 20)
                        .inBackground(),
                TextListener.NONE);
        var again = converse("Anna", 3);
        assertThat(again.promptTokensProcessed().orElseThrow())
                .as("the new tokens of a further turn")
                .isLessThan(again.promptTokens() - first.promptTokens() + 20);
        var other = converse("Ben", 1);
        assertThat(other.promptTokensProcessed().orElseThrow())
                .as("what follows the head")
                .isLessThan(other.promptTokens() - head + 5);
    }

    private Usage converse(String name, int turns) {
        var said = new ArrayList<>(HEAD);
        said.add(Turn.user("Tell me about " + name + "."));
        for (int i = 1; i < turns; i++) {
            said.add(Turn.assistant("I know " + name + " well."));
            said.add(Turn.user("Tell me more about " + name + "."));
        }
        return model.generate(GenerationRequest.of(said, 3), TextListener.NONE).usage();
    }

    @Test
    void workInTheBackgroundHasAHostOfLowPriorityAndBothGoFirstWhenMemoryEnds() throws IOException {
        model.generate(rambling(3).inBackground(), TextListener.NONE);
        long back = ((HostedModel) model).backgroundPid().orElseThrow();
        assertThat(niceness(back)).isEqualTo(19);
        assertThat(niceness(pid(model))).isEqualTo(niceness(ProcessHandle.current().pid()));
        assertThat(Files.readString(Path.of("/proc/" + back + "/oom_score_adj"))).contains("500");
        assertThat(back).isNotEqualTo(pid(model));
    }

    @Test
    void withoutMemoryForASecondHostWorkSharesTheFirstAndStillYields() throws Exception {
        var header = model.facts();
        var tight = header.memoryBytes() + (100L << 20);
        try (var others =
                        new TextModels(
                                HostLauncher.likeThisProgram(folder.resolve("private")),
                                () -> tight);
                var poor = ((Opening.Ready) others.open(file, OPTIONS)).model();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var stop = new StopSignal();
            var later =
                    threads.submit(
                            () ->
                                    poor.generate(
                                            rambling(1800).inBackground().stoppedBy(stop),
                                            _ -> begun.countDown()));
            begun.await();
            assertThat(poor.generate(rambling(5), TextListener.NONE))
                    .isInstanceOf(Completion.LengthReached.class);
            assertThat(((HostedModel) poor).backgroundPid()).isEmpty();
            stop.stop();
            assertThat(later.get().text()).isNotEmpty();
        }
    }

    @Test
    void aSlowListenerIsNotRunAheadOfWithoutEnd() throws InterruptedException, ExecutionException {
        try (var other = open(OPTIONS.restingAfter(Duration.ZERO))) {
            var heard = new AtomicInteger();
            var completion =
                    other.generate(
                            rambling(900),
                            _ -> {
                                if (heard.incrementAndGet() == 1) {
                                    pause(300);
                                }
                            });
            assertThat(completion).isInstanceOf(Completion.LengthReached.class);
            assertThat(heard.get()).isGreaterThan(500);
        }
    }

    private static int niceness(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The 19th field of proc(5); the name in parentheses may hold spaces.
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    private static void awaitSilence(AtomicInteger pieces) {
        int before = -1;
        for (int i = 0; i < 100 && pieces.get() != before; i++) {
            before = pieces.get();
            pause(300);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
