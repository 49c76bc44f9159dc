package dev.cairn.memory.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ConversationsTest extends MemoryFixture {
    private Conversations conversations() {
        return memory.conversations();
    }

    private Message say(Id conversation, Optional<Id> after, Role role, String text) {
        later();
        return conversations().append(conversation, after, role, "", text, clock.time());
    }

    private List<String> branch(Id conversation) {
        return conversations().branch(conversation).stream().map(Message::text).toList();
    }

    /** For each window of a message's episode, the words it spans. */
    private List<List<String>> windows(Message message) {
        var windows = new ArrayList<List<String>>();
        try (var connection = beside();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT w.id, substr(e.text, x.char_from + 1, x.char_to - x.char_from)
                                FROM window w JOIN window_episode x ON x.window_id = w.id
                                JOIN episode e ON e.id = x.episode_id
                                WHERE w.focus_id = ? ORDER BY w.id, x.position
                                """)) {
            statement.setLong(1, message.episode().orElseThrow().number());
            try (var rows = statement.executeQuery()) {
                var last = 0L;
                while (rows.next()) {
                    if (rows.getLong(1) != last) {
                        last = rows.getLong(1);
                        windows.add(new ArrayList<>());
                    }
                    windows.getLast().add(rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return windows;
    }

    @Test
    void messagesFollowOneAnother() {
        var talk = conversations().create(space(), "").id();
        say(talk, Optional.empty(), Role.USER, "one");
        say(talk, Optional.empty(), Role.ASSISTANT, "two");
        say(talk, Optional.empty(), Role.USER, "three");
        reopen();
        assertThat(branch(talk)).containsExactly("one", "two", "three");
        assertThat(memory.episodes().ofConversation(talk))
                .extracting(Episode::text)
                .containsExactly("one", "two", "three");
    }

    @Test
    void anEditedMessageBeginsABranchAndTheOtherStaysInMemory() {
        var talk = conversations().create(space(), "").id();
        var one = say(talk, Optional.empty(), Role.USER, "one");
        say(talk, Optional.empty(), Role.ASSISTANT, "two");
        say(talk, Optional.empty(), Role.USER, "three");
        var edited = say(talk, Optional.of(one.id()), Role.USER, "instead");
        assertThat(edited.parent()).contains(one.id());
        assertThat(branch(talk)).containsExactly("one", "instead");
        assertThat(memory.episodes().ofConversation(talk)).hasSize(4);
    }

    @Test
    void aWindowSpansOnlyWhatWasSaidOnItsBranch() {
        var talk = conversations().create(space(), "").id();
        var one = say(talk, Optional.empty(), Role.USER, "one");
        say(talk, Optional.empty(), Role.ASSISTANT, "other");
        var two = say(talk, Optional.of(one.id()), Role.ASSISTANT, "two");
        assertThat(windows(two)).containsExactly(List.of("two"), List.of("one", "two"));
    }

    @Test
    void aLaterMessageHasItsTurnItsExchangeAndItsRun() {
        var talk = conversations().create(space(), "").id();
        Message last = say(talk, Optional.empty(), Role.USER, "0");
        for (var i = 1; i < 8; i++) {
            last = say(talk, Optional.empty(), i % 2 == 0 ? Role.USER : Role.ASSISTANT, "" + i);
        }
        assertThat(windows(last))
                .containsExactly(
                        List.of("7"),
                        List.of("5", "6", "7"),
                        List.of("2", "3", "4", "5", "6", "7"));
    }

    @Test
    void theFirstLineIsTheTitleUntilTheUserGivesOne() {
        var talk = conversations().create(space(), "").id();
        say(
                talk,
                Optional.empty(),
                Role.USER,
                "Could you help me to plan the long weekend in Lisbon with my parents?\nPlease.");
        var title = conversations().find(talk).orElseThrow().title();
        assertThat(title)
                .isEqualTo("Could you help me to plan the long weekend in Lisbon with my…");
        conversations().rename(talk, "  Lisbon ");
        say(talk, Optional.empty(), Role.USER, "More about it");
        assertThat(conversations().find(talk).orElseThrow().title()).isEqualTo("Lisbon");
    }

    @Test
    void aTitleNeverEndsInHalfACharacter() {
        for (var shift = 0; shift < 2; shift++) {
            var title = Conversations.shortened("x".repeat(shift) + "🐢".repeat(50));
            assertThat(title.chars().filter(c -> c == '\uFFFD' || c == '?')).isEmpty();
            var last = title.charAt(title.length() - 2);
            assertThat(Character.isHighSurrogate(last)).isFalse();
        }
    }

    @Test
    void anAnswerIsKeptWhileItIsWritten() {
        var talk = conversations().create(space(), "").id();
        var question = say(talk, Optional.empty(), Role.USER, "Tell me a story");
        var answer = conversations().beginAnswer(talk, question.id(), Optional.of("tiny"));
        conversations().keep(answer.id(), "Once upon a");
        reopen();
        assertThat(branch(talk)).containsExactly("Tell me a story", "Once upon a");
        assertThat(memory.conversations().branch(talk).getLast().state())
                .isEqualTo(Message.State.WRITING);
    }

    @Test
    void anAnswerThatAKilledProgramLeftIsRecoveredAsStoppedAndRemembered() {
        var talk = conversations().create(space(), "").id();
        var question = say(talk, Optional.empty(), Role.USER, "Tell me a story");
        var answer = conversations().beginAnswer(talk, question.id(), Optional.of("tiny"));
        conversations().keep(answer.id(), "Once upon a time a turtle");
        clock.advance(Duration.ofHours(1));
        reopen();
        var recovered = memory.conversations().branch(talk).getLast();
        assertThat(recovered.state()).isEqualTo(Message.State.STOPPED);
        assertThat(recovered.text()).isEqualTo("Once upon a time a turtle");
        assertThat(memory.episodes().find(recovered.episode().orElseThrow()).orElseThrow().role())
                .isEqualTo(Role.ASSISTANT);
        assertThat(memory.conversations().recoverAbandoned(clock.time())).isZero();
    }

    @Test
    void anAbandonedAnswerWithoutAWordIsNoEpisode() {
        var talk = conversations().create(space(), "").id();
        var question = say(talk, Optional.empty(), Role.USER, "Tell me a story");
        conversations().beginAnswer(talk, question.id(), Optional.of("tiny"));
        clock.advance(Duration.ofHours(1));
        assertThat(conversations().recoverAbandoned(clock.time())).isEqualTo(1);
        assertThat(memory.episodes().count()).isEqualTo(1);
    }

    @Test
    void textOfAMessageComesBackWordForWord() {
        var talk = conversations().create(space(), "").id();
        var odd = "NUL \u0000 inside, שלום, 🐢";
        say(talk, Optional.empty(), Role.USER, odd);
        reopen();
        assertThat(branch(talk)).containsExactly(odd);
    }

    @Test
    void theNewestConversationStandsFirst() {
        var first = conversations().create(space(), "first").id();
        later();
        var second = conversations().create(space(), "second").id();
        assertThat(conversations().list(space()))
                .extracting(Conversation::id)
                .containsExactly(second, first);
        say(first, Optional.empty(), Role.USER, "hello");
        assertThat(conversations().list(space()))
                .extracting(Conversation::id)
                .containsExactly(first, second);
    }
}
