package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/** "‹ 2 of 3 ›": goes from one branch to another in the place of one message. */
final class BranchSwitch extends HBox {
    BranchSwitch(Siblings siblings, Words words, Consumer<Id> choose) {
        getStyleClass().add("branches");
        var at = siblings.at();
        var count = new Label(words.of("chat.branch", at + 1, siblings.count()));
        count.getStyleClass().add("branch-count");
        getChildren()
                .addAll(
                        button(siblings, at - 1, Icons.BEFORE, "chat.branch.before", words, choose),
                        count,
                        button(siblings, at + 1, Icons.AFTER, "chat.branch.after", words, choose));
    }

    private static Button button(
            Siblings siblings, int to, Icons icon, String key, Words words, Consumer<Id> choose) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setTooltip(new Tooltip(words.of(key)));
        button.setAccessibleText(words.of(key));
        button.setDisable(to < 0 || to >= siblings.count());
        button.setOnAction(_ -> choose.accept(siblings.messages().get(to)));
        return button;
    }
}
