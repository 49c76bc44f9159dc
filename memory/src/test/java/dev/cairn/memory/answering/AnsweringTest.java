package dev.cairn.memory.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Recalled;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers from memory alone. */
class AnsweringTest extends MemoryFixture {
    private static List<Id> cited(Answer answer) {
        return answer.trace().citations().stream()
                .flatMap(citation -> citation.sources().stream())
                .toList();
    }

    @Test
    void whereAnnaLivesIsAnsweredFromTheCaptureThatTellsIt() {
        var captured = capture("Anna moved from Bonn to Berlin in May 2025");
        capture("Tomás brought a lemon cake to the office on Friday.");
        later();
        var answer = ask("Where does Anna live now?");
        assertThat(answer.abstained()).isFalse();
        assertThat(answer.text()).contains("Berlin").contains("[1]");
        assertThat(answer.trace().citations().getFirst().sources()).contains(captured.id());
        assertThat(answer.trace().model()).isEmpty();
        assertThat(answer.state()).isEqualTo(Message.State.COMPLETE);
    }

    @Test
    void aQuestionAskedTwiceIsNoSourceOfItsAnswer() {
        var captured = capture("Anna moved from Bonn to Berlin in May 2025");
        later();
        ask("Where does Anna live now?");
        later();
        var again = ask("Where does Anna live now?");
        assertThat(again.text()).contains("Berlin").doesNotContain("Where does");
        assertThat(cited(again)).containsOnly(captured.id());
    }

    @Test
    void aQuestionAskedInOtherWordsIsNoSourceEither() {
        var captured = capture("Anna moved from Bonn to Berlin in May 2025");
        later();
        ask("Where does Anna live?");
        later();
        ask("Do you know where Anna lives?");
        later();
        var again = ask("Where does Anna live now?");
        assertThat(again.text()).contains("Berlin").doesNotContain("?");
        assertThat(cited(again)).containsOnly(captured.id());
    }

    @Test
    void aStatementIsWrittenDown() {
        var answer = ask("I moved to Berlin last week.");
        assertThat(answer.text()).isEqualTo("Written down.");
        learn();
        assertThat(current("user", "lives in")).containsExactly("Berlin");
    }

    @Test
    void whatMemoryDoesNotHoldIsSaidPlainly() {
        capture("Tomás brought a lemon cake to the office on Friday.");
        var answer = ask("What is my passport number?");
        assertThat(answer.abstained()).isTrue();
        assertThat(answer.text()).isEqualTo("There is nothing in memory about that.");
        assertThat(answer.trace().citations()).isEmpty();
    }

    @Test
    void anEmptyMemorySaysSo() {
        assertThat(ask("What is my passport number?").text())
                .isEqualTo("There is nothing in memory about that.");
    }

    @Test
    void aGeneralQuestionTellsThatAModelCouldSayMore() {
        assertThat(ask("What is the capital of Mongolia?").text())
                .startsWith("There is nothing in memory about that.")
                .contains("none is in use");
    }

    @Test
    void incognitoWritesNothing() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        learn();
        catchUp();
        var before = rows();
        var answer =
                ask(
                        new Question(
                                "Where does Anna live now?",
                                Optional.empty(),
                                Optional.empty(),
                                true));
        assertThat(answer.text()).contains("Berlin");
        assertThat(answer.message()).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void questionAndAnswerAreInTheConversationAfterReopening() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        later();
        var answer = ask("Where does Anna live now?");
        var talk = answer.conversation().orElseThrow();
        reopen();
        var messages = memory.conversations().branch(talk);
        assertThat(messages).extracting(Message::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(messages.getLast().text()).isEqualTo(answer.text());
        assertThat(messages.getLast().episode()).isEmpty();
        assertThat(memory.answering().trace(answer.message().orElseThrow()).orElseThrow())
                .satisfies(
                        trace -> {
                            assertThat(trace.citations()).isEqualTo(answer.trace().citations());
                            assertThat(trace.items()).hasSameSizeAs(answer.trace().items());
                        });
    }

    @Test
    void theQuestionIsDurableBeforeMemoryIsSearched() {
        var heard = new ArrayList<String>();
        memory.answering()
                .answer(
                        space(),
                        Question.fresh("Where does Anna live?"),
                        Optional.empty(),
                        new AnswerListener() {
                            @Override
                            public void recorded(Message question) {
                                heard.add("recorded " + rows().get("message"));
                            }

                            @Override
                            public void recalled(Recalled recalled) {
                                heard.add("recalled");
                            }

                            @Override
                            public void text(String piece) {
                                heard.add("text");
                            }
                        },
                        new StopSignal());
        assertThat(heard).containsExactly("recorded 1", "recalled", "text");
    }

    @Test
    void whatNoLongerHoldsIsMarked() {
        capture("Anna lives in Bonn.", "2024-03-01");
        capture("Anna lives in Berlin.", "2025-05-01");
        var answer = ask("Where does Anna live?");
        assertThat(answer.text()).contains("Berlin");
        var lines = answer.text().lines().filter(line -> line.contains("Bonn")).toList();
        assertThat(lines).allMatch(line -> line.contains("no longer so"));
        assertThat(answer.text().indexOf("Berlin"))
                .isLessThan((answer.text() + "Bonn").indexOf("Bonn"));
    }

    @Test
    void whatIsCitedCountsAsAUse() {
        capture("Anna moved from Bonn to Berlin in May 2025");
        ask("Where does Anna live now?");
        assertThat(rows()).containsEntry("memory_use", 1L);
    }
}
