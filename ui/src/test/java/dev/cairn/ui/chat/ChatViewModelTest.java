package dev.cairn.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Citation;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleMemories;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.sample.Script;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Trouble;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class ChatViewModelTest {
    private final SampleCompanion companion = Samples.lively();
    private final Plain plain = new Plain(companion);
    private final List<Optional<Id>> changes = new ArrayList<>();

    @Test
    void aQuestionIsAskedAndItsAnswerShownWithWhatItWasMadeFrom() {
        var chat = ask("Where does Anna live now?");
        plain.runAll();
        assertThat(chat.messages())
                .extracting(MessageViewModel::role)
                .containsExactly(Role.USER, Role.ASSISTANT);
        var answer = chat.messages().getLast();
        assertThat(answer.text().get()).startsWith("Anna lives in **Berlin** now [1].");
        assertThat(answer.stage().get()).isEqualTo(Stage.COMPLETE);
        assertThat(answer.trace().get().map(Trace::citations).orElseThrow())
                .extracting(Citation::label)
                .containsExactly(1, 2);
        assertThat(chat.answering().get()).isFalse();
        assertThat(chat.draft().get()).isEmpty();
        assertThat(chat.conversation().get()).isPresent();
        assertThat(changes).isNotEmpty().doesNotContain(Optional.empty());
    }

    @Test
    void piecesThatComeWithinOneFrameAreShownTogether() {
        var message = MessageViewModel.awaited(plain.around.pulse());
        var texts = new ArrayList<String>();
        message.text().subscribe((String text) -> texts.add(text));
        List.of("An", "na ", "lives").forEach(message::append);
        assertThat(plain.pulse).hasSize(1);
        plain.frame();
        message.append(" in Berlin");
        plain.frame();
        assertThat(texts).containsExactly("", "Anna lives", "Anna lives in Berlin");
    }

    @Test
    void aStoppedAnswerKeepsWhatWasSaid() {
        companion.answering(Samples.annaScript().holdingAfter(6));
        var chat = ask("Where does Anna live now?");
        chat.stop();
        plain.runAll();
        var answer = chat.messages().getLast();
        assertThat(answer.stage().get()).isEqualTo(Stage.STOPPED);
        assertThat("Anna lives in **Berlin** now").startsWith(answer.text().get());
        assertThat(chat.answering().get()).isFalse();
    }

    @Test
    void anAnswerGoesOnWhereItEndedInTheSameMessage() {
        companion.with(new ModelState.Ready("TinyLlama", OptionalDouble.empty()));
        companion.answering(Script.of("Anna lives in Berlin").failing("The model ended."));
        var chat = ask("Where does Anna live now?");
        plain.runAll();
        var answer = chat.messages().getLast();
        var before = answer.text().get();
        assertThat(chat.canGoOn(answer)).isTrue();

        companion.answering(Script.of(" and nowhere else."));
        assertThat(chat.goOn()).isTrue();
        assertThat(answer.text().get()).as("what was said stays in sight").isEqualTo(before);
        plain.runAll();
        assertThat(chat.messages()).hasSize(2).last().isSameAs(answer);
        assertThat(answer.text().get()).isEqualTo(before + " and nowhere else.");
        assertThat(answer.stage().get()).isEqualTo(Stage.COMPLETE);
        assertThat(chat.canGoOn(answer)).isFalse();
        assertThat(chat.goOn()).isFalse();
    }

    @Test
    void anAnswerThatBrokeOffAtAnEarlierStartCanGoOnAndOneInQuotesCannot() {
        companion.with(new ModelState.Ready("TinyLlama", OptionalDouble.empty()));
        for (var which : List.of(Samples.STOPPED, Samples.FAILED)) {
            var chat = new ChatViewModel(plain.around, Optional.of(which), _ -> {});
            plain.runAll();
            assertThat(chat.canGoOn(chat.messages().getLast())).isTrue();
        }
        companion.with(new ModelState.None());
        var chat = new ChatViewModel(plain.around, Optional.of(Samples.STOPPED), _ -> {});
        plain.runAll();
        assertThat(chat.goOn()).as("nobody is there to go on").isFalse();
    }

    @Test
    void anAnswerThatBreaksOffKeepsItsWordsSaysWhyAndCanBeAskedForAgain() {
        companion.answering(Samples.annaScript().failing("The model ended in the middle."));
        var chat = ask("Where does Anna live now?");
        plain.runAll();
        var broken = chat.messages().getLast();
        assertThat(broken.stage().get()).isEqualTo(Stage.FAILED);
        assertThat(broken.text().get()).contains("Berlin");
        assertThat(broken.trouble().get()).isEqualTo("The model ended in the middle.");

        companion.answering(Samples.annaScript());
        chat.askAgain(broken);
        plain.runAll();
        assertThat(chat.messages()).hasSize(2).doesNotContain(broken);
        assertThat(chat.messages().getFirst().text().get()).isEqualTo("Where does Anna live now?");
        assertThat(chat.messages().getLast().siblings().get().several()).isTrue();
        assertThat(chat.messages().getLast().stage().get()).isEqualTo(Stage.COMPLETE);
    }

    @Test
    void aQuestionThatCouldNotBeStoredGoesBackToWhereItWasWritten() {
        companion.refusing(new Trouble("The disk is full."));
        var chat = ask("Where does Anna live now?");
        plain.runAll();
        assertThat(chat.messages()).isEmpty();
        assertThat(chat.draft().get()).isEqualTo("Where does Anna live now?");
        assertThat(plain.notices).containsExactly(Notice.of(new Trouble("The disk is full.")));
    }

    @Test
    void nothingIsAskedWhileAnAnswerComesOrWhereNothingIsWritten() {
        var chat = ask("  \n ");
        assertThat(chat.messages()).isEmpty();
        chat.draft().set("One");
        chat.send();
        chat.draft().set("Two");
        chat.send();
        assertThat(chat.messages()).hasSize(2);
        assertThat(chat.draft().get()).isEqualTo("Two");
    }

    @Test
    void anEarlierConversationIsReadWithItsTracesAndStates() {
        var chat = new ChatViewModel(plain.around, Optional.of(Samples.ANNA), which -> {});
        assertThat(chat.loading().get()).isTrue();
        plain.runAll();
        assertThat(chat.loading().get()).isFalse();
        assertThat(chat.messages()).hasSize(4);
        assertThat(chat.messages().getLast().trace().get()).isPresent();
        assertThat(stageOf(Samples.STOPPED)).isEqualTo(Stage.STOPPED);
        assertThat(stageOf(Samples.FAILED)).isEqualTo(Stage.FAILED);
    }

    @Test
    void anAnswerThatNoModelWroteIsKnownAsQuotedFromMemory() {
        var chat = new ChatViewModel(plain.around, Optional.of(Samples.NO_MODEL), which -> {});
        plain.runAll();
        assertThat(chat.messages().getFirst().fromMemoryAlone()).isFalse();
        assertThat(chat.messages().getLast().fromMemoryAlone()).isTrue();
    }

    @Test
    void aSentenceOfCairnsOwnIsNoQuote() {
        var nothing = new Trace(Optional.empty(), 0, 0, 0, 0, List.of());
        companion.answering(Script.of("There is nothing in memory about that.").madeFrom(nothing));
        var chat = ask("Who is Zoltan?");
        plain.runAll();
        assertThat(chat.messages().getLast().stage().get()).isEqualTo(Stage.COMPLETE);
        assertThat(chat.messages().getLast().fromMemoryAlone()).isFalse();
    }

    @Test
    void anAnswerInTheMiddleOfWhichTheProgramEndedIsShownAsBrokenOff() {
        var id = Id.conversation(77);
        companion.with(
                Samples.conversation(id, "Cut", false, 0),
                List.of(
                        new Message(
                                Id.message(770),
                                id,
                                Optional.empty(),
                                Role.ASSISTANT,
                                "So far",
                                Message.State.WRITING,
                                Optional.of("TinyLlama"),
                                Optional.empty(),
                                SampleCompanion.NOW)));
        assertThat(stageOf(id)).isEqualTo(Stage.FAILED);
    }

    @Test
    void ofALongConversationOnlyTheLastMessagesAreTracedUntilEarlierOnesAreShown() {
        var id = Id.conversation(78);
        var messages =
                java.util.stream.LongStream.range(0, 300)
                        .mapToObj(
                                number ->
                                        new Message(
                                                Id.message(5000 + number),
                                                id,
                                                Optional.empty(),
                                                Role.ASSISTANT,
                                                "" + number,
                                                Message.State.COMPLETE,
                                                Optional.of("TinyLlama"),
                                                Optional.empty(),
                                                SampleCompanion.NOW))
                        .toList();
        companion.with(Samples.conversation(id, "Long", false, 0), messages);
        messages.forEach(message -> companion.with(message.id(), SampleMemories.annaTrace()));
        var chat = new ChatViewModel(plain.around, Optional.of(id), which -> {});
        plain.runAll();
        assertThat(chat.messages().getLast().trace().get()).isPresent();
        assertThat(chat.messages().getFirst().trace().get()).isEmpty();
        chat.trace(chat.messages().subList(0, 10));
        plain.runAll();
        assertThat(chat.messages().getFirst().trace().get()).isPresent();
    }

    private ChatViewModel ask(String question) {
        var chat =
                new ChatViewModel(
                        plain.around,
                        Optional.empty(),
                        which -> changes.add(which.conversation().get()));
        chat.draft().set(question);
        chat.send();
        return chat;
    }

    private Stage stageOf(Id conversation) {
        var chat = new ChatViewModel(plain.around, Optional.of(conversation), which -> {});
        plain.runAll();
        return chat.messages().getLast().stage().get();
    }
}
