package dev.cairn.ui.conversations;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The conversations, under headings that say how long ago they were. */
public final class ConversationsViewModel {
    private final Surroundings around;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Optional<Id>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    private List<Conversation> all = List.of();
    private int asked;

    public ConversationsViewModel(Surroundings around) {
        this.around = around;
        search.addListener(_ -> arrange());
    }

    /** What the titles must contain. */
    public StringProperty search() {
        return search;
    }

    /** The conversation that is open. */
    public ObjectProperty<Optional<Id>> selected() {
        return selected;
    }

    public ObservableList<ConversationRow> rows() {
        return rows;
    }

    /** Reads the list again. */
    public void refresh() {
        refresh(() -> {});
    }

    /** The same, and does {@code then} when it has been read. */
    public void refresh(Runnable then) {
        var turn = ++asked;
        around.worker()
                .start(
                        _ -> around.companion().conversations(),
                        outcome -> {
                            if (turn == asked) {
                                read(outcome);
                            }
                            then.run();
                        });
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public void rename(Conversation conversation, String title) {
        var said = title.strip();
        if (said.isEmpty() || said.equals(conversation.title())) {
            return;
        }
        change(() -> around.companion().rename(conversation.id(), said), () -> {});
    }

    /** Erases a conversation, and does {@code then} when that is done. */
    public void forget(Conversation conversation, Runnable then) {
        change(() -> around.companion().forgetConversation(conversation.id()), then);
    }

    /** A conversation's title, or words for one that has none yet. */
    public String title(Conversation conversation) {
        return conversation.title().isBlank()
                ? around.words().of("conversations.untitled")
                : conversation.title();
    }

    /** The title of the conversation with this id; empty where there is no such conversation. */
    public Optional<Conversation> find(Id id) {
        return all.stream().filter(conversation -> conversation.id().equals(id)).findFirst();
    }

    private void change(Runnable change, Runnable then) {
        around.worker()
                .start(
                        _ -> {
                            change.run();
                            return true;
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Done<Boolean> _ -> then.run();
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                            refresh();
                        });
    }

    private void read(Outcome<List<Conversation>> outcome) {
        switch (outcome) {
            case Outcome.Done(var conversations) -> {
                all = List.copyOf(conversations);
                arrange();
            }
            case Outcome.Failed(var trouble) -> around.troubles().accept(trouble);
            case Outcome.Cancelled<List<Conversation>> _ -> {}
        }
    }

    private void arrange() {
        var wanted = search.get().strip().toLowerCase(around.words().locale());
        var arranged = new ArrayList<ConversationRow>();
        var under = "";
        var matching = all.stream().filter(one -> matches(one, wanted)).toList();
        var ordered = new ArrayList<Conversation>();
        matching.stream().filter(Conversation::pinned).forEach(ordered::add);
        matching.stream().filter(one -> !one.pinned()).forEach(ordered::add);
        for (var conversation : ordered) {
            var heading = heading(conversation);
            if (!heading.equals(under)) {
                arranged.add(new ConversationRow.Heading(heading));
                under = heading;
            }
            arranged.add(new ConversationRow.Entry(conversation));
        }
        rows.setAll(arranged);
    }

    private boolean matches(Conversation conversation, String wanted) {
        Locale locale = around.words().locale();
        return wanted.isEmpty() || title(conversation).toLowerCase(locale).contains(wanted);
    }

    private String heading(Conversation conversation) {
        if (conversation.pinned()) {
            return around.words().of("conversations.pinned");
        }
        var moments = around.moments();
        var day = moments.dayOf(conversation.updatedAt());
        var ago = ChronoUnit.DAYS.between(day, moments.today());
        if (ago <= 1) {
            return moments.day(day);
        }
        return around.words().of(ago <= 7 ? "conversations.this-week" : "conversations.earlier");
    }
}
