package dev.cairn.ui.conversations;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** The list of conversations, a field to search it, and a button to begin a new one. */
public final class ConversationsView extends VBox {
    private final CustomTextField search = new CustomTextField();
    private final ListView<ConversationRow> list;
    private final ConversationsViewModel model;

    public ConversationsView(
            ConversationsViewModel model, ConversationActions actions, Words words) {
        this.model = model;
        getStyleClass().add("conversations");
        var begin = new Button(words.of("conversations.new"), Icons.NEW.node());
        begin.getStyleClass().add("new-conversation");
        begin.setId("new-conversation");
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setOnAction(_ -> actions.begin());

        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(words.of("conversations.search"));
        search.setAccessibleText(words.of("conversations.search"));
        search.setId("search");
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.search());

        list = new ListView<>(model.rows());
        list.setCellFactory(_ -> new ConversationCell(model, actions, words));
        list.getStyleClass().add("conversation-list");
        list.setAccessibleText(words.of("conversations.title"));
        list.setPlaceholder(placeholder(words));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, actions));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((_, before, now) -> passHeading(before.intValue(), now.intValue()));
        search.setOnAction(_ -> first().ifPresent(actions::open));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(begin, search, list);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** From the field the arrow goes down into what it found. */
    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().select(1);
            event.consume();
        }
    }

    private Optional<Conversation> first() {
        return list.getItems().stream()
                .filter(ConversationRow.Entry.class::isInstance)
                .map(row -> ((ConversationRow.Entry) row).conversation())
                .findFirst();
    }

    /** A heading is not chosen: the arrow keys go on to the conversation beyond it. */
    private void passHeading(int before, int now) {
        if (now >= 0
                && now < list.getItems().size()
                && list.getItems().get(now) instanceof ConversationRow.Heading) {
            var beyond = now < before && now > 0 ? now - 1 : now + 1;
            // A selection must not change while it is being changed.
            Platform.runLater(() -> list.getSelectionModel().select(beyond));
        }
    }

    private void onKey(KeyEvent event, ConversationActions actions) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen instanceof ConversationRow.Said(var hit)) {
            actions.open(hit);
        } else if (event.getCode() == KeyCode.ENTER && chosen instanceof ConversationRow.Drawer) {
            model.toggleArchived();
        } else if (chosen instanceof ConversationRow.Entry(var conversation)) {
            if (event.getCode() == KeyCode.ENTER) {
                actions.open(conversation);
            } else if (event.getCode() == KeyCode.F2) {
                actions.rename(conversation);
            } else if (event.getCode() == KeyCode.P) {
                actions.pin(conversation);
            } else if (event.getCode() == KeyCode.A) {
                actions.archive(conversation);
            } else if (event.getCode() == KeyCode.DELETE) {
                actions.forget(conversation);
            }
        }
    }

    private static Label placeholder(Words words) {
        var label = new Label(words.of("conversations.none"));
        label.setWrapText(true);
        label.getStyleClass().add("list-placeholder");
        return label;
    }
}
