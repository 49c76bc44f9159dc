package dev.cairn.ui.inbox;

import dev.cairn.memory.consolidation.Merges.Pair;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Two memories that seem to say the same: their words, why they are proposed, what to do. */
final class DuplicateCell extends ListCell<Pair> {
    private final Words words;
    private final Label stays = new Label();
    private final Label goes = new Label();
    private final Label why = new Label();
    private final VBox card = new VBox();

    DuplicateCell(Words words, DuplicatesViewModel model) {
        this.words = words;
        setPrefWidth(0);
        stays.setWrapText(true);
        stays.getStyleClass().add("memory-text");
        goes.setWrapText(true);
        goes.getStyleClass().add("memory-text");
        why.setWrapText(true);
        why.getStyleClass().add("proposal-why");
        var merge = button("duplicates.merge", Icons.DONE, model::merge);
        merge.getStyleClass().add("main-action");
        var buttons =
                new FlowPane(merge, button("duplicates.both", Icons.SOURCES, model::keepBoth));
        buttons.getStyleClass().add("proposal-buttons");
        card.getChildren().addAll(stays, goes, why, buttons);
        card.getStyleClass().addAll("card", "proposal");
    }

    private Button button(String key, Icons icon, Consumer<Pair> action) {
        return CardButton.on(this, words.of(key), icon, action);
    }

    @Override
    protected void updateItem(Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        if (empty || pair == null) {
            setGraphic(null);
            return;
        }
        stays.setText(words.of("duplicates.stays", pair.stayingText()));
        stays.setNodeOrientation(Direction.of(pair.stayingText()));
        goes.setText(words.of("duplicates.goes", pair.goingText()));
        goes.setNodeOrientation(Direction.of(pair.goingText()));
        why.setText(words.of("duplicates.why", Math.round(100 * pair.likeness())));
        setAccessibleText(stays.getText() + ". " + goes.getText() + ". " + why.getText());
        setGraphic(card);
    }
}
