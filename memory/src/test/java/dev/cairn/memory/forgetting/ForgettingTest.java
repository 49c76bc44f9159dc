package dev.cairn.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.forgetting.Forgetting.Forgotten;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

class ForgettingTest extends MemoryFixture {
    private Forgotten forget(Id... ids) {
        learn();
        catchUp();
        return memory.forgetting().forget(List.of(ids));
    }

    private List<String> column(String sql) {
        try (var connection = beside();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new java.util.ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingOfAForgottenMemoryStandsInAnyFile() {
        for (var i = 0; i < 15; i++) {
            capture("An ordinary note about the garden, number " + i + ".");
        }
        var secret = capture("Zyxwvutsia Quorblatt lives in Pfeffernuessingen.");
        learn();
        catchUp();
        reopen();
        assertThat(filesWith("zyxwvutsia")).isNotEmpty();
        var forgotten = forget(secret.id());
        assertThat(forgotten.residue()).isZero();
        assertThat(forgotten.forgotten()).contains(secret.id());
        for (var word : List.of("zyxwvutsia", "quorblatt", "pfeffernuessing")) {
            assertThat(filesWith(word)).as(word).isEmpty();
        }
        assertThat(memory.episodes().find(secret.id())).isEmpty();
        assertThat(allFacts()).noneMatch(fact -> fact.text().contains("Quorblatt"));
        assertThat(recall("Zyxwvutsia Quorblatt").recollections())
                .noneMatch(one -> one.text().contains("Quorblatt"));
        reopen();
        assertThat(recall("note about the garden").recollections()).isNotEmpty();
    }

    @Test
    void aTombstoneAndTheChangeLogHoldNoContent() {
        capture("Anna lives in Bonn.");
        var said = capture("Anna lives in Quorblatt.");
        forget(said.id());
        assertThat(column("SELECT id FROM tombstone WHERE kind = 'episode'"))
                .containsExactly(Long.toString(said.id().number()));
        assertThat(
                        column(
                                """
                                SELECT coalesce(before, '') || coalesce(after, '') FROM change
                                WHERE subject IN (SELECT id FROM tombstone)
                                """))
                .containsOnly("");
        assertThat(
                        column(
                                """
                                SELECT c.subject FROM change c JOIN tombstone t ON t.id = c.subject
                                WHERE c.operation = 'forget' AND t.kind = 'episode'
                                """))
                .hasSize(1);
    }

    @Test
    void aPreviewTellsWhatWouldGoAndChangesNothing() {
        var said = capture("Anna lives in Bonn.");
        learn();
        var before = rows();
        var preview = memory.forgetting().preview(List.of(said.id()));
        assertThat(preview.episodes()).isEqualTo(1);
        assertThat(preview.facts()).isEqualTo(1);
        assertThat(preview.texts()).containsExactly("Anna lives in Bonn.");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void unknownIdsForgetNothing() {
        capture("Anna lives in Bonn.");
        assertThat(forget(Id.episode(12), Id.fact(13), Id.conversation(14), Id.message(15)))
                .isEqualTo(new Forgotten(List.of(), 0));
        assertThat(memory.episodes().count()).isEqualTo(1);
    }

    @Test
    void whatAForgottenFactHadSupersededHoldsAgain() {
        capture("Anna lives in Bonn.", "2025-01-10");
        var berlin = capture("Anna lives in Berlin.", "2025-05-10");
        forget(berlin.id());
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
        assertThat(allFacts()).singleElement().matches(fact -> fact.validTo().isEmpty());
    }

    @Test
    void forgettingTheMiddleOfAHistoryLeavesTheNewestCurrent() {
        capture("Anna lives in Bonn.", "2023-01-10");
        var ulm = capture("Anna lives in Ulm.", "2024-01-10");
        capture("Anna lives in Berlin.", "2025-01-10");
        forget(ulm.id());
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        var bonn =
                allFacts().stream()
                        .filter(fact -> fact.value().equals("Bonn"))
                        .findFirst()
                        .orElseThrow();
        assertThat(bonn.status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(bonn.validTo()).contains(java.time.LocalDate.of(2025, 1, 10));
    }

    @Test
    void aFactSaidTwiceOutlivesTheSecondTime() {
        capture("Anna lives in Bonn.", "2025-01-10");
        var again = capture("Anna lives in Bonn.", "2025-02-10");
        learn();
        var id = allFacts().getFirst().id();
        forget(again.id());
        assertThat(allFacts()).extracting(Fact::id).containsExactly(id);
        assertThat(allFacts().getFirst().evidence()).hasSize(1);
    }

    @Test
    void aFactWordedFromTheForgottenWordsGoesAndIsReadAnewFromTheOthers() {
        var wordy = capture("Anna moved to Bonn because of Quorblatt.", "2025-01-10");
        capture("Anna lives in Bonn.", "2025-02-10");
        learn();
        assertThat(allFacts().getFirst().evidence()).hasSize(2);
        assertThat(allFacts().getFirst().text()).contains("Quorblatt");
        forget(wordy.id());
        assertThat(filesWith("quorblatt")).isEmpty();
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
    }

    @Test
    void forgettingAFactTakesTheWordsItRestsOn() {
        var said = capture("Anna lives in Quorblatt.");
        learn();
        var fact = allFacts().getFirst().id();
        assertThat(forget(fact).forgotten()).contains(fact, said.id());
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    @Test
    void anAnswerThatQuotedItGoesWithIt() {
        var said = capture("The spare key is under the Quorblatt.");
        var answer = ask("Where is the spare key?");
        assertThat(answer.text()).contains("Quorblatt");
        assertThat(forget(said.id()).residue()).isZero();
        var message = memory.conversations().branch(answer.conversation().orElseThrow()).getLast();
        assertThat(message.state()).isEqualTo(Message.State.FORGOTTEN);
        assertThat(message.text()).isEmpty();
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    private Message say(Id talk, Role role, String text) {
        later();
        return memory.conversations().append(talk, Optional.empty(), role, "", text, clock.time());
    }

    @Test
    void windowsAroundAForgottenMessageAreMadeAgainWithoutIt() {
        var talk = memory.conversations().create(space(), "").id();
        say(talk, Role.USER, "first words");
        var middle = say(talk, Role.ASSISTANT, "quorblatt words");
        say(talk, Role.USER, "third words");
        var last = say(talk, Role.ASSISTANT, "fourth words");
        forget(middle.id());
        assertThat(
                        column(
                                """
                                SELECT group_concat(e.text, ' | ' ORDER BY x.position)
                                FROM window w JOIN window_episode x ON x.window_id = w.id
                                JOIN episode e ON e.id = x.episode_id
                                WHERE w.focus_id = %d GROUP BY w.id ORDER BY w.id
                                """
                                        .formatted(last.episode().orElseThrow().number())))
                .containsExactlyInAnyOrder(
                        "fourth words", "first words | third words | fourth words");
        assertThat(filesWith("quorblatt")).isEmpty();
        assertThat(memory.conversations().branch(talk))
                .extracting(Message::text)
                .containsExactly("first words", "", "third words", "fourth words");
        assertThat(recall("third words").recollections()).isNotEmpty();
    }

    @Test
    void windowsAreMadeAgainOfTheirOwnBranch() {
        var talk = memory.conversations().create(space(), "").id();
        var first = say(talk, Role.USER, "first words");
        var gone = say(talk, Role.ASSISTANT, "second words");
        memory.conversations()
                .append(talk, Optional.of(first.id()), Role.USER, "", "astray", clock.time());
        var last =
                memory.conversations()
                        .append(
                                talk,
                                Optional.of(gone.id()),
                                Role.USER,
                                "",
                                "third words",
                                clock.time());
        forget(gone.id());
        assertThat(
                        column(
                                """
                                SELECT e.text FROM window w
                                JOIN window_episode x ON x.window_id = w.id
                                JOIN episode e ON e.id = x.episode_id
                                WHERE w.focus_id = %d AND w.shape = 'exchange' ORDER BY x.position
                                """
                                        .formatted(last.episode().orElseThrow().number())))
                .containsExactly("first words", "third words");
    }

    @Test
    void aTitleMadeOfForgottenWordsGoesToo() {
        var talk = memory.conversations().create(space(), "").id();
        say(talk, Role.ASSISTANT, "Hello, what is on your mind?");
        var secret = say(talk, Role.USER, "Quorblatt and I are going to Lisbon");
        assertThat(memory.conversations().find(talk).orElseThrow().title()).contains("Quorblatt");
        assertThat(forget(secret.id()).residue()).isZero();
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    @Test
    void aForgottenConversationLeavesNothing() {
        var talk = memory.conversations().create(space(), "").id();
        say(talk, Role.USER, "I live in Quorblatt and collect stamps.");
        say(talk, Role.ASSISTANT, "Quorblatt sounds lovely.");
        var answer = ask(Question.in(talk, "Where do I live?"));
        assertThat(answer.conversation()).contains(talk);
        assertThat(forget(talk).residue()).isZero();
        assertThat(memory.conversations().list(space())).isEmpty();
        assertThat(memory.episodes().count()).isZero();
        assertThat(filesWith("quorblatt")).isEmpty();
        assertThat(rows())
                .containsEntry("embedding", 0L)
                .containsEntry("window", 0L)
                .containsEntry("fact", 0L)
                .containsEntry("trace_item", 0L)
                .containsEntry("task", 0L);
    }

    @Test
    void copiesFromBeforeAMigrationGoToo() throws IOException {
        var said = capture("The key is under the Quorblatt.");
        memory.close();
        Files.copy(home.resolve("cairn.db"), home.resolve("cairn.db.before-v2"));
        memory = open(home, embedder());
        assertThat(filesWith("quorblatt")).isNotEmpty();
        assertThat(forget(said.id()).residue()).isZero();
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    @Test
    void aFileThatStillHoldsItIsCounted() throws IOException {
        var said = capture("The key is under the Quorblatt by the old oak.");
        Files.writeString(home.resolve("note.txt"), "x".repeat(3_000_000) + said.text() + "yyyy");
        assertThat(forget(said.id()).residue()).isEqualTo(1);
    }

    @Test
    void whatAnotherMemoryAlsoSaysIsNoResidue() {
        var one = capture("The key is under the blue pot by the old oak.");
        capture("The key is under the blue pot by the old oak.");
        assertThat(forget(one.id()).residue()).isZero();
        assertThat(recall("Where is the key?").recollections()).isNotEmpty();
    }

    @Test
    void whatAQueryClearlyMeansIsOffered() {
        var key = capture("The spare key is under the blue flower pot.");
        capture("Tomás brought a lemon cake to the office.");
        catchUp();
        assertThat(memory.forgetting().matching(space(), "spare key flower pot").ids())
                .contains(key.id());
        assertThat(
                        memory.forgetting()
                                .matching(space(), "boiling point of tungsten hexafluoride")
                                .nothing())
                .isTrue();
    }

    @Test
    void anEpisodeForgottenBeforeItWasReadIsNeverRead() {
        Episode said = capture("Anna lives in Quorblatt.");
        memory.forgetting().forget(List.of(said.id()));
        learn();
        assertThat(allFacts()).isEmpty();
        assertThat(filesWith("quorblatt")).isEmpty();
    }
}
