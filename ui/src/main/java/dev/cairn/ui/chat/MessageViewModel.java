package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.conversations.ConversationDesk.Turn;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One message. Used on the window's thread, except {@link #append}, which the thread that asks
 * calls for each piece: pieces that come within one frame are shown together.
 */
public final class MessageViewModel {
    private final Role role;
    private final Executor pulse;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Stage> stage;
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final ObjectProperty<Optional<Trace>> trace =
            new SimpleObjectProperty<>(this, "trace", Optional.empty());
    private final StringBuilder coming = new StringBuilder();
    private final ObjectProperty<Siblings> siblings =
            new SimpleObjectProperty<>(this, "siblings", Siblings.ALONE);
    private final ObjectProperty<List<Kept>> kept =
            new SimpleObjectProperty<>(this, "kept", List.of());
    private Optional<Id> id = Optional.empty();
    private Optional<Id> parent = Optional.empty();
    private Optional<Id> episode = Optional.empty();
    private Optional<String> model = Optional.empty();
    private int found;

    private MessageViewModel(Role role, Stage stage, Executor pulse) {
        this.role = role;
        this.pulse = pulse;
        this.stage = new SimpleObjectProperty<>(this, "stage", stage);
    }

    /** The user's words, just sent. */
    static MessageViewModel asked(String question, Executor pulse) {
        var asked = new MessageViewModel(Role.USER, Stage.COMPLETE, pulse);
        asked.text.set(question);
        return asked;
    }

    /** An answer of which nothing is there yet. */
    static MessageViewModel awaited(Executor pulse) {
        return new MessageViewModel(Role.ASSISTANT, Stage.SEARCHING, pulse);
    }

    /** A message of an earlier time. */
    static MessageViewModel of(Message message, Optional<Trace> trace, Executor pulse) {
        var stage =
                switch (message.state()) {
                    case COMPLETE -> Stage.COMPLETE;
                    // Nobody writes it any more: the program ended in the middle.
                    case WRITING, FAILED -> Stage.FAILED;
                    case STOPPED -> Stage.STOPPED;
                    case FORGOTTEN -> Stage.FORGOTTEN;
                };
        var earlier = new MessageViewModel(message.role(), stage, pulse);
        earlier.text.set(message.text());
        earlier.id = Optional.of(message.id());
        earlier.parent = message.parent();
        earlier.episode = message.episode();
        earlier.model = message.model();
        earlier.trace.set(trace);
        return earlier;
    }

    /** A talk as it is stored when the user wants to keep it. */
    static List<Turn> turns(List<MessageViewModel> messages) {
        return messages.stream()
                .filter(one -> !one.text.get().isBlank())
                .map(one -> new Turn(one.role, one.text.get(), one.model))
                .toList();
    }

    public Role role() {
        return role;
    }

    /** Empty until it is stored. */
    public Optional<Id> id() {
        return id;
    }

    /** Markdown, for an answer. */
    public ReadOnlyStringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage;
    }

    /** Why it failed, in a sentence; empty where that is not known, or it did not. */
    public ReadOnlyStringProperty trouble() {
        return trouble;
    }

    /** What it was made from, once that is known. */
    public ReadOnlyObjectProperty<Optional<Trace>> trace() {
        return trace;
    }

    /** The model that wrote it; empty for an answer from memory alone, and until it has ended. */
    public Optional<String> model() {
        return model;
    }

    /**
     * Whether it is quotes from memory that no model wrote. Without anything cited it is a sentence
     * of Cairn's own, such as that there is nothing in memory.
     */
    public boolean fromMemoryAlone() {
        return stage.get().ended()
                && trace.get()
                        .filter(made -> made.model().isEmpty() && !made.citations().isEmpty())
                        .isPresent();
    }

    /** How many recollections were found for it; 0 until memory has been searched. */
    public int found() {
        return found;
    }

    /** The message it follows; empty for the first. */
    public Optional<Id> parent() {
        return parent;
    }

    /** The episode it became; empty until it is stored, and for what is no episode. */
    public Optional<Id> episode() {
        return episode;
    }

    /** What else stands in its place on other branches. */
    public ObjectProperty<Siblings> siblings() {
        return siblings;
    }

    /** What Cairn drew from it. */
    public ObjectProperty<List<Kept>> kept() {
        return kept;
    }

    void recorded(Message message) {
        id = Optional.of(message.id());
        parent = message.parent();
        episode = message.episode();
    }

    void recalled(int recollections) {
        found = recollections;
        if (stage.get() == Stage.SEARCHING) {
            stage.set(Stage.READING);
        }
    }

    /** Adds the next piece, from any one thread. */
    void append(String piece) {
        boolean first;
        synchronized (coming) {
            first = coming.isEmpty();
            coming.append(piece);
        }
        if (first && !piece.isEmpty()) {
            pulse.execute(this::showComing);
        }
    }

    private void showComing() {
        String pieces;
        synchronized (coming) {
            pieces = coming.toString();
            coming.setLength(0);
        }
        if (!stage.get().ended()) {
            text.set(text.get() + pieces);
            stage.set(Stage.WRITING);
        }
    }

    void answered(Answer answer) {
        // What goes on while nothing is written down stays where it was stored.
        id = answer.message().or(() -> id);
        model = answer.trace().model().or(() -> model);
        found = answer.trace().items().size();
        text.set(answer.text());
        trouble.set(answer.trouble().orElse(""));
        trace.set(Optional.of(answer.trace()));
        stage.set(
                switch (answer.state()) {
                    case COMPLETE -> Stage.COMPLETE;
                    case STOPPED -> Stage.STOPPED;
                    case WRITING, FAILED -> Stage.FAILED;
                    case FORGOTTEN -> Stage.FORGOTTEN;
                });
    }

    /**
     * Whether it ended before its end, so that a model can go on with it: there are words of a
     * model, and more were to come.
     */
    public boolean brokeOff() {
        return (stage.get() == Stage.STOPPED || stage.get() == Stage.FAILED)
                && role == Role.ASSISTANT
                && !text.get().isBlank()
                && model.isPresent()
                && !fromMemoryAlone();
    }

    /** It goes on: what it says so far, to begin with. */
    Question.Begun goOn() {
        trouble.set("");
        stage.set(Stage.WRITING);
        return new Question.Begun(id, text.get(), trace.get());
    }

    void madeFrom(Trace known) {
        trace.set(Optional.of(known));
    }

    /** The answer ended without being stored; what was shown of it stays. */
    void ended(Stage how, String sentence) {
        showComing();
        trouble.set(sentence);
        stage.set(how);
    }
}
