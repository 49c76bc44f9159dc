package dev.cairn.memory.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.ModelOptions;
import dev.cairn.llm.text.Opening;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.TextModels;
import dev.cairn.llm.text.Turn;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.episode.Role;

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
import java.util.Optional;
import java.util.OptionalInt;

/** Conversations that outgrow the context, and the portrait in the head, before a tiny model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTalkTest extends MemoryFixture {
    private TextModels models;

    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    private Overheard model;

    /** Keeps what the model is asked. */
    private record Overheard(TextModel inner, List<List<Turn>> asked, List<Completion> said)
            implements TextModel {
        @Override
        public ModelFacts facts() {
            return inner.facts();
        }

        @Override
        public OptionalInt countTokens(String text) {
            return inner.countTokens(text);
        }

        @Override
        public Completion generate(GenerationRequest request, TextListener listener) {
            asked.add(request.turns());
            // Its words are noise: a few are enough.
            var completion =
                    inner.generate(
                            GenerationRequest.of(request.turns(), 8).sampled(0, 1), listener);
            said.add(completion);
            return completion;
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    @BeforeAll
    void openATinyModel(@TempDir Path shared) throws IOException {
        models =
                new TextModels(
                        HostLauncher.likeThisProgram(shared.resolve("private")), () -> 4L << 30);
        var opening =
                models.open(
                        TinyModel.write(shared.resolve("tiny.gguf")),
                        new ModelOptions(4096, 1, Duration.ofSeconds(2)));
        assertThat(opening).isInstanceOf(Opening.Ready.class);
        model =
                new Overheard(
                        ((Opening.Ready) opening).model(), new ArrayList<>(), new ArrayList<>());
    }

    @AfterAll
    void closeTheModels() {
        models.close();
    }

    private void turn(Id talk, Role role, String text) {
        memory.conversations().append(talk, Optional.empty(), role, "", text, clock.time());
        later();
    }

    private Answer ask(Id talk, String question) {
        learn();
        catchUp();
        return memory.answering()
                .answer(
                        space(),
                        Question.in(talk, question),
                        Optional.of(model),
                        new AnswerListener() {},
                        new StopSignal());
    }

    private static String all(List<Turn> turns) {
        return turns.stream().map(Turn::text).reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void whatWasToldAThousandTurnsAgoStillStandsBeforeTheModel() {
        var talk = memory.conversations().create(space(), "").id();
        turn(talk, Role.USER, "I work at Siemens.");
        turn(talk, Role.ASSISTANT, "Noted.");
        for (var i = 1; i < 500; i++) {
            turn(talk, Role.USER, "Let us go on with step number " + i + ".");
            turn(talk, Role.ASSISTANT, "That was step " + i + ".");
        }
        var answer = ask(talk, "Tell a tale of turtles");
        var prompt = model.asked().getLast();
        assertThat(all(prompt)).contains("Earlier in this conversation", "works at Siemens");
        assertThat(all(prompt)).contains("That was step 499.").doesNotContain("step number 7.");
        assertThat(answer.trace().promptTokens())
                .isPositive()
                .isLessThanOrEqualTo(answer.trace().budgetTokens());
        assertThat(prompt.get(1).role()).isEqualTo(dev.cairn.llm.text.Role.USER);

        // What stands before the newest turns moves on once in six questions, and is not computed
        // again meanwhile.
        var kept = 0;
        for (var question : List.of("And one of toads", "And one of newts", "And one of eels")) {
            later();
            ask(talk, question);
            var before = model.asked().get(model.asked().size() - 2);
            var now = model.asked().getLast();
            assertThat(now.getFirst()).isEqualTo(prompt.getFirst());
            if (now.get(1).equals(before.get(1))) {
                var usage = model.said().getLast().usage();
                var reused = usage.promptTokens() - usage.promptTokensProcessed().orElseThrow();
                var common = all(before.subList(0, before.size() - 1));
                assertThat(reused).isGreaterThan(model.countTokens(common).orElseThrow() * 9 / 10);
                kept++;
            }
        }
        assertThat(kept).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theGistOfEarlierTurnsForgetsWithThem() {
        var talk = memory.conversations().create(space(), "").id();
        turn(talk, Role.USER, "I work at Quarzwerk.");
        turn(talk, Role.ASSISTANT, "Noted.");
        for (var i = 1; i < 200; i++) {
            turn(talk, Role.USER, "Let us go on with step number " + i + ".");
            turn(talk, Role.ASSISTANT, "That was step " + i + ".");
        }
        learn();
        memory.forgetting().forget(List.of(facts().getFirst().id()));
        ask(talk, "Tell a tale of turtles");
        assertThat(all(model.asked().getLast())).doesNotContain("Quarzwerk");
    }

    @Test
    void thePortraitStandsInTheHeadAndChangesOnlyWithItsFacts() {
        capture("I live in Bonn.");
        capture("I work at Siemens.");
        learn();
        memory.consolidate(clock.time().toLocalDate(), Optional.empty(), (_, _) -> {}, () -> false);
        var talk = memory.conversations().create(space(), "").id();
        ask(talk, "Tell a tale of turtles");
        var head = model.asked().getLast().getFirst();
        assertThat(head.text()).contains("lives in Bonn", "works at Siemens");
        clock.advance(Duration.ofDays(3));
        ask(talk, "And one of toads");
        assertThat(model.asked().getLast().getFirst()).isEqualTo(head);
        capture("I moved to Berlin.");
        ask(talk, "And one of newts");
        assertThat(model.asked().getLast().getFirst().text())
                .contains("works at Siemens")
                .doesNotContain("Bonn");
    }
}
