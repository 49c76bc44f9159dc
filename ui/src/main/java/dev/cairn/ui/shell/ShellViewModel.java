package dev.cairn.ui.shell;

import dev.cairn.memory.Id;
import dev.cairn.ui.Companion;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.chat.ChatHost;
import dev.cairn.ui.chat.ChatViewModel;
import dev.cairn.ui.chat.MessageViewModel;
import dev.cairn.ui.chat.SlashCommand;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.conversations.ConversationsViewModel;
import dev.cairn.ui.memories.MemoriesViewModel;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.models.ModelsViewModel;
import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.sources.SourcesViewModel;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.theme.ThemeChoice;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Worker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The window as a whole: which place is shown, which conversation, what is asked and told. */
public final class ShellViewModel implements AutoCloseable {
    private final Surroundings around;
    private final ObjectProperty<Place> place =
            new SimpleObjectProperty<>(this, "place", Place.CHAT);
    private final ObjectProperty<ChatViewModel> chat;
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(this, "notice", Optional.empty());
    private final ObjectProperty<Optional<Asking>> asking =
            new SimpleObjectProperty<>(this, "asking", Optional.empty());
    private final ObjectProperty<Theme> theme;
    private final ConversationsViewModel conversations;
    private final SourcesViewModel sources;
    private final Rooms rooms;
    private final ObjectProperty<Preferences> preferences;
    private final Undoable undoable = new Undoable();
    private final Hand hand;
    private final Map<Id, ChatViewModel> kept = new HashMap<>();

    /**
     * @param browser opens an address outside; called only after the user said yes
     */
    public ShellViewModel(
            Companion companion,
            Worker worker,
            Executor pulse,
            Words words,
            Moments moments,
            Consumer<String> browser,
            Theme desktop) {
        this.around =
                new Surroundings(
                        companion,
                        worker,
                        pulse,
                        words,
                        moments,
                        told -> this.notice.set(Optional.of(told)));
        this.preferences =
                new SimpleObjectProperty<>(this, "preferences", companion.home().preferences());
        this.theme =
                new SimpleObjectProperty<>(this, "theme", preferences.get().theme().on(desktop));
        preferences.addListener((_, _, now) -> prefer(now, desktop));
        this.rooms = new Rooms(around, this::forgotten, this::move);
        this.hand = new Hand(this, browser);
        this.conversations = new ConversationsViewModel(around);
        this.sources = new SourcesViewModel(around);
        this.chat = new SimpleObjectProperty<>(this, "chat", newChat());
    }

    /**
     * Reads what the window shows first; a memory in which there is nothing begins at the first
     * page.
     */
    public void begin() {
        rooms.models().refresh();
        rooms.inbox().refresh();
        rooms.samples().refresh();
        conversations.refresh(
                () -> {
                    if (conversations.isEmpty()) {
                        beginAtTheFirstPage();
                    }
                });
    }

