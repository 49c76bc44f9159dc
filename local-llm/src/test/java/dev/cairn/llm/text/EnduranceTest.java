package dev.cairn.llm.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.text.internal.HostedModel;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What wears a host out, often enough to show: {@code mvn verify -pl local-llm -P long}. Short
 * forms of the same are in every build.
 */
@Tag("long")
class EnduranceTest extends HostFixture {
    @Test
    void twoHundredCancelsLeaveTheSameHostAnswering() {
        long before = pid(model);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var stop = new StopSignal();
            int after = 1 + random.nextInt(30);
            var heard = new ArrayList<String>();
            var completion =
                    model.generate(
                            rambling(1500).stoppedBy(stop),
                            piece -> {
                                heard.add(piece);
                                if (heard.size() == after) {
                                    stop.stop();
                                }
                            });
            assertThat(completion).as("round %d, seed 1", i).isInstanceOf(Completion.Stopped.class);
        }
        assertThat(pid(model)).isEqualTo(before);
    }

    @Test
    void fiftyCancelsWhileAPromptIsComputedLeaveTheSameHostAnswering() throws Exception {
        long before = pid(model);
        for (int i = 0; i < 50; i++) {
            var stop = new StopSignal();
            var turns = List.of(Turn.user(i + " " + "a b c d ".repeat(230)));
            var later =
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            assertThat(
                                                            model.generate(
                                                                    GenerationRequest.of(turns, 900)
                                                                            .stoppedBy(stop),
                                                                    TextListener.NONE))
                                                    .isInstanceOf(Completion.Stopped.class));
            Thread.sleep(i % 10);
            stop.stop();
            assertThat(later.join(java.time.Duration.ofSeconds(10))).isTrue();
        }
        assertThat(model.generate(rambling(5), TextListener.NONE))
                .isInstanceOf(Completion.LengthReached.class);
        assertThat(pid(model)).isEqualTo(before);
    }

    @Test
    void thirtyReloadsLeaveNoProcessBehind() {
        for (int i = 0; i < 30; i++) {
            long pid;
            try (var other = open(OPTIONS)) {
                pid = pid(other);
                assertThat(other.generate(rambling(5), TextListener.NONE))
                        .isInstanceOf(Completion.LengthReached.class);
            }
            ProcessHandle.of(pid)
                    .ifPresent(
                            handle ->
                                    assertThat(handle.onExit())
                                            .succeedsWithin(3, TimeUnit.SECONDS));
        }
    }

    @Test
    void fiftyKillsInMidAnswerAreEachAFailureWithItsTextAndTheNextAnswerComes() {
        try (var other = open(OPTIONS)) {
            for (int i = 0; i < 50; i++) {
                var text = new StringBuilder();
                var completion =
                        other.generate(
                                rambling(1500),
                                piece -> {
                                    if (text.isEmpty()) {
                                        ((HostedModel) other)
                                                .hostPid()
                                                .ifPresent(
                                                        pid ->
                                                                ProcessHandle.of(pid)
                                                                        .ifPresent(
                                                                                ProcessHandle
                                                                                        ::destroyForcibly));
                                    }
                                    text.append(piece);
                                });
                assertThat(failed(completion).kind()).isEqualTo(Failure.HOST_DIED);
                assertThat(completion.text()).isEqualTo(text.toString()).isNotEmpty();
                assertThat(other.generate(rambling(3), TextListener.NONE))
                        .isInstanceOf(Completion.LengthReached.class);
            }
        }
    }
}
