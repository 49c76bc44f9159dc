package dev.cairn.ui.conversations;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conversations, under headings that say how long ago they were. */
public final class ConversationsViewModel {
    /** Fewer letters than this are looked for in titles alone. */
    private static final int LEAST_SEARCHED = 3;

    private static final int MOST_HITS = 40;

    private final Surroundings around;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Optional<Id>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    private final Set<Id> hidden = new HashSet<>();
    private List<Conversation> all = List.of();
    private List<Conversation> archived = List.of();
    private List<ConversationDesk.Hit> hits = List.of();
    private boolean archivedShown;
    private int asked;
    private volatile int looked;

    private record Lists(List<Conversation> listed, List<Conversation> archived) {}

    public ConversationsViewModel(Surroundings around) {
        this.around = around;
        search.addListener(_ -> look());
    }

    /** What is looked for, in titles and in what was said. */
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
                        _ ->
                                new Lists(
                                        around.companion().conversations(),
                                        around.companion().conversing().archived()),
                        outcome -> {
                            if (turn == asked) {
                                read(outcome);
                            }
                            then.run();
                        });
    }

    public boolean isEmpty() {
        return all.isEmpty() && archived.isEmpty();
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
        around.worker()
                .start(
                        _ -> around.companion().forgetConversation(conversation.id()),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var erased) -> {
                                    then.run();
                                    around.notices().accept(erased.notice(around.words()));
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Erased> _ -> {}
                            }
                            refresh();
                        });
    }

    /** A conversation's title, or words for one that has none yet. */
    public String title(Conversation conversation) {
        return conversation.title().isBlank()
                ? around.words().of("conversations.untitled")
                : conversation.title();
    }

    /** The title of the conversation with this id; empty where there is no such conversation. */
    public Optional<Conversation> find(Id id) {
        return Stream.concat(all.stream(), archived.stream())
                .filter(conversation -> conversation.id().equals(id))
                .findFirst();
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

    private void read(Outcome<Lists> outcome) {
        switch (outcome) {
            case Outcome.Done(var read) -> {
                all = List.copyOf(read.listed());
                archived = List.copyOf(read.archived());
                arrange();
            }
            case Outcome.Failed(var trouble) -> around.troubles().accept(trouble);
            case Outcome.Cancelled<Lists> _ -> {}
        }
    }

    /** Titles are looked through at once, what was said as soon as memory has answered. */
    public void look() {
        hits = List.of();
        arrange();
        var wanted = search.get().strip();
        var turn = looked + 1;
        looked = turn;
        if (wanted.length() < LEAST_SEARCHED) {
            return;
        }
        around.worker()
                .start(
                        _ -> {
                            // Of words that are typed quickly only the last are looked for.
                            return turn == looked
                                    ? around.companion().conversing().search(wanted, MOST_HITS)
                                    : List.<ConversationDesk.Hit>of();
                        },
                        outcome -> {
                            if (turn == looked && outcome instanceof Outcome.Done(var found)) {
                                hits = List.copyOf(found);
                                arrange();
                            }
                        });
    }

    public void pin(Conversation conversation) {
        change(
                () ->
                        around.companion()
                                .conversing()
                                .pin(conversation.id(), !conversation.pinned()),
                () -> {});
    }

    /** Puts a conversation away, or takes it out again. */
    public void archive(Conversation conversation) {
        var away = !isArchived(conversation);
        change(() -> around.companion().conversing().archive(conversation.id(), away), () -> {});
    }

    public boolean isArchived(Conversation conversation) {
        return archived.stream().anyMatch(one -> one.id().equals(conversation.id()));
    }

    /** Shows those that were put away, or hides them again. */
    public void toggleArchived() {
        archivedShown = !archivedShown;
        arrange();
    }

    /** Leaves a conversation out of the list that is about to be erased, or no longer is. */
    public void hide(Id conversation, boolean out) {
        if (out) {
            hidden.add(conversation);
        } else {
            hidden.remove(conversation);
        }
        arrange();
    }

    private void arrange() {
        var wanted = search.get().strip().toLowerCase(around.words().locale());
        var arranged = new ArrayList<ConversationRow>();
        var under = "";
        var matching =
                all.stream()
                        .filter(one -> !hidden.contains(one.id()))
                        .filter(one -> matches(one, wanted))
                        .toList();
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
        addHits(arranged);
        addArchived(arranged, wanted);
        rows.setAll(arranged);
    }

    private void addHits(List<ConversationRow> arranged) {
        var there = hits.stream().filter(hit -> !hidden.contains(hit.conversation())).toList();
        if (!there.isEmpty()) {
            arranged.add(new ConversationRow.Heading(around.words().of("conversations.said")));
            there.forEach(hit -> arranged.add(new ConversationRow.Said(hit)));
        }
    }

    private void addArchived(List<ConversationRow> arranged, String wanted) {
        var there =
                archived.stream()
                        .filter(one -> !hidden.contains(one.id()))
                        .filter(one -> matches(one, wanted))
                        .toList();
        if (there.isEmpty()) {
            return;
        }
        var open = archivedShown || !wanted.isEmpty();
        arranged.add(new ConversationRow.Drawer(there.size(), open));
        if (open) {
            there.forEach(one -> arranged.add(new ConversationRow.Entry(one)));
        }
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