    private void beginAtTheFirstPage() {
        around.worker()
                .start(
                        _ -> around.companion().holdsNothing(),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var nothing)
                                    && nothing
                                    && place.get() == Place.CHAT
                                    && rooms.models().state().get() instanceof ModelState.None
                                    && chat.get().messages().isEmpty()) {
                                place.set(Place.FIRST_RUN);
                            }
                        });
    }

    public Surroundings around() {
        return around;
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place;
    }

    public ReadOnlyObjectProperty<ChatViewModel> chat() {
        return chat;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    public ReadOnlyObjectProperty<Optional<Asking>> asking() {
        return asking;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ConversationsViewModel conversations() {
        return conversations;
    }

    public SourcesViewModel sources() {
        return sources;
    }

    public MemoriesViewModel memories() {
        return rooms.memories();
    }

    public ModelsViewModel models() {
        return rooms.models();
    }

    public Rooms rooms() {
        return rooms;
    }

    public ObjectProperty<Preferences> preferences() {
        return preferences;
    }

    public Undoable undoable() {
        return undoable;
    }

    public Hand hand() {
        return hand;
    }

    private void prefer(Preferences now, Theme desktop) {
        theme.set(now.theme().on(desktop));
        run(() -> around.companion().home().prefer(now), () -> {});
    }

    public void turnTheme() {
        preferences.set(preferences.get().withTheme(ThemeChoice.of(theme.get().other())));
    }

    public void resizeType(int steps) {
        var percent = steps == 0 ? 100 : preferences.get().fontPercent() + 10 * steps;
        preferences.set(preferences.get().withFontPercent(percent));
    }

    /** Goes to another space: what is shown is read anew. */
    public void enter(String space) {
        move(() -> around.companion().home().enter(space), () -> go(place.get()));
    }

    private void move(Runnable change, Runnable then) {
        var drafts = leave();
        run(
                () -> {
                    drafts.forEach(Runnable::run);
                    change.run();
                },
                () -> {
                    kept.clear();
                    show(newChat());
                    conversations.refresh();
                    rooms.inbox().refresh();
                    rooms.samples().refresh();
                    then.run();
                });
    }

    /** Ends all conversations that are open; what is returned keeps what is written in them. */
    private List<Runnable> leave() {
        return Stream.concat(Stream.of(chat.get()), kept.values().stream())
                .map(ChatViewModel::leave)
                .toList();
    }

    void run(Runnable change, Runnable then) {
        around.worker()
                .start(
                        _ -> {
                            change.run();
                            return true;
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Boolean> _ -> then.run();
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                        });
    }

    /** Something was erased: nothing that is shown or kept here may hold it any longer. */
    void forgotten() {
        rooms.memoriesChanged();
        sources.clear();
        conversations.refresh();
        conversations.look();
        chat.get().reload();
        kept.values().forEach(ChatViewModel::reload);
    }

    public void go(Place to) {
        rooms.refresh(to);
        if (to != Place.CHAT) {
            sources.close();
        }
        place.set(to);
    }

    public void newConversation() {
        if (chat.get().conversation().get().isPresent() || !chat.get().messages().isEmpty()) {
            show(newChat());
        }
        go(Place.CHAT);
    }

    public void open(Id conversation) {
        if (!chat.get().conversation().get().equals(Optional.of(conversation))) {
            var there = kept.remove(conversation);
            show(
                    there != null
                            ? there
                            : new ChatViewModel(around, Optional.of(conversation), host()));
        }
        go(Place.CHAT);
    }

    public void showSources(MessageViewModel answer) {
        answer.trace().get().ifPresent(sources::show);
    }

    public void showSource(MessageViewModel answer, int label) {
        answer.trace().get().ifPresent(trace -> sources.show(trace, label));
    }

    /** Ends a conversation that is about to be erased. */
    void leave(Id conversation) {
        if (chat.get().conversation().get().equals(Optional.of(conversation))) {
            chat.get().leave();
            show(newChat());
        }
        Optional.ofNullable(kept.remove(conversation)).ifPresent(ChatViewModel::leave);
    }

    public void open(ConversationDesk.Hit hit) {
        open(hit.conversation());
        chat.get().seek(hit.episode());
    }

    public void putNoticeAway() {
        notice.set(Optional.empty());
    }

    public void showDetails(Notice told) {
        ask(new Asking.Read(around.words().of("notice.details"), told.details()));
    }

    public void ask(Asking what) {
        asking.set(Optional.of(what));
    }

    public void answerNo() {
        asking.set(Optional.empty());
    }

    /** The user said yes; {@code entered} is what they wrote where a line was asked for. */
    public void answerYes(String entered) {
        var answered = asking.get();
        asking.set(Optional.empty());
        if (answered.isPresent()) {
            switch (answered.get()) {
                case Asking.Confirm confirm -> confirm.onYes().run();
                case Asking.Enter enter -> enter.onYes().accept(entered);
                case Asking.Read _, Asking.Sheet _, Asking.Keys _ -> {}
            }
        }
    }

    public void escape() {
        if (asking.get().isPresent()) {
            answerNo();
        } else if (place.get() == Place.CHAT && chat.get().answering().get()) {
            chat.get().stop();
        } else if (notice.get().isPresent()) {
            putNoticeAway();
        } else if (place.get() == Place.CHAT && chat.get().editing().get().isPresent()) {
            chat.get().endEditing();
        } else if (sources.open().get()) {
            sources.close();
        } else if (place.get() != Place.CHAT && place.get() != Place.FIRST_RUN) {
            go(Place.CHAT);
        }
    }

    @Override
    public void close() {
        leave().forEach(Runnable::run);
        rooms.close();
        // What was deleted is erased before the program ends, and not left for the next time.
        undoable.actAtOnce();
    }

    private ChatHost host() {
        return new ChatHost() {
            @Override
            public void changed(ChatViewModel which) {
                ShellViewModel.this.changed(which);
            }

            @Override
            public void learned() {
                rooms.inbox().refresh();
            }

            @Override
            public void command(SlashCommand command) {
                hand.command(command);
            }
        };
    }

    private ChatViewModel newChat() {
        return new ChatViewModel(around, Optional.empty(), host());
    }

    /** A conversation has been begun or gone on: the list must show it, and which one is open. */
    private void changed(ChatViewModel which) {
        if (which != chat.get()) {
            keep(which);
        }
        conversations.selected().set(chat.get().conversation().get());
        conversations.refresh();
    }

    private void keep(ChatViewModel which) {
        which.conversation()
                .get()
                .ifPresent(
                        id -> {
                            if (which.worthKeeping()) {
                                kept.put(id, which);
                            } else {
                                kept.remove(id, which);
                            }
                        });
    }

    private void show(ChatViewModel next) {
        keep(chat.get());
        sources.clear();
        chat.set(next);
        conversations.selected().set(next.conversation().get());
    }
}
