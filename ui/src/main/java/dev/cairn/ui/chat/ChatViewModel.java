package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Task;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/**
 * One conversation: its messages, the question being written, and the answer under way. An answer
 * goes on while another conversation is shown.
 */
public final class ChatViewModel {
    private final Surroundings around;
    private final ChatHost host;
    private final Reading reading;
    private final Remembered remembered;
    private final ObjectProperty<Optional<Id>> conversation;
    private final ObservableList<MessageViewModel> messages = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final BooleanProperty answering = new SimpleBooleanProperty(this, "answering");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final BooleanProperty incognito = new SimpleBooleanProperty(this, "incognito");
    private final ObjectProperty<Optional<MessageViewModel>> editing =
            new SimpleObjectProperty<>(this, "editing", Optional.empty());
    private final ObjectProperty<Optional<MessageViewModel>> sought =
            new SimpleObjectProperty<>(this, "sought", Optional.empty());
    private Optional<Task> task = Optional.empty();
    private final DraftKeeper drafts;
    private String draftBefore = "";
    private boolean switched;

    /**
     * @param conversation empty for one that begins with the first question
     */
    public ChatViewModel(Surroundings around, Optional<Id> conversation, ChatHost host) {
        this.around = around;
        this.host = host;
        this.reading = new Reading(around);
        this.remembered = new Remembered(around, host::learned);
        this.conversation = new SimpleObjectProperty<>(this, "conversation", conversation);
        this.drafts = new DraftKeeper(around, this::written);
        draft.addListener(
                (_, _, _) -> {
                    drafts.changed();
                    around.companion().writing();
                });
        conversation.ifPresent(id -> load(id, Optional.empty()));
        drafts.recall(
                conversation,
                before -> {
                    if (draft.get().isEmpty() && editing.get().isEmpty() && !answering.get()) {
                        draft.set(before);
                    }
                });
    }

    /** What is kept of the next message: nothing of one that will not be kept once it is said. */
    private DraftKeeper.Written written() {
        var words = editing.get().isPresent() ? draftBefore : draft.get();
        var unkept = incognito.get() || around.companion().reach().paused();
        return new DraftKeeper.Written(conversation.get(), unkept ? "" : words);
    }

    /**
     * Stops for good. What is returned keeps what is written, may block, and is not to be called
     * where the conversation is erased.
     */
    public Runnable leave() {
        stop();
        return drafts.last();
    }

    public ReadOnlyObjectProperty<Optional<Id>> conversation() {
        return conversation;
    }

    public ObservableList<MessageViewModel> messages() {
        return messages;
    }

    public StringProperty draft() {
        return draft;
    }

    public ReadOnlyBooleanProperty answering() {
        return answering;
    }

    public ReadOnlyBooleanProperty loading() {
        return loading;
    }

    /** Whether nothing of this talk is written to the disk. */
    public ReadOnlyBooleanProperty incognito() {
        return incognito;
    }

    /** The message that is being written anew; sending makes a branch there. */
    public ReadOnlyObjectProperty<Optional<MessageViewModel>> editing() {
        return editing;
    }

    /** The message that was looked for, and shall be in sight. */
    public ReadOnlyObjectProperty<Optional<MessageViewModel>> sought() {
        return sought;
    }

    /** What becomes of the facts drawn from messages. */
    public Remembered remembered() {
        return remembered;
    }

    /** Whether there is something here that would be lost if it were let go. */
    public boolean worthKeeping() {
        return answering.get() || !draft.get().isBlank();
    }

    /** Turns writing nothing down on or off; only before the first question. */
    public void goIncognito(boolean on) {
        if (messages.isEmpty() && conversation.get().isEmpty()) {
            incognito.set(on);
        }
    }

    /** Stores a talk that was not written down; it is an ordinary conversation from then on. */
    public void keepTalk() {
        if (incognito.get() && !answering.get()) {
            UnwrittenTalk.keep(
                    messages,
                    around,
                    id -> {
                        incognito.set(false);
                        conversation.set(Optional.of(id));
                        load(id, Optional.empty());
                        host.changed(this);
                    });
        }
    }

    /** Asks what is written; does nothing while an answer comes or where nothing is written. */
    public void send() {
        var question = draft.get().strip();
        if (question.isEmpty() || answering.get() || loading.get()) {
            return;
        }
        var command = SlashCommand.in(question);
        if (command.isPresent()) {
            draft.set("");
            host.command(command.get());
            return;
        }
        if (SlashCommand.WORDS.contains(question)) {
            // What it needs is still to be written.
            return;
        }
        draft.set("");
        if (editing.get().isPresent()) {
            var edited = editing.get().get();
            editing.set(Optional.empty());
            draft.set(draftBefore);
            branchAt(edited, question);
        } else {
            ask(question, switched ? messages.getLast().id() : Optional.empty());
        }
    }

    public void stop() {
        task.ifPresent(Task::cancel);
    }

    /** Takes a question into the field to be written anew. */
    public void edit(MessageViewModel question) {
        if (question.role() == Role.USER && !answering.get() && !incognito.get()) {
            draftBefore = editing.get().isPresent() ? draftBefore : draft.get();
            editing.set(Optional.of(question));
            draft.set(question.text().get());
        }
    }

    public void endEditing() {
        if (editing.get().isPresent()) {
            editing.set(Optional.empty());
            draft.set(draftBefore);
        }
    }

    /** Puts words before what is being written, as a quotation. */
    public void quote(String words) {
        draft.set("> " + words.strip().replace("\n", "\n> ") + "\n\n" + draft.get());
    }

