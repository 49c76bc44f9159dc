package dev.cairn.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.episode.Episodes;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.extraction.ModelExtractor;
import dev.cairn.memory.extraction.RecordedModel;
import dev.cairn.memory.extraction.RuleExtractor;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.store.internal.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The rules and a model read the same words; the model's answers are recorded ones. */
class LearningWithAModelTest {
    private static final OffsetDateTime AT =
            OffsetDateTime.of(2023, 5, 25, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final String CHOIR =
            """
            {"facts":[{"quote":"I sing in a choir in Ulm","kind":"state","subject":"The user","says":"sings in a choir in Ulm","attribute":"","value":""}]}\
            """;

    /** Said in a way that no rule reads. */
    private static final String ATTIC = "Nineteen clocks in the attic I keep.";

    private static final String CLOCKS =
            """
            {"facts":[{"quote":"Nineteen clocks in the attic I keep","kind":"state","subject":"The user","says":"keeps nineteen clocks in the attic","attribute":"","value":""}]}\
            """;

    /** These tests never search. */
    private static final Embedder NO_VECTORS =
            new Embedder() {
                @Override
                public EmbedderIdentity identity() {
                    return new EmbedderIdentity("none", 2, 8);
                }

                @Override
                public float[] passage(String text) {
                    return new float[] {1, 0};
                }

                @Override
                public float[] query(String text) {
                    return new float[] {1, 0};
                }

                @Override
                public void close() {}
            };

    private Memory memory;

    @BeforeEach
    void open(@TempDir Path home) {
        var clock = Clock.fixed(Instant.parse("2023-05-25T12:00:00Z"), ZoneOffset.UTC);
        memory =
                ((MemoryOpening.Opened) Memory.open(home, clock, NO_VECTORS, Ranking.standard()))
                        .memory();
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private void say(String text) {
        var conversation = memory.conversations().create(memory.spaces().first(), "");
        memory.conversations().say(conversation.id(), Optional.empty(), text, AT);
    }

    private int learn(TextModel model) {
        return memory.learn(Optional.of(model), () -> false);
    }

    private List<Fact> facts() {
        return memory.facts().list(memory.spaces().first(), Optional.empty(), true);
    }

    @Test
    void theModelAddsWhatTheRulesMissed() {
        say("I live in Ulm. " + ATTIC);

        assertThat(learn(RecordedModel.saying(CLOCKS))).isEqualTo(1);

        assertThat(facts())
                .extracting(Fact::text, Fact::origin)
                .containsExactlyInAnyOrder(
                        tuple("The user lives in Ulm", "rules"),
                        tuple("The user keeps nineteen clocks in the attic", "model"));
        var tally = memory.modelTally();
        assertThat(tally.read()).isEqualTo(1);
        assertThat(tally.kept()).isEqualTo(1);
    }

    @Test
    void whatTheRulesFoundIsNotAddedAgain() {
        say("I live in Ulm.");

        learn(
                RecordedModel.saying(
                        """
                        {"facts":[{"quote":"I live in Ulm","kind":"state","subject":"The user","says":"lives in Ulm","attribute":"","value":""}]}\
                        """));

        assertThat(facts()).extracting(Fact::origin).containsExactly("rules");
        assertThat(memory.modelTally().told()).isEqualTo(1);
    }

    @Test
    void aFailingModelLeavesTheRulesResultAndIsCounted() {
        say("I live in Ulm.");

        learn(RecordedModel.failing(Failure.MODEL_ERROR));

        assertThat(facts()).extracting(Fact::text).containsExactly("The user lives in Ulm");
        assertThat(memory.modelTally().failed()).isEqualTo(1);
        assertThat(memory.unreadByModel()).isZero();
    }

    @Test
    void aModelThatWasClosedLosesNothing() {
        say("I live in Ulm. I sing in a choir in Ulm.");

        learn(RecordedModel.failing(Failure.CLOSED));
        assertThat(memory.unreadByModel()).isEqualTo(1);

        learn(RecordedModel.saying(CHOIR));
        assertThat(memory.unreadByModel()).isZero();
        assertThat(facts()).hasSize(2);
    }

    @Test
    void theRulesDoNotWaitForTheModelAndAStopKeepsTheMessageForAnotherTime()
            throws InterruptedException {
        say("I live in Ulm. " + ATTIC);
        say("I own a canoe.");
        var begun = new CountDownLatch(1);
        var stop = new AtomicBoolean();
        var learning =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        memory.learn(
                                                Optional.of(
                                                        RecordedModel.writingUntilStopped(begun)),
                                                stop::get));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(facts()).hasSize(2);
        assertThat(memory.unread()).isZero();
        stop.set(true);
        learning.join();

        assertThat(memory.unreadByModel()).isEqualTo(2);
        learn(RecordedModel.saying(CLOCKS));
        assertThat(facts()).hasSize(3);
    }

    @Test
    void whileAModelReadsTheRulesReadWhatIsSaidMeanwhile() throws InterruptedException {
        say("I sing in a choir in Ulm.");
        var begun = new CountDownLatch(1);
        var stop = new AtomicBoolean();
        var learning =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        memory.learn(
                                                Optional.of(
                                                        RecordedModel.writingUntilStopped(begun)),
                                                stop::get));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        say("I live in Ulm.");

        assertThat(memory.learn(Optional.empty(), () -> false)).isEqualTo(1);
        assertThat(facts()).extracting(Fact::text).contains("The user lives in Ulm");
        stop.set(true);
        learning.join();
    }

