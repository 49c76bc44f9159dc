package dev.cairn.ui.conversations;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of conversations, a field to search it, and a button to begin a new one. */
public final class ConversationsView extends VBox {
    private final CustomTextField search = new CustomTextField();
    private final ListView<ConversationRow> list;

    public ConversationsView(
            ConversationsViewModel model, ConversationActions actions, Words words) {
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
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(begin, search, list);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void onKey(KeyEvent event, ConversationActions actions) {
        if (list.getSelectionModel().getSelectedItem()
                instanceof ConversationRow.Entry(var conversation)) {
            if (event.getCode() == KeyCode.ENTER) {
                actions.open(conversation);
            } else if (event.getCode() == KeyCode.F2) {
                actions.rename(conversation);
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
