package dev.cairn.ui.chat;

import dev.cairn.memory.episode.Role;
import dev.cairn.ui.Surroundings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** A conversation: its messages above, the place to write below. */
public final class ChatView extends BorderPane {
    private static final double COLUMN = 720;
    private static final double PADDING = 24;
    private static final double AT_THE_END = 24;

    /** So many of the last messages are shown at first; the earlier ones by a button. */
    private static final int STRETCH = 60;

    private final ChatViewModel chat;
    private final Surroundings around;
    private final ChatActions actions;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane middle = new StackPane();
    private final Composer composer;
    private final ListChangeListener<MessageViewModel> onMessages = this::changed;
    private final Subscription onLoading;
    private int shownFrom;
    private boolean following = true;

    public ChatView(ChatViewModel chat, Surroundings around, ChatActions actions) {
        this.chat = chat;
        this.around = around;
        this.actions = actions;
        this.composer = new Composer(chat, around.words());
        getStyleClass().add("chat");
        column.getStyleClass().add("chat-column");
        column.setMaxWidth(COLUMN + 2 * PADDING);
        var centred = new HBox(column);
        centred.getStyleClass().add("chat-centred");
        HBox.setHgrow(column, Priority.ALWAYS);
        scroll.setContent(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("chat-scroll");
        scroll.setAccessibleText(around.words().of("chat.messages"));
        followTheEnd(centred);
        setCenter(middle);

        composer.setMaxWidth(COLUMN);
        HBox.setHgrow(composer, Priority.ALWAYS);
        var foot = new HBox(composer);
        foot.getStyleClass().add("chat-foot");
        setBottom(foot);

        chat.messages().addListener(onMessages);
        onLoading = chat.loading().subscribe(_ -> showMiddle());
        rebuild();
    }

    public void focusInput() {
        composer.focusInput();
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    public void release() {
        chat.messages().removeListener(onMessages);
        onLoading.unsubscribe();
        composer.release();
        releaseMessages();
    }

    private void followTheEnd(HBox content) {
        // A new height keeps the end in sight where it was in sight before the text grew.
        content.heightProperty()
                .addListener(
                        (_, _, _) -> {
                            if (following) {
                                scroll.layout();
                                scroll.setVvalue(scroll.getVmax());
                            }
                        });
        scroll.setOnScroll(_ -> following = isAtTheEnd(content));
        scroll.vvalueProperty()
                .addListener(
                        (_, _, _) -> {
                            if (scroll.isPressed() || scroll.isHover()) {
                                following = isAtTheEnd(content);
                            }
                        });
    }

    private boolean isAtTheEnd(HBox content) {
        var hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        return hidden <= 0 || (1 - scroll.getVvalue()) * hidden < AT_THE_END;
    }

    private void changed(ListChangeListener.Change<? extends MessageViewModel> change) {
        var onlyAdded = true;
        while (change.next()) {
            onlyAdded &=
                    change.wasAdded()
                            && !change.wasRemoved()
                            && change.getFrom() > 0
                            && change.getTo() == chat.messages().size();
            if (onlyAdded) {
                for (var message : change.getAddedSubList()) {
                    column.getChildren().add(node(message));
                }
            }
        }
        following = true;
        if (!onlyAdded) {
            rebuild();
        }
    }

    private void rebuild() {
        releaseMessages();
        column.getChildren().clear();
        var messages = chat.messages();
        shownFrom = Math.max(0, messages.size() - STRETCH);
        if (shownFrom > 0) {
            column.getChildren().add(earlierButton());
        }
        messages.subList(shownFrom, messages.size()).stream()
                .map(this::node)
                .forEach(column.getChildren()::add);
        showMiddle();
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

    private Button earlierButton() {
        var earlier = new Button(around.words().of("chat.earlier", shownFrom));
        earlier.getStyleClass().addAll("quiet", "earlier");
        earlier.setOnAction(
                _ -> {
                    var from = Math.max(0, shownFrom - STRETCH);
                    var messages = List.copyOf(chat.messages().subList(from, shownFrom));
                    chat.trace(messages);
                    var nodes = messages.stream().map(this::node).toList();
                    following = false;
                    column.getChildren().removeFirst();
                    column.getChildren().addAll(0, nodes);
                    shownFrom = from;
                    if (shownFrom > 0) {
                        column.getChildren().addFirst(earlierButton());
                    }
                });
        return earlier;
    }

    private Node node(MessageViewModel message) {
        return message.role() == Role.USER
                ? new QuestionView(message, around.words())
                : new AnswerView(message, around, actions, () -> chat.askAgain(message));
    }

    private void releaseMessages() {
        for (var node : column.getChildren()) {
            if (node instanceof AnswerView answer) {
                answer.release();
            }
        }
    }
}