    @Test
    void theAssistantsWordsAreNeitherReadNorKept() {
        var conversation = memory.conversations().create(memory.spaces().first(), "").id();
        memory.conversations()
                .append(
                        conversation,
                        Optional.empty(),
                        Role.ASSISTANT,
                        "",
                        "I sing in a choir in Ulm",
                        AT);
        memory.conversations()
                .append(
                        conversation,
                        Optional.empty(),
                        Role.OTHER,
                        "Jo",
                        "I sing in a choir in Ulm",
                        AT);
        var model = RecordedModel.saying(CHOIR);

        learn(model);
        assertThat(model.asked()).isEmpty();

        memory.conversations()
                .say(conversation, Optional.empty(), "I met her there with my aunt Jo", AT);
        learn(model);
        assertThat(model.shown()).hasSize(1);
        assertThat(model.shown().getFirst()).contains("(before: I sing").doesNotContain("- I sing");
        assertThat(facts()).extracting(Fact::text).noneMatch(text -> text.contains("choir"));
    }

    @Test
    void withoutAModelNothingWaitsForOne() {
        say("I live in Ulm.");

        memory.learn(Optional.empty(), () -> false);

        assertThat(memory.unreadByModel()).isZero();
        assertThat(memory.modelTally()).isEqualTo(ModelTally.NONE);
    }

    @Test
    void whatTakesTooLongIsTriedOnceMoreBehindTheOthers(@TempDir Path home) {
        var clock = Clock.fixed(Instant.parse("2023-05-25T12:00:00Z"), ZoneOffset.UTC);
        var opening = Database.open(home.resolve("cairn.db"), clock);
        try (var database = ((Database.Opening.Opened) opening).database()) {
            var spaces = new Spaces(database);
            var learning =
                    new Learning(
                            database,
                            spaces,
                            new RuleExtractor(),
                            new Settlement(database, (_, _, name) -> List.of(name)));
            var episodes = new Episodes(database);
            episodes.capture(spaces.first(), "I sing in a choir in Ulm", AT);
            episodes.capture(spaces.first(), "I mend clocks in Ulm", AT);
            var slow = RecordedModel.writingUntilStopped(new CountDownLatch(1));
            var reader = new ModelExtractor(slow, Duration.ofMillis(60));

            learning.learn(Optional.of(reader), () -> false);

            assertThat(slow.shown())
                    .containsExactly(
                            "- I sing in a choir in Ulm",
                            "- I mend clocks in Ulm",
                            "- I sing in a choir in Ulm",
                            "- I mend clocks in Ulm");
            assertThat(learning.waitingForModel()).isZero();
            assertThat(learning.tally().slow()).isEqualTo(4);
        }
    }

    @Test
    void anEpisodeThatTheRulesTripOverDoesNotKeepTheOthersWaiting(@TempDir Path home) {
        var clock = Clock.fixed(Instant.parse("2023-05-25T12:00:00Z"), ZoneOffset.UTC);
        var opening = Database.open(home.resolve("cairn.db"), clock);
        try (var database = ((Database.Opening.Opened) opening).database()) {
            var spaces = new Spaces(database);
            var rules = new RuleExtractor();
            var learning =
                    new Learning(
                            database,
                            spaces,
                            said -> {
                                if (said.text().contains("trap")) {
                                    throw new IllegalStateException("tripped");
                                }
                                return rules.extract(said);
                            },
                            new Settlement(database, (_, _, name) -> List.of(name)));
            var episodes = new Episodes(database);
            episodes.capture(spaces.first(), "I live in a trap", AT);
            episodes.capture(spaces.first(), "I live in Ulm", AT);

            learning.learn(Optional.empty(), () -> false);

            assertThat(learning.waiting()).isZero();
            assertThat(learning.unreadable()).isEqualTo(1);
            var held =
                    new Facts(database, (_, _, name) -> List.of(name))
                            .list(spaces.first(), Optional.empty(), false);
            assertThat(held).extracting(Fact::value).containsExactly("Ulm");
        }
    }
}
