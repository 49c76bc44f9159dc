package dev.cairn.ui.conversations;

import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** One line of the list of conversations. */
final class ConversationCell extends ListCell<ConversationRow> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ConversationsViewModel model;
    private final Words words;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem pin = new MenuItem();
    private final MenuItem archive = new MenuItem();

    ConversationCell(ConversationsViewModel model, ConversationActions actions, Words words) {
        this.model = model;
        this.words = words;
        // The width of the longest title must not become the width of the list.
        setPrefWidth(0);
        var rename = new MenuItem(words.of("conversations.rename"));
        rename.setOnAction(_ -> withConversation(actions::rename));
        var delete = new MenuItem(words.of("conversations.delete"));
        delete.setOnAction(_ -> withConversation(actions::forget));
        pin.setOnAction(_ -> withConversation(actions::pin));
        archive.setOnAction(_ -> withConversation(actions::archive));
        menu.getItems().addAll(rename, pin, archive, delete);
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        open(actions);
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
        setGraphic(null);
        if (!empty && row != null) {
            switch (row) {
                case ConversationRow.Heading(var heading) -> {
                    getStyleClass().add("heading");
                    setText(heading);
                }
                case ConversationRow.Entry(var conversation) -> {
                    getStyleClass().add("conversation");
                    pin.setText(
                            words.of(
                                    conversation.pinned()
                                            ? "conversations.unpin"
                                            : "conversations.pin"));
                    archive.setText(
                            words.of(
                                    model.isArchived(conversation)
                                            ? "conversations.unarchive"
                                            : "conversations.archive"));
                    setContextMenu(menu);
                    show(model.title(conversation));
                }
                case ConversationRow.Said(var hit) -> {
                    getStyleClass().add("conversation");
                    setGraphic(said(hit));
                }
                case ConversationRow.Drawer(var count, var open) -> {
                    getStyleClass().add("conversation");
                    setText(
                            words.of(
                                    open
                                            ? "conversations.archived.hide"
                                            : "conversations.archived.show",
                                    count));
                    setGraphic(Icons.ARCHIVE.node());
                }
            }
        }
        showOpen();
    }

    private void show(String title) {
        if (model.search().get().isBlank()) {
            setText(title);
        } else {
            setGraphic(Highlight.line(title, model.search().get()));
        }
    }

    private VBox said(ConversationDesk.Hit hit) {
        var title =
                new Label(hit.title().isBlank() ? words.of("conversations.untitled") : hit.title());
        title.getStyleClass().add("hit-title");
        var excerpt = Highlight.line(hit.excerpt(), model.search().get());
        excerpt.getStyleClass().add("hit-excerpt");
        var box = new VBox(title, excerpt);
        box.setMinWidth(0);
        box.getStyleClass().add("hit");
        return box;
    }

    private void open(ConversationActions actions) {
        switch (getItem()) {
            case ConversationRow.Entry(var conversation) -> actions.open(conversation);
            case ConversationRow.Said(var hit) -> actions.open(hit);
            case ConversationRow.Drawer _ -> model.toggleArchived();
            case ConversationRow.Heading _ -> {}
            case null -> {}
        }
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
