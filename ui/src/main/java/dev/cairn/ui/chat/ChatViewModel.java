package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Task;
import dev.cairn.ui.work.Work;

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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One conversation: its messages, the question being written, and the answer under way. An answer
 * goes on while another conversation is shown.
 */
public final class ChatViewModel {
    /** So many of the last messages are traced before they are shown; a trace is a query. */
    private static final int TRACED_AT_ONCE = 80;

    private final Surroundings around;
    private final Consumer<ChatViewModel> changed;
    private final ObjectProperty<Optional<Id>> conversation;
    private final ObservableList<MessageViewModel> messages = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final BooleanProperty answering = new SimpleBooleanProperty(this, "answering");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private Optional<Task> task = Optional.empty();

    /**
     * @param conversation empty for one that begins with the first question
     * @param changed told, with this, when the list of conversations is no longer what it was
     */
    public ChatViewModel(
            Surroundings around, Optional<Id> conversation, Consumer<ChatViewModel> changed) {
        this.around = around;
        this.changed = changed;
        this.conversation = new SimpleObjectProperty<>(this, "conversation", conversation);
        conversation.ifPresent(this::load);
    }

    public ReadOnlyObjectProperty<Optional<Id>> conversation() {
        return conversation;
    }

    public ObservableList<MessageViewModel> messages() {
        return messages;
    }

    /** What the user is writing. */
    public StringProperty draft() {
        return draft;
    }

    public ReadOnlyBooleanProperty answering() {
        return answering;
    }

    /** Whether the messages are still being read. */
    public ReadOnlyBooleanProperty loading() {
        return loading;
    }

    /** Whether there is something here that would be lost if it were let go. */
    public boolean worthKeeping() {
        return answering.get() || !draft.get().isBlank();
    }

    /** Asks what is written; does nothing while an answer comes or where nothing is written. */
    public void send() {
        var question = draft.get().strip();
        if (question.isEmpty() || answering.get() || loading.get()) {
            return;
        }
        draft.set("");
        ask(question);
    }

    /** Ends the answer under way; what was said so far stays. */
    public void stop() {
        task.ifPresent(Task::cancel);
    }

    /** Asks again the question that {@code answer} was meant to answer. */
    public void askAgain(MessageViewModel answer) {
        var at = messages.indexOf(answer);
        if (answering.get() || at < 1 || messages.get(at - 1).role() != Role.USER) {
            return;
        }
        ask(messages.get(at - 1).text().get());
    }

    private void ask(String text) {
        var asked = MessageViewModel.asked(text, around.pulse());
        var answer = MessageViewModel.awaited(around.pulse());
        messages.addAll(asked, answer);
        answering.set(true);
        var question = conversation.get().map(id -> Question.in(id, text));
        task =
                Optional.of(
                        around.worker()
                                .start(
                                        work -> answer(question, text, asked, answer, work),
                                        outcome -> ended(asked, answer, outcome)));
    }

    private Answer answer(
            Optional<Question> question,
            String text,
            MessageViewModel asked,
            MessageViewModel answer,
            Work work) {
        return around.companion()
                .ask(question.orElseGet(() -> Question.fresh(text)), hearing(asked, answer), work);
    }

    private AnswerListener hearing(MessageViewModel asked, MessageViewModel answer) {
        return new AnswerListener() {
            @Override
            public void recorded(Message message) {
                around.worker().deliver(() -> begun(asked, message));
            }

            @Override
            public void recalled(Recalled recalled) {
                var found = recalled.recollections().size();
                around.worker().deliver(() -> answer.recalled(found));
            }

            @Override
            public void text(String piece) {
                answer.append(piece);
            }
        };
    }

    private void begun(MessageViewModel asked, Message message) {
        asked.recorded(message);
        if (conversation.get().isEmpty()) {
            conversation.set(Optional.of(message.conversation()));
        }
        changed.accept(this);
    }

    private void ended(MessageViewModel asked, MessageViewModel answer, Outcome<Answer> outcome) {
        task = Optional.empty();
        answering.set(false);
        switch (outcome) {
            case Outcome.Done(var said) -> {
                answer.answered(said);
                if (conversation.get().isEmpty()) {
                    conversation.set(said.conversation());
                }
            }
            case Outcome.Cancelled<Answer> _ -> answer.ended(Stage.STOPPED, "");
            case Outcome.Failed(var trouble) -> {
                answer.ended(Stage.FAILED, trouble.sentence());
                if (asked.id().isEmpty()) {
                    giveBack(asked, answer);
                    around.troubles().accept(trouble);
                }
            }
        }
        changed.accept(this);
    }

    /** Nothing was stored: the words go back to where they were written, so that none are lost. */
    private void giveBack(MessageViewModel asked, MessageViewModel answer) {
        messages.removeAll(List.of(asked, answer));
        if (draft.get().isBlank()) {
            draft.set(asked.text().get());
        }
    }

    private void load(Id id) {
        loading.set(true);
        around.worker()
                .start(
                        _ -> read(id),
                        outcome -> {
                            loading.set(false);
                            switch (outcome) {
                                case Outcome.Done(var read) -> messages.setAll(read);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<List<MessageViewModel>> _ -> {}
                            }
                        });
    }

    /**
     * The messages, the last ones with what they were made from. Runs beside the window's thread.
     */
    private List<MessageViewModel> read(Id id) {
        var branch = around.companion().branch(id);
        var read = new ArrayList<MessageViewModel>();
        for (var message : branch) {
            var traced =
                    message.role() == Role.ASSISTANT
                            && branch.size() - read.size() <= TRACED_AT_ONCE;
            var trace = traced ? around.companion().trace(message.id()) : Optional.<Trace>empty();
            read.add(MessageViewModel.of(message, trace, around.pulse()));
        }
        return read;
    }

    /** Reads what earlier messages were made from, where that was not done with the last ones. */
    void trace(List<MessageViewModel> earlier) {
        var untraced =
                earlier.stream()
                        .filter(message -> message.role() == Role.ASSISTANT)
                        .filter(message -> message.trace().get().isEmpty())
                        .toList();
        around.worker()
                .start(
                        _ -> {
                            var traces = new HashMap<MessageViewModel, Trace>();
                            for (var answer : untraced) {
                                answer.id()
                                        .flatMap(around.companion()::trace)
                                        .ifPresent(trace -> traces.put(answer, trace));
                            }
                            return traces;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var traces)) {
                                traces.forEach(MessageViewModel::madeFrom);
                            }
                        });
    }
}
