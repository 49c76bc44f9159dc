package dev.cairn.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.conversations.ConversationDesk.Turn;
import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.sample.Script;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits, regenerations, talks that are not written down, and what was remembered. */
class BranchesTest {
    private final SampleCompanion companion = Samples.lively().answering(Script.of("An answer."));
    private final Plain plain = new Plain(companion);
    private final List<SlashCommand> commands = new ArrayList<>();
    private ChatViewModel chat = chat();

    private ChatViewModel chat() {
        return new ChatViewModel(
                plain.around,
                Optional.empty(),
                new ChatHost() {
                    @Override
                    public void changed(ChatViewModel changed) {}

                    @Override
                    public void command(SlashCommand command) {
                        commands.add(command);
                    }
                });
    }

    private void say(String words) {
        chat.draft().set(words);
        chat.send();
        plain.runAll();
    }

    private List<String> said() {
        return chat.messages().stream().map(one -> one.text().get()).toList();
    }

    @Test
    void anEditBeginsABranchAndTheOtherOneStaysWithinReach() {
        say("First");
        say("Second");
        chat.draft().set("half a thought");
        chat.edit(chat.messages().get(2));
        assertThat(chat.draft().get()).isEqualTo("Second");
        chat.draft().set("Second, said better");
        chat.send();
        plain.runAll();
        assertThat(chat.draft().get()).isEqualTo("half a thought");
        assertThat(said())
                .containsExactly("First", "An answer.", "Second, said better", "An answer.");
        var siblings = chat.messages().get(2).siblings().get();
        assertThat(siblings.count()).isEqualTo(2);
        assertThat(siblings.at()).isEqualTo(1);
        chat.switchTo(siblings.messages().getFirst());
        plain.runAll();
        assertThat(said()).containsExactly("First", "An answer.", "Second", "An answer.");
        assertThat(chat.messages().get(2).siblings().get().at()).isZero();
    }

    @Test
    void anAnswerGivenOnceMoreIsABranchAndTheQuestionIsNotAskedTwice() {
        say("First");
        say("Second");
        chat.askAgain(chat.messages().getLast());
        plain.runAll();
        assertThat(said()).containsExactly("First", "An answer.", "Second", "An answer.");
        var siblings = chat.messages().getLast().siblings().get();
        assertThat(siblings.count()).isEqualTo(2);
        assertThat(siblings.at()).isEqualTo(1);
        assertThat(chat.messages().get(2).siblings().get().several()).isFalse();
        chat.switchTo(siblings.messages().getFirst());
        plain.runAll();
        var end = chat.messages().getLast().id();
        assertThat(end).contains(siblings.messages().getFirst());
        say("Third");
        assertThat(chat.messages().get(4).parent()).isEqualTo(end);
    }

    @Test
    void theVeryFirstAnswerCanBeGivenOnceMore() {
        say("First");
        chat.askAgain(chat.messages().getLast());
        plain.runAll();
        assertThat(said()).containsExactly("First", "An answer.");
        assertThat(chat.messages().getLast().siblings().get().count()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenIsThereAgainAtTheNextStart() {
        chat.draft().set("Half a thought");
        chat.leave().run();
        chat = chat();
        plain.runAll();
        assertThat(chat.draft().get()).isEqualTo("Half a thought");
        chat.send();
        plain.runAll();
        assertThat(companion.conversing().drafts).containsEntry(Optional.empty(), "");
        chat.draft().set("And then");
        plain.runAll();
        assertThat(companion.conversing().drafts)
                .containsEntry(chat.conversation().get(), "And then");
    }

    @Test
    void nothingIsKeptOfWhatIsWrittenWhileMemoryIsPaused() {
        companion.reach().pause(true);
        chat.draft().set("Between us");
        chat.leave().run();
        assertThat(companion.conversing().drafts.values()).allMatch(String::isBlank);
    }

    @Test
    void nothingIsKeptOfWhatIsWrittenIncognito() {
        chat.goIncognito(true);
        chat.draft().set("Between us");
        chat.leave().run();
        assertThat(companion.conversing().drafts.values()).allMatch(String::isBlank);
    }

    @Test
    void whatWasWrittenBeforeDoesNotReplaceWhatIsWrittenNow() {
        companion.conversing().keepDraft(Optional.empty(), "Old");
        chat = chat();
        chat.draft().set("New");
        plain.runAll();
        assertThat(chat.draft().get()).isEqualTo("New");
        assertThat(companion.conversing().drafts).containsEntry(Optional.empty(), "New");
    }

    @Test
    void anEditThatIsCalledOffChangesNothing() {
        say("First");
        say("Second");
        chat.edit(chat.messages().get(2));
        chat.endEditing();
        assertThat(chat.draft().get()).isEmpty();
        assertThat(chat.editing().get()).isEmpty();
        assertThat(said()).hasSize(4);
    }

    @Test
    void aTalkThatIsNotWrittenDownIsStoredWhenItIsKept() {
        var before = companion.conversations().size();
        chat.goIncognito(true);
        say("Between us");
        assertThat(chat.conversation().get()).isEmpty();
        assertThat(companion.conversations()).hasSize(before);
        chat.keepTalk();
        plain.runAll();
        assertThat(companion.conversing().kept)
                .extracting(Turn::role)
                .containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(chat.conversation().get()).isPresent();
        assertThat(chat.incognito().get()).isFalse();
        assertThat(companion.conversations()).hasSize(before + 1);
    }

    @Test
    void aTalkThatHasBegunCannotBeHiddenAfterwards() {
        say("First");
        chat.goIncognito(true);
        assertThat(chat.incognito().get()).isFalse();
    }

    @Test
    void commandsAreNotAskedAndWaitForWhatTheyNeed() {
        chat.draft().set("/remember");
        chat.send();
        assertThat(chat.draft().get()).isEqualTo("/remember");
        chat.draft().set("/remember Anna likes tea");
        chat.send();
        plain.runAll();
        assertThat(commands).containsExactly(new SlashCommand.Remember("Anna likes tea"));
        assertThat(chat.messages()).isEmpty();
        assertThat(chat.draft().get()).isEmpty();
    }

    @Test
    void whatWasRememberedStandsBelowItsMessageAndCanBeTakenBack() {
        companion.remembering().learned.addAll(Samples.lived().remembering().learned);
        say("Anna lives near the canal");
        var asked = chat.messages().getFirst();
        var kept = asked.kept().get().getFirst();
        assertThat(kept.fact().status()).isEqualTo(FactStatus.CURRENT);
        chat.remembered().takeBack(asked, kept);
        plain.runAll();
        assertThat(asked.kept().get().getFirst().takenBack()).isTrue();
        assertThat(companion.remembering().retracted).containsExactly(kept.fact().id());
        chat.remembered().takeBack(asked, asked.kept().get().getFirst());
        plain.runAll();
        assertThat(asked.kept().get().getFirst().takenBack()).isFalse();
        assertThat(companion.remembering().retracted).isEmpty();
    }

    @Test
    void quotingPutsTheWordsBeforeWhatIsWritten() {
        chat.draft().set("Is that so?");
        chat.quote("One\nTwo");
        assertThat(chat.draft().get()).isEqualTo("> One\n> Two\n\nIs that so?");
    }
}
