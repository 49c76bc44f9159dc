package dev.cairn.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.E5Small;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.review.Edit;
import dev.cairn.ui.conversations.ConversationDesk.Turn;
import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.theme.ThemeChoice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the window asks, asked of a real store. */
class DesksTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T09:30:00Z");

    @TempDir Path folder;
    private E5Small embedder;
    private Memory memory;
    private CurrentSpace space;
    private StoredConversations conversations;

    @BeforeEach
    void open() {
        embedder = new E5Small(1);
        memory =
                ((MemoryOpening.Opened) Memory.open(folder, CLOCK, embedder, Ranking.standard()))
                        .memory();
        space = new CurrentSpace(memory);
        conversations = new StoredConversations(memory, space, CLOCK);
    }

    @AfterEach
    void close() {
        try (var _ = embedder;
                var _ = memory) {
            // Both go, the memory first.
        }
    }

    private Id begin(String title) {
        return memory.conversations().create(space.get(), title).id();
    }

    private Message say(Id conversation, Optional<Message> after, Role role, String text) {
        return memory.conversations()
                .append(conversation, after.map(Message::id), role, "", text, NOW);
    }

    @Test
    void whatWasPinnedOrPutAwayIsSoAtTheNextStart() {
        var one = begin("One");
        var other = begin("Other");
        conversations.pin(one, true);
        conversations.archive(other, true);
        var next = new StoredConversations(memory, space, CLOCK);
        assertThat(next.listed()).singleElement().satisfies(it -> assertThat(it.pinned()).isTrue());
        assertThat(next.archived()).extracting("id").containsExactly(other);
        next.archive(other, false);
        next.pin(one, false);
        assertThat(next.archived()).isEmpty();
        assertThat(next.listed()).hasSize(2).noneMatch(it -> it.pinned());
    }

    @Test
    void whatAnEarlierVersionKeptBesideTheStoreIsTakenOverOnce() throws IOException {
        var one = begin("One");
        var other = begin("Other");
        Files.writeString(
                folder.resolve("window.json"),
                """
                {"theme": "dark", "pinned": {"%s": true, "no id": true}, "archived": {"%s": true}}
                """
                        .formatted(one, other));
        conversations.takeOver(new WindowFile(folder));
        assertThat(conversations.listed())
                .singleElement()
                .satisfies(it -> assertThat(it.pinned()).isTrue());
        assertThat(conversations.archived()).extracting("id").containsExactly(other);
        assertThat(Files.readString(folder.resolve("window.json")))
                .contains("dark")
                .doesNotContain("pinned", "archived", one.toString());
        conversations.pin(one, false);
        conversations.takeOver(new WindowFile(folder));
        assertThat(conversations.listed()).noneMatch(it -> it.pinned());
    }

    @Test
    void whatIsWrittenAndNotSentIsThereAtTheNextStartAndGoesWhenItsSubjectIsForgotten() {
        var one = begin("One");
        conversations.keepDraft(Optional.of(one), "Dear Ebba, I");
        conversations.keepDraft(Optional.empty(), "Ebba said that");
        var next = new StoredConversations(memory, space, CLOCK);
        assertThat(next.draft(Optional.of(one))).isEqualTo("Dear Ebba, I");
        assertThat(next.draft(Optional.empty())).isEqualTo("Ebba said that");
        say(one, Optional.empty(), Role.USER, "Ebba keeps the lighthouse.");
        memory.catchUp(() -> false);
        memory.forgetting()
                .forget(new dev.cairn.memory.forgetting.Target.About(space.get(), "Ebba"));
        assertThat(next.draft(Optional.of(one))).isEmpty();
        assertThat(next.draft(Optional.empty())).isEmpty();
    }

    @Test
    void aQuestionThatIsAnsweredOnceMoreIsNotWrittenTwice() {
        memory.episodes().capture(space.get(), "Ebba keeps the lighthouse.", NOW);
        memory.catchUp(() -> false);
        var first = answer(Question.fresh("Who keeps the lighthouse?"));
        var talk = first.conversation().orElseThrow();
        var asked = memory.conversations().branch(talk).getFirst();
        var before = memory.episodes().count();
        var again = answer(Question.again(talk, asked.id(), asked.text()));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(memory.episodes().count()).isEqualTo(before);
        assertThat(memory.conversations().branch(talk))
                .extracting(Message::id)
                .containsExactly(asked.id(), again.message().orElseThrow());
        assertThat(conversations.branches(talk)).hasSize(3);
    }

    private Answer answer(Question question) {
        return memory.answering()
                .answer(
                        space.get(),
                        question,
                        Optional.empty(),
                        new AnswerListener() {},
                        new StopSignal());
    }

    @Test
    void allBranchesAreReadWithTheirParentsAndNoneWhereThereIsOnlyOne() {
        var talk = begin("");
        var first = say(talk, Optional.empty(), Role.USER, "Where does Anna live?");
        var answer = say(talk, Optional.of(first), Role.ASSISTANT, "In Bonn.");
        var second = say(talk, Optional.of(answer), Role.USER, "Since the flood?");
        assertThat(conversations.branches(talk)).isEmpty();
        var edited = say(talk, Optional.of(answer), Role.USER, "Since the drought?");
        assertThat(conversations.branches(talk))
                .extracting(Message::id)
                .containsExactly(first.id(), answer.id(), second.id(), edited.id());
        assertThat(conversations.branches(talk).getLast().parent()).contains(answer.id());
        assertThat(conversations.upTo(second.id()))
                .extracting(Message::text)
                .endsWith("Since the flood?");
    }

    @Test
    void wordsAreFoundOnABranchThatIsNotShown() {
        var talk = begin("A talk");
        var first = say(talk, Optional.empty(), Role.USER, "Tell me of the harbour.");
        var answer = say(talk, Optional.of(first), Role.ASSISTANT, "Gladly.");
        var left =
                say(talk, Optional.of(answer), Role.USER, "The lighthouse keeper was called Ebba.");
        say(talk, Optional.of(answer), Role.USER, "The ferry was late.");
        memory.catchUp(() -> false);
        assertThat(conversations.search("lighthouse", 10))
                .isNotEmpty()
                .first()
                .satisfies(
                        hit -> {
                            assertThat(hit.conversation()).isEqualTo(talk);
                            assertThat(Optional.of(hit.episode())).isEqualTo(left.episode());
                            assertThat(hit.excerpt()).contains("lighthouse");
                        });
    }

    @Test
    void aTalkThatIsKeptStandsInTheOrderInWhichItWasSaid() {
        var id =
                conversations.keep(
                        List.of(
                                new Turn(Role.USER, "Between us: I sing.", Optional.empty()),
                                new Turn(Role.ASSISTANT, "What do you sing?", Optional.of("m"))));
        assertThat(memory.conversations().branch(id))
                .extracting(Message::text)
                .containsExactly("Between us: I sing.", "What do you sing?");
    }

    @Test
    void aFactIsChangedTakenBackAndForgottenAboutSomebody() {
        var facts = new StoredFacts(memory, space, new FolderSizes(folder));
        var talk = begin("");
        say(talk, Optional.empty(), Role.USER, "My sister Anna lives in Bonn.");
        memory.learn(Optional.empty(), () -> false);
        var known = memory.facts().list(space.get(), Optional.of("Anna"), false);
        assertThat(known).isNotEmpty();
        var lives =
                known.stream().filter(one -> one.text().contains("Bonn")).findFirst().orElseThrow();
        var changed = facts.edit(lives.id(), Edit.text("Anna lives in Berlin")).orElseThrow();
        assertThat(facts.find(changed).orElseThrow().text()).contains("Berlin");
        assertThat(facts.revisions(changed)).isNotEmpty();
        assertThat(facts.undo(changed)).isTrue();
        assertThat(facts.find(lives.id()).orElseThrow().text()).contains("Bonn");
        assertThat(facts.holdings().bytes()).isPositive();
        assertThat(facts.previewAbout("Anna").nothing()).isFalse();
        facts.forgetAbout("Anna");
        assertThat(facts.previewAbout("Anna").nothing()).isTrue();
        assertThat(new StoredTimeline(memory, space).page(Optional.empty(), 0, 100))
                .noneMatch(entry -> entry.text().contains("Anna"));
    }

    @Test
    void statesAreDrawnAsBarsWithTheirEndsAndEventsAsMarks() {
        var facts = memory.editing();
        facts.add(
                space.get(),
                "Anna lived in Bonn until May 2024.",
                NOW,
                Optional.empty(),
                Optional.empty());
        facts.add(space.get(), "Anna lives in Berlin.", NOW, Optional.empty(), Optional.empty());
        var entries = new StoredTimeline(memory, space).page(Optional.of("Anna"), 0, 100);
        assertThat(entries).isNotEmpty();
        var kinds = memory.facts().list(space.get(), Optional.empty(), true);
        assertThat(entries)
                .allSatisfy(
                        entry ->
                                assertThat(entry.lasts())
                                        .isEqualTo(
                                                kinds.stream()
                                                        .anyMatch(
                                                                fact ->
                                                                        fact.id().equals(entry.id())
                                                                                && fact.kind()
                                                                                        == FactKind
                                                                                                .STATE)));
    }

    @Test
    void preferencesAreKeptAndAFileThatIsNoneCountsAsTheUsualOnes() throws IOException {
        var wanted =
                Preferences.USUAL
                        .withTheme(ThemeChoice.DARK)
                        .withFontPercent(130)
                        .withLanguage(Optional.of("de"))
                        .withWindow(900, 700, true);
        new WindowFile(folder).prefer(wanted);
        assertThat(new WindowFile(folder).preferences()).isEqualTo(wanted);
        Files.writeString(folder.resolve("window.json"), "[1, 2");
        assertThat(new WindowFile(folder).preferences()).isEqualTo(Preferences.USUAL);
    }
}
