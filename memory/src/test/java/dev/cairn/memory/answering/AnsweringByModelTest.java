package dev.cairn.memory.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.Opening;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.TextModels;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.answering.internal.BrokenOff;
import dev.cairn.memory.conversation.Message.State;
import dev.cairn.memory.episode.Episode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Answers by a real host with a tiny model of random weights: its words are noise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringByModelTest extends MemoryFixture {
    private TextModels models;
    private TextModel model;

    @BeforeAll
    void openATinyModel(@TempDir Path shared) throws IOException {
        models =
                new TextModels(
                        HostLauncher.likeThisProgram(shared.resolve("private")), () -> 4L << 30);
        var opening =
                models.open(
                        TinyModel.write(shared.resolve("tiny.gguf")),
                        new ModelOptions(2048, 1, Duration.ofSeconds(2)));
        assertThat(opening).isInstanceOf(Opening.Ready.class);
        model = ((Opening.Ready) opening).model();
    }

    @AfterAll
    void closeTheModels() {
        models.close();
    }

    private Answer answer(String question, AnswerListener listener, StopSignal stop) {
        learn();
        catchUp();
        return memory.answering()
                .answer(space(), Question.fresh(question), Optional.of(model), listener, stop);
    }

    private State storedState(Answer answer) {
        var talk = memory.conversations().branch(answer.conversation().orElseThrow());
        assertThat(talk.getLast().text()).isEqualTo(answer.text());
        return talk.getLast().state();
    }

    /** Stops at the second piece. */
    private static AnswerListener stoppingEarly(StopSignal stop) {
        return new AnswerListener() {
            private int pieces;

            @Override
            public void text(String piece) {
                if (++pieces == 2) {
                    stop.stop();
                }
            }
        };
    }

    @Test
    void anAnswerKeepsItsTraceAndBecomesAnEpisode() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var heard = new StringBuilder();
        var answer =
                answer(
                        "Where does Anna live now?",
                        new AnswerListener() {
                            @Override
                            public void text(String piece) {
                                heard.append(piece);
                            }
                        },
                        new StopSignal());
        // Noise has no end of its own: it goes on to its greatest length.
        assertThat(answer.state()).isIn(State.COMPLETE, State.STOPPED);
        assertThat(heard).isNotEmpty();
        assertThat(storedState(answer)).isEqualTo(answer.state());
        assertThat(answer.trace().model()).contains(model.facts().name());
        assertThat(answer.trace().included()).isPositive();
        assertThat(answer.trace().promptTokens())
                .isPositive()
                .isLessThanOrEqualTo(answer.trace().budgetTokens());
        var stored = memory.conversations().branch(answer.conversation().orElseThrow()).getLast();
        assertThat(stored.model()).contains(model.facts().name());
        assertThat(stored.episode()).isPresent();
    }

    @Test
    void aStoppedAnswerKeepsWhatItSaidUntilThen() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var stop = new StopSignal();
        var answer = answer("Where does Anna live now?", stoppingEarly(stop), stop);
        assertThat(answer.state()).isEqualTo(State.STOPPED);
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.trouble()).isEmpty();
        assertThat(storedState(answer)).isEqualTo(State.STOPPED);
    }

    private Answer goOn(Answer before, AnswerListener listener, StopSignal stop) {
        return memory.answering()
                .answer(
                        space(),
                        Question.goingOn(
                                before.conversation(),
                                "Where does Anna live now?",
                                false,
                                new Question.Begun(
                                        before.message(), before.text(), Optional.empty())),
                        Optional.of(model),
                        listener,
                        stop);
    }

    @Test
    void aStoppedAnswerGoesOnInItsPlaceAndNothingOfItIsThereTwice() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var stop = new StopSignal();
        var stopped = answer("Where does Anna live now?", stoppingEarly(stop), stop);
        memory.conversations().drafts().keep(space(), "Half a thought");
        var heard = new StringBuilder();
        var again = new StopSignal();
        var whole =
                goOn(
                        stopped,
                        new AnswerListener() {
                            private int pieces;

                            @Override
                            public void text(String piece) {
                                heard.append(piece);
                                if (++pieces == 3) {
                                    again.stop();
                                }
                            }
                        },
                        again);

        var said = BrokenOff.of(stopped.text()).words();
        assertThat(whole.text()).startsWith(said).hasSizeGreaterThan(said.length());
        assertThat(whole.text()).contains(heard.toString().strip());
        assertThat(whole.trace().items())
                .extracting(Trace.Item::memory)
                .containsExactlyElementsOf(
                        stopped.trace().items().stream().map(Trace.Item::memory).toList());
        var talk = whole.conversation().orElseThrow();
        assertThat(memory.conversations().tree(talk)).hasSize(2);
        assertThat(storedState(whole)).isEqualTo(State.STOPPED);
        assertThat(memory.episodes().ofConversation(talk))
                .as("what was said so far is no memory of its own")
                .extracting(Episode::text)
                .containsExactly("Where does Anna live now?", whole.text());
        assertThat(memory.conversations().drafts().of(space())).isEqualTo("Half a thought");
    }

    @Test
    void anAnswerWhoseModelDiedGoesOnAfterTheNextStart() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var failed =
                answer(
                        "Where does Anna live now?",
                        new AnswerListener() {
                            private int pieces;

                            @Override
                            public void text(String piece) {
                                if (++pieces == 3) {
                                    killTheHost();
                                }
                            }
                        },
                        new StopSignal());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        reopen();
        var stop = new StopSignal();
        var whole = goOn(failed, stoppingEarly(stop), stop);
        assertThat(whole.text()).startsWith(BrokenOff.of(failed.text()).words());
        assertThat(storedState(whole)).isEqualTo(State.STOPPED);
    }

    @Test
    void anAnswerAfterWhichSomethingWasSaidDoesNotGoOn() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var stop = new StopSignal();
        var stopped = answer("Where does Anna live now?", stoppingEarly(stop), stop);
        var talk = stopped.conversation().orElseThrow();
        later();
        memory.conversations().say(talk, Optional.empty(), "And Ben?", OffsetDateTime.now(clock));
        var whole = goOn(stopped, new AnswerListener() {}, new StopSignal());
        assertThat(whole.trouble()).contains(Answering.GOES_ON_NO_MORE);
        assertThat(whole.message()).isEqualTo(stopped.message());
        assertThat(memory.conversations().tree(talk)).hasSize(3);
    }

    private static void killTheHost() {
        var hosts = ProcessHandle.current().children().toList();
        assertThat(hosts).isNotEmpty();
        hosts.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aKilledHostIsToldInASentenceAndTheNextQuestionWorks() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var failed =
                answer(
                        "Where does Anna live now?",
                        new AnswerListener() {
                            private int pieces;

                            @Override
                            public void text(String piece) {
                                if (++pieces == 2) {
                                    killTheHost();
                                }
                            }
                        },
                        new StopSignal());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.trouble().orElseThrow()).endsWith(".");
        assertThat(failed.text()).isNotBlank();
        assertThat(storedState(failed)).isEqualTo(State.FAILED);
        later();
        var stop = new StopSignal();
        assertThat(answer("And Ben?", stoppingEarly(stop), stop).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void aQuestionLongerThanTheContextFailsInASentence() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        var answer =
                answer(
                        "Where does Anna live now? " + "and so on and on ".repeat(3_000),
                        new AnswerListener() {},
                        new StopSignal());
        assertThat(answer.state()).isEqualTo(State.FAILED);
        assertThat(answer.trouble().orElseThrow()).endsWith(".");
    }

    @Test
    void incognitoWritesNothingWithAModelEither() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        learn();
        catchUp();
        var before = rows();
        var stop = new StopSignal();
        var question =
                new Question("Where does Anna live now?", Optional.empty(), Optional.empty(), true);
        var answer =
                memory.answering()
                        .answer(space(), question, Optional.of(model), stoppingEarly(stop), stop);
        assertThat(answer.text()).isNotBlank();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatAListenerThrowsReachesTheCallerAndTheWordsStay() {
        assertThatThrownBy(
                        () ->
                                answer(
                                        "Tell a story about turtles",
                                        new AnswerListener() {
                                            @Override
                                            public void text(String piece) {
                                                throw new IllegalStateException("on purpose");
                                            }
                                        },
                                        new StopSignal()))
                .hasMessage("on purpose");
        var talk = memory.conversations().list(space()).getFirst().id();
        assertThat(memory.conversations().branch(talk).getLast().text()).isNotEmpty();
    }

    @Test
    void aPersonalQuestionThatMemoryCannotAnswerIsNotLeftToTheModel() {
        capture("Tomás brought a lemon cake to the office on Friday.");
        var answer =
                answer("What is my passport number?", new AnswerListener() {}, new StopSignal());
        assertThat(answer.abstained()).isTrue();
        assertThat(answer.text()).isEqualTo("There is nothing in memory about that.");
    }
}
