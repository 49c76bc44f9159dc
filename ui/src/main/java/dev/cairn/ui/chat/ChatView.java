package dev.cairn.ui.chat;

import dev.cairn.memory.episode.Role;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A conversation: its messages above, the place to write below. */
public final class ChatView extends BorderPane {
    private static final double COLUMN = 720;
    private static final double PADDING = 24;
    private final ChatViewModel chat;
    private final Surroundings around;
    private final ChatActions actions;
    private final MessageScroll scroll;
    private final StackPane middle = new StackPane();
    private final Composer composer;
    private final ListChangeListener<MessageViewModel> onMessages = this::changed;
    private final Subscription onLoading;
    private final Subscription onSought;
    private final VBox badge = new VBox();
    private final Subscription onIncognito;

    public ChatView(ChatViewModel chat, Surroundings around, ChatActions actions) {
        this.chat = chat;
        this.around = around;
        this.actions = actions;
        this.composer = new Composer(chat, around.words());
        getStyleClass().add("chat");
        scroll =
                new MessageScroll(
                        chat.messages(),
                        COLUMN + 2 * PADDING,
                        this::node,
                        ChatView::release,
                        chat::trace);
        scroll.setAccessibleText(around.words().of("chat.messages"));
        setCenter(middle);

        composer.setMaxWidth(COLUMN);
        HBox.setHgrow(composer, Priority.ALWAYS);
        var foot = new HBox(composer);
        foot.getStyleClass().add("chat-foot");
        setBottom(foot);

        chat.messages().addListener(onMessages);
        onLoading = chat.loading().subscribe(_ -> showMiddle());
        badge.getStyleClass().add("incognito");
        setTop(badge);
        onIncognito = chat.incognito().subscribe(_ -> showBadge());
        scroll.showEnd();
        showMiddle();
        onSought = chat.sought().subscribe(sought -> sought.ifPresent(this::seek));
        FileDrop.on(
                this,
                actions::bringIn,
                words -> {
                    chat.draft().set(chat.draft().get() + words);
                    composer.focusInput();
                });
    }

    public void focusInput() {
        composer.focusInput();
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    public void release() {
        chat.messages().removeListener(onMessages);
        onLoading.unsubscribe();
        onSought.unsubscribe();
        onIncognito.unsubscribe();
        composer.release();
        scroll.clear();
    }

    private void changed(ListChangeListener.Change<? extends MessageViewModel> change) {
        var onlyAdded = true;
        while (change.next()) {
            onlyAdded &=
                    change.wasAdded()
                            && !change.wasRemoved()
                            && change.getFrom() > 0
                            && change.getTo() == chat.messages().size();
        }
        if (onlyAdded) {
            scroll.appended();
        } else {
            scroll.showEnd();
        }
        showMiddle();
    }

    private void seek(MessageViewModel message) {
        javafx.application.Platform.runLater(
                () -> {
                    scroll.show(message);
                    for (var one : scroll.nodes()) {
                        one.getStyleClass().remove("sought");
                    }
                    var at = chat.messages().indexOf(message) - scroll.from();
                    if (at >= 0 && at < scroll.nodes().size()) {
                        scroll.nodes().get(at).getStyleClass().add("sought");
                    }
                });
    }

    private void showBadge() {
        badge.getChildren().clear();
        var on = chat.incognito().get();
        badge.setManaged(on);
        badge.setVisible(on);
        if (on) {
            var words = around.words();
            var said = new Label(words.of("chat.incognito"), Icons.INCOGNITO.node());
            said.setWrapText(true);
            said.getStyleClass().add("incognito-words");
            var keep = new Button(words.of("chat.incognito.keep"));
            keep.getStyleClass().addAll("quiet", "small");
            keep.setId("keep-talk");
            keep.setMinWidth(USE_PREF_SIZE);
            keep.disableProperty().bind(Bindings.isEmpty(chat.messages()).or(chat.answering()));
            keep.setOnAction(_ -> chat.keepTalk());
            var row = new HBox(said, keep);
            row.getStyleClass().add("incognito-row");
            badge.getChildren().add(row);
        }
    }

    private void showMiddle() {
        if (!chat.messages().isEmpty()) {
            middle.getChildren().setAll(scroll);
        } else if (chat.loading().get()) {
            middle.getChildren().clear();
        } else {
            middle.getChildren()
                    .setAll(
                            new EmptyChat(
                                    around.words(),
                                    draft -> {
                                        chat.draft().set(draft);
                                        composer.focusInput();
                                    }));
        }
    }

    private Node node(MessageViewModel message) {
        return message.role() == Role.USER
                ? new QuestionView(message, chat, around.words(), actions)
                : new AnswerView(message, chat, around, actions);
    }

    private static void release(Node node) {
        switch (node) {
            case AnswerView answer -> answer.release();
            case QuestionView question -> question.release();
            default -> {}
        }
    }
}