    /** Has the question answered once more that {@code answer} was meant to answer, on a branch. */
    public void askAgain(MessageViewModel answer) {
        var at = messages.indexOf(answer);
        if (answering.get() || at < 1 || messages.get(at - 1).role() != Role.USER) {
            return;
        }
        var question = messages.get(at - 1);
        if (conversation.get().isPresent() && question.id().isPresent()) {
            messages.remove(at, messages.size());
            var anew = MessageViewModel.awaited(around.pulse());
            messages.add(anew);
            begin(
                    Question.again(
                            conversation.get().get(), question.id().get(), question.text().get()),
                    question,
                    anew,
                    true);
        } else {
            // It was never stored, so there is nothing to branch from.
            messages.remove(at - 1, messages.size());
            ask(question.text().get(), Optional.empty());
        }
    }

    /** Whether an answer ended before its end and can go on: the last one alone. */
    public boolean canGoOn(MessageViewModel answer) {
        return !answering.get()
                && messages.size() > 1
                && messages.getLast() == answer
                && answer.brokeOff()
                && !(around.companion().modelState() instanceof ModelState.None);
    }

    /** Has the last answer go on where it ended, in the same message; false where it cannot. */
    public boolean goOn() {
        if (messages.isEmpty() || !canGoOn(messages.getLast())) {
            return false;
        }
        var answer = messages.getLast();
        var asked = messages.get(messages.size() - 2);
        var words = asked.text().get();
        var begun = answer.goOn();
        var question = Question.goingOn(conversation.get(), words, incognito.get(), begun);
        begin(question, asked, answer, answer.siblings().get().several());
        return true;
    }

    /** Shows the branch that goes through another message in the same place. */
    public void switchTo(Id sibling) {
        if (!answering.get()) {
            show(reading.branchThrough(sibling), true);
        }
    }

    /** Brings the message into sight that became an episode, on whichever branch it is. */
    public void seek(Id episode) {
        var there =
                messages.stream()
                        .filter(one -> one.episode().equals(Optional.of(episode)))
                        .findFirst();
        if (there.isPresent()) {
            sought.set(Optional.empty());
            sought.set(there);
        } else {
            conversation.get().ifPresent(id -> load(id, Optional.of(episode)));
        }
    }

    private void branchAt(MessageViewModel question, String text) {
        var at = messages.indexOf(question);
        if (question.parent().isEmpty() || at < 1) {
            // A first message cannot be said twice in one conversation: it begins another.
            conversation.set(Optional.empty());
            messages.clear();
            ask(text, Optional.empty());
        } else {
            messages.remove(at, messages.size());
            ask(text, question.parent());
        }
    }

    private void ask(String text, Optional<Id> after) {
        var asked = MessageViewModel.asked(text, around.pulse());
        var answer = MessageViewModel.awaited(around.pulse());
        messages.addAll(asked, answer);
        begin(
                new Question(text, conversation.get(), after, incognito.get()),
                asked,
                answer,
                after.isPresent());
    }

    private void begin(
            Question question, MessageViewModel asked, MessageViewModel answer, boolean branched) {
        var hearing = new Hearing(around.worker(), this::begun, asked, answer);
        answering.set(true);
        task =
                Optional.of(
                        around.worker()
                                .start(
                                        work -> around.companion().ask(question, hearing, work),
                                        outcome -> ended(asked, answer, branched, outcome)));
    }

    private void begun(MessageViewModel asked, Message message) {
        asked.recorded(message);
        if (conversation.get().isEmpty()) {
            conversation.set(Optional.of(message.conversation()));
        }
        host.changed(this);
    }

    private void ended(
            MessageViewModel asked,
            MessageViewModel answer,
            boolean branched,
            Outcome<Answer> outcome) {
        task = Optional.empty();
        answering.set(false);
        switch (outcome) {
            case Outcome.Done(var said) -> {
                answer.answered(said);
                if (conversation.get().isEmpty()) {
                    conversation.set(said.conversation());
                }
                remembered.await(asked);
            }
            case Outcome.Cancelled<Answer> _ -> answer.ended(Stage.STOPPED, "");
            case Outcome.Failed(var trouble) -> {
                answer.ended(Stage.FAILED, trouble.sentence());
                if (asked.id().isEmpty() && answer.text().get().isEmpty()) {
                    giveBack(asked, answer);
                    around.troubles().accept(trouble);
                }
            }
        }
        if (branched) {
            conversation.get().ifPresent(id -> reading.tellSiblings(id, messages));
        }
        host.changed(this);
    }

    /** Nothing was stored: the words go back to where they were written, so that none are lost. */
    private void giveBack(MessageViewModel asked, MessageViewModel answer) {
        messages.removeAll(List.of(asked, answer));
        if (draft.get().isBlank()) {
            draft.set(asked.text().get());
        }
    }

    /** Reads the messages again; an answer that is coming is let come first. */
    public void reload() {
        if (!answering.get()) {
            conversation.get().ifPresent(id -> load(id, Optional.empty()));
        }
    }

    private void load(Id id, Optional<Id> episode) {
        loading.set(true);
        show(reading.of(id, episode), episode.isPresent());
    }

    private void show(Reading.Job job, boolean other) {
        around.worker()
                .start(
                        _ -> job.read(),
                        outcome -> {
                            loading.set(false);
                            switch (outcome) {
                                case Outcome.Done(var read) -> {
                                    switched = other;
                                    messages.setAll(read.messages());
                                    sought.set(read.sought());
                                    conversation
                                            .get()
                                            .ifPresent(id -> reading.tellSiblings(id, messages));
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Reading.Read> _ -> {}
                            }
                        });
    }

    /** Reads what earlier messages were made from, where that was not done with the last ones. */
    void trace(List<MessageViewModel> earlier) {
        reading.trace(earlier);
    }
}
