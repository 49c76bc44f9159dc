package dev.cairn.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.forgetting.Forgetting.Forgotten;
import dev.cairn.memory.review.Edit;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        Files.writeString(home.resolve("note.txt"), "x".repeat((2 << 20) - 7) + said.text() + "y");
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

    @Test
    void everythingAboutSomebodyGoesAndNothingElse() {
        capture("Quorblatt lives in Bonn.", "2024-01-10");
        capture("I had lunch with quorblatt, and Tom paid.", "2024-01-11");
        capture("Tom lives in Ulm.", "2024-01-12");
        capture("The Quorblattsons are other people.", "2024-01-13");
        var talk = memory.conversations().create(space(), "About Quorblatt").id();
        say(talk, Role.USER, "Let us talk about the garden.");
        memory.conversations()
                .append(talk, Optional.empty(), Role.OTHER, "Quorblatt", "Hello!", clock.time());
        learn();
        catchUp();
        var target = new Target.About(space(), "Quorblatt");
        var preview = memory.forgetting().preview(target);
        assertThat(preview.episodes()).isEqualTo(3);
        assertThat(preview.texts()).anyMatch(text -> text.contains("lunch"));
        assertThat(memory.forgetting().forget(target).residue()).isZero();
        assertThat(filesWith("quorblatt ")).isEmpty();
        assertThat(filesWith("about quorblatt")).isEmpty();
        assertThat(memory.episodes().count()).isEqualTo(3);
        assertThat(current("Tom", "lives in")).containsExactly("Ulm");
        assertThat(memory.conversations().find(talk).orElseThrow().title()).isEmpty();
        assertThat(memory.forgetting().preview(target).nothing()).isTrue();
    }

    @Test
    void aPeriodGoesByTheDayItWasThere() {
        capture("Late on the eve of it.", OffsetDateTime.parse("2025-03-01T23:30:00-08:00"));
        var first =
                capture("First of the days.", OffsetDateTime.parse("2025-03-02T00:10:00+10:00"));
        var last = capture("Last of the days.", OffsetDateTime.parse("2025-03-03T23:50:00-11:00"));
        capture("The day after it.", OffsetDateTime.parse("2025-03-04T00:10:00Z"));
        clock.set("2025-03-02T12:00:00Z");
        var talk = memory.conversations().create(space(), "").id();
        say(talk, Role.USER, "Words of that day.");
        var period = new Target.Period(space(), LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 3));
        assertThat(memory.forgetting().preview(period).ids())
                .contains(first.id(), last.id(), talk)
                .hasSize(5);
        assertThat(memory.forgetting().forget(period).residue()).isZero();
        assertThat(memory.episodes().count()).isEqualTo(2);
        assertThat(memory.conversations().list(space())).isEmpty();
    }

    @Test
    void anAnswerThatRepeatsANameWithoutCitingItGoesToo() {
        var talk = memory.conversations().create(space(), "").id();
        say(talk, Role.USER, "Let us plan the weekend.");
        say(talk, Role.ASSISTANT, "What would you like to do?");
        var told = say(talk, Role.USER, "I want to see Quorblatt on Sunday.");
        say(talk, Role.ASSISTANT, "Sounds good.");
        say(talk, Role.USER, "And when?");
        say(talk, Role.ASSISTANT, "At noon, if Quorblatt can.");
        say(talk, Role.ASSISTANT, "On Sunday at noon.");
        forget(told.id());
        assertThat(memory.conversations().branch(talk))
                .extracting(Message::text)
                .containsExactly(
                        "Let us plan the weekend.",
                        "What would you like to do?",
                        "",
                        "Sounds good.",
                        "And when?",
                        "",
                        "");
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    @Test
    void anAnswerThatNamesWhatOthersSayAsWellStays() {
        capture("Tom and Quorblatt came for dinner.");
        var talk = memory.conversations().create(space(), "").id();
        var told = say(talk, Role.USER, "I want to see Quorblatt soon.");
        say(talk, Role.ASSISTANT, "Fine.");
        say(talk, Role.USER, "Who came for dinner?");
        say(talk, Role.ASSISTANT, "Tom and Quorblatt did.");
        forget(told.id());
        assertThat(memory.conversations().branch(talk).getLast().text()).contains("Quorblatt");
    }

    @Test
    void theReplyToAForgottenMessageThatTakesItUpGoesToo() {
        var talk = memory.conversations().create(space(), "").id();
        var told = say(talk, Role.USER, "my divorce was last week");
        say(talk, Role.ASSISTANT, "I am sorry about your divorce.");
        forget(told.id());
        assertThat(filesWith("divorce")).isEmpty();
    }

    @Test
    void whatAQueryOnlyComesNearIsOfferedButNotForgotten() {
        var key = capture("The spare key is under the blue flower pot.");
        var pot = capture("I bought a flower pot for the balcony.");
        catchUp();
        var matches = memory.forgetting().matches(space(), "the key under the flower pot");
        assertThat(matches.getFirst()).matches(one -> one.clear() && one.id().equals(key.id()));
        assertThat(matches).filteredOn(one -> one.id().equals(pot.id())).noneMatch(Match::clear);
        assertThat(memory.forgetting().matching(space(), "the key under the flower pot").ids())
                .containsExactly(key.id());
        assertThat(memory.forgetting().matching(space(), "something about pottery").nothing())
                .isTrue();
    }

    @Test
    void aSummaryOfMoreWaitsToBeMadeAgainAndOneOfItAloneGoes() throws SQLException {
        var gone = capture("Quorblatt came to dinner.");
        var stays = capture("Tom came to breakfast.");
        try (var connection = beside();
                var statement = connection.createStatement()) {
            for (var gist : List.of(1, 2)) {
                statement.execute(
                        """
                        INSERT INTO gist (id, space_id, shape, period_from, period_to, text, origin, recorded_at)
                        SELECT %d, id, 'day', '2025-06-12', '2025-06-12', 'Quorblatt came.', 'rules', 0
                        FROM space
                        """
                                .formatted(gist));
                statement.execute(
                        "INSERT INTO gist_source VALUES (%d, %d, 'episode')"
                                .formatted(gist, gone.id().number()));
            }
            statement.execute(
                    "INSERT INTO gist_source VALUES (2, %d, 'episode')"
                            .formatted(stays.id().number()));
        }
        assertThat(memory.forgetting().preview(List.of(gone.id())).summaries()).isEqualTo(2);
        assertThat(forget(gone.id()).residue()).isZero();
        assertThat(column("SELECT id || text FROM gist")).containsExactly("2");
        assertThat(column("SELECT subject_id FROM task WHERE kind = 'gist'")).containsExactly("2");
        assertThat(filesWith("quorblatt")).isEmpty();
    }

    @Test
    void whatWasForgottenDoesNotComeBackByAnImportButMaybeSaidAnew() {
        var said = "Quorblatt lives in a house by the sea.";
        var at = clock.time();
        var brought = memory.episodes().bring(space(), Role.USER, "", said, at, "chat:1");
        assertThat(brought).isInstanceOf(Imported.Written.class);
        assertThat(memory.episodes().bring(space(), Role.USER, "", said, at, "chat:1"))
                .isInstanceOf(Imported.Known.class);
        forget(((Imported.Written) brought).episode().id());
        assertThat(memory.episodes().bring(space(), Role.USER, "", "Other words", at, "chat:1"))
                .isInstanceOf(Imported.Forgotten.class);
        assertThat(
                        memory.episodes()
                                .bring(
                                        space(),
                                        Role.USER,
                                        "",
                                        " Quorblatt  lives in a house\u200b by the sea. ",
                                        at.plusDays(1),
                                        "chat:2"))
                .isInstanceOf(Imported.Forgotten.class);
        assertThat(filesWith("quorblatt")).isEmpty();
        capture(said);
        assertThat(memory.episodes().count()).isEqualTo(1);
    }

    @Test
    void aShortTextIsKeptFromComingBackAtItsOwnMomentOnly() {
        var at = clock.time();
        var yes = memory.episodes().bring(space(), Role.USER, "", "Yes.", at, "chat:1");
        forget(((Imported.Written) yes).episode().id());
        assertThat(memory.episodes().bring(space(), Role.USER, "", "Yes.", at, "other:1"))
                .isInstanceOf(Imported.Forgotten.class);
        assertThat(
                        memory.episodes()
                                .bring(space(), Role.USER, "", "Yes.", at.plusDays(1), "other:2"))
                .isInstanceOf(Imported.Written.class);
    }

    @Test
    void decisionsAndChangesByHandGoWithTheirFact() {
        var said = capture("I am allergic to quorblatt.");
        learn();
        var fact = memory.inbox().list(space()).getFirst().fact().id();
        memory.inbox().accept(List.of(fact));
        memory.editing().edit(fact, Edit.text("The user is allergic to snorkelwack"));
        assertThat(filesWith("quorblatt")).isNotEmpty();
        forget(said.id());
        assertThat(filesWith("quorblatt")).isEmpty();
        assertThat(filesWith("snorkelwack")).isEmpty();
    }
}
