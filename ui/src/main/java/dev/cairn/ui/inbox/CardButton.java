package dev.cairn.ui.inbox;

import dev.cairn.ui.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;

import java.util.function.Consumer;

/** A decision on the card of a deck; keys reach it as well, so that Tab passes it by. */
final class CardButton {
    private CardButton() {}

    /**
     * @param action done with what the cell shows then
     */
    static <T> Button on(ListCell<T> cell, String said, Icons icon, Consumer<T> action) {
        var button = new Button(said, icon.node());
        button.getStyleClass().addAll("small", "proposal-button");
        button.setFocusTraversable(false);
        button.setOnAction(
                _ -> {
                    if (cell.getItem() != null) {
                        action.accept(cell.getItem());
                    }
                });
        return button;
    }
}
