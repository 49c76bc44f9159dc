package dev.cairn.ui.shell;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.Companion;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.chat.ChatViewModel;
import dev.cairn.ui.chat.MessageViewModel;
import dev.cairn.ui.conversations.ConversationsViewModel;
import dev.cairn.ui.memories.MemoriesViewModel;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.models.ModelsViewModel;
import dev.cairn.ui.sources.SourcesViewModel;
import dev.cairn.ui.theme.Theme;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.Worker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The window as a whole: which place is shown, which conversation, what is asked and told. */
public final class ShellViewModel implements AutoCloseable {
    private final Surroundings around;
    private final Consumer<String> browser;
    private final ObjectProperty<Place> place =
            new SimpleObjectProperty<>(this, "place", Place.CHAT);
    private final ObjectProperty<ChatViewModel> chat;
    private final ObjectProperty<Optional<Trouble>> notice =
            new SimpleObjectProperty<>(this, "notice", Optional.empty());
    private final ObjectProperty<Optional<Asking>> asking =
            new SimpleObjectProperty<>(this, "asking", Optional.empty());
    private final ObjectProperty<Theme> theme;
    private final ConversationsViewModel conversations;
    private final SourcesViewModel sources;
    private final MemoriesViewModel memories;
    private final ModelsViewModel models;
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
            Theme theme) {
        this.around =
                new Surroundings(
                        companion,
                        worker,
                        pulse,
                        words,
                        moments,
                        trouble -> this.notice.set(Optional.of(trouble)));
        this.browser = browser;
        this.theme = new SimpleObjectProperty<>(this, "theme", theme);
        this.conversations = new ConversationsViewModel(around);
        this.sources = new SourcesViewModel(around);
        this.memories = new MemoriesViewModel(around);
        this.models = new ModelsViewModel(around);
        this.chat = new SimpleObjectProperty<>(this, "chat", newChat());
    }

    /**
     * Reads what the window shows first; a memory in which there is nothing begins at the first
     * page.
     */
    public void begin() {
        models.refresh();
        conversations.refresh(
                () -> {
                    if (conversations.isEmpty()
                            && models.state().get() instanceof ModelState.None
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

    /** What went wrong last, until the user has put it away. */
    public ReadOnlyObjectProperty<Optional<Trouble>> notice() {
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
        return memories;
    }

    public ModelsViewModel models() {
        return models;
    }

    /** Goes to a place, and reads again what it shows. */
    public void go(Place to) {
        switch (to) {
            case MEMORIES -> memories.refresh();
            case MODELS -> models.refresh();
            case CHAT, FIRST_RUN -> {}
        }
        if (to != Place.CHAT) {
            sources.close();
        }
        place.set(to);
    }

    /** Begins a new conversation; one that is still empty is gone on with. */
    public void newConversation() {
        if (chat.get().conversation().get().isPresent() || !chat.get().messages().isEmpty()) {
            show(newChat());
        }
        go(Place.CHAT);
    }

    /** Shows a conversation. */
    public void open(Id conversation) {
        if (!chat.get().conversation().get().equals(Optional.of(conversation))) {
            var there = kept.remove(conversation);
            show(
                    there != null
                            ? there
                            : new ChatViewModel(around, Optional.of(conversation), this::changed));
        }
        go(Place.CHAT);
    }

    /** Shows what an answer was made from; does nothing until that is known. */
    public void showSources(MessageViewModel answer) {
        answer.trace().get().ifPresent(sources::show);
    }

    public void showSource(MessageViewModel answer, int label) {
        answer.trace().get().ifPresent(trace -> sources.show(trace, label));
    }

    /** Opens a link once the user has said yes. */
    public void openLink(String address) {
        var words = around.words();
        ask(
                new Asking.Confirm(
                        words.of("link.title"),
                        words.of("link.sentence", address),
                        words.of("link.open"),
                        false,
                        () -> browser.accept(address)));
    }

    public void askToRename(Conversation conversation) {
        var words = around.words();
        ask(
                new Asking.Enter(
                        words.of("conversations.rename.title"),
                        conversations.title(conversation),
                        words.of("conversations.rename.yes"),
                        title -> conversations.rename(conversation, title)));
    }

    public void askToForget(Conversation conversation) {
        var words = around.words();
        ask(
                new Asking.Confirm(
                        words.of("conversations.delete.title"),
                        words.of(
                                "conversations.delete.sentence", conversations.title(conversation)),
                        words.of("conversations.delete.yes"),
                        true,
                        () -> forget(conversation)));
    }

    public void askToForget(Fact fact) {
        var words = around.words();
        ask(
                new Asking.Confirm(
                        words.of("memories.forget.title"),
                        words.of("memories.forget.sentence", fact.text()),
                        words.of("memories.forget.yes"),
                        true,
                        () -> memories.forget(fact)));
    }

    public void putNoticeAway() {
        notice.set(Optional.empty());
    }

    public void showDetails(Trouble trouble) {
        ask(new Asking.Read(around.words().of("notice.details"), trouble.details()));
    }

    public void ask(Asking what) {
        asking.set(Optional.of(what));
    }

    /** The user said no, or has read what there was to read. */
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
                case Asking.Read _ -> {}
            }
        }
    }

    /** What the escape key does: the nearest thing that can be ended is. */
    public void escape() {
        if (asking.get().isPresent()) {
            answerNo();
        } else if (place.get() == Place.CHAT && chat.get().answering().get()) {
            chat.get().stop();
        } else if (notice.get().isPresent()) {
            putNoticeAway();
        } else if (sources.open().get()) {
            sources.close();
        } else if (place.get() != Place.CHAT && place.get() != Place.FIRST_RUN) {
            go(Place.CHAT);
        }
    }

    /** Stops what is under way; the window is going. */
    @Override
    public void close() {
        chat.get().stop();
        kept.values().forEach(ChatViewModel::stop);
        models.close();
    }

    private void forget(Conversation conversation) {
        kept.remove(conversation.id());
        var here = chat.get().conversation().get().equals(Optional.of(conversation.id()));
        if (here) {
            chat.get().stop();
        }
        conversations.forget(
                conversation,
                () -> {
                    if (chat.get().conversation().get().equals(Optional.of(conversation.id()))) {
                        show(newChat());
                    }
                });
    }

    private ChatViewModel newChat() {
        return new ChatViewModel(around, Optional.empty(), this::changed);
    }

    /** A conversation has been begun or gone on: the list must show it, and which one is open. */
    private void changed(ChatViewModel which) {
        if (which != chat.get()) {
            keep(which);
        }
        conversations.selected().set(chat.get().conversation().get());
        conversations.refresh();
    }

    /** A conversation out of sight is kept for as long as there is something in it to lose. */
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
        var before = chat.get();
        keep(before);
        sources.clear();
        chat.set(next);
        conversations.selected().set(next.conversation().get());
    }
}
