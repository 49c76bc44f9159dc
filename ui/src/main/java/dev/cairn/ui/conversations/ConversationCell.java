package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.words.Words;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;

/** One line of the list of conversations. */
final class ConversationCell extends ListCell<ConversationRow> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ConversationsViewModel model;
    private final ContextMenu menu = new ContextMenu();

    ConversationCell(ConversationsViewModel model, ConversationActions actions, Words words) {
        this.model = model;
        // The width of the longest title must not become the width of the list.
        setPrefWidth(0);
        var rename = new MenuItem(words.of("conversations.rename"));
        rename.setOnAction(_ -> withConversation(actions::rename));
        var delete = new MenuItem(words.of("conversations.delete"));
        delete.setOnAction(_ -> withConversation(actions::forget));
        menu.getItems().addAll(rename, delete);
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        withConversation(actions::open);
                    }
                });
        model.selected().subscribe(_ -> showOpen());
    }

    @Override
    protected void updateItem(ConversationRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("conversation", "heading");
        setContextMenu(null);
        setText(null);
        if (!empty && row != null) {
            switch (row) {
                case ConversationRow.Heading(var heading) -> {
                    getStyleClass().add("heading");
                    setText(heading);
                }
                case ConversationRow.Entry(var conversation) -> {
                    getStyleClass().add("conversation");
                    setText(model.title(conversation));
                    setContextMenu(menu);
                }
            }
        }
        showOpen();
    }

    private void showOpen() {
        pseudoClassStateChanged(
                OPEN,
                getItem() instanceof ConversationRow.Entry(var conversation)
                        && model.selected().get().filter(conversation.id()::equals).isPresent());
    }

    private void withConversation(java.util.function.Consumer<Conversation> action) {
        if (getItem() instanceof ConversationRow.Entry(var conversation)) {
            action.accept(conversation);
        }
    }
}
