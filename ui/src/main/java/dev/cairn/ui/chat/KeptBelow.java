package dev.cairn.ui.chat;

import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** "Remembered: …", below the message that gave it, with a way to take it back. */
final class KeptBelow extends VBox {
    private static final int MOST_SHOWN = 4;

    /** What can be done with what is shown here. */
    interface Actions {
        void takeBack(Kept kept);

        void toInbox();
    }

    KeptBelow(List<Kept> kept, Words words, Actions actions) {
        getStyleClass().add("kept");
        setAlignment(Pos.TOP_RIGHT);
        setMaxWidth(Region.USE_PREF_SIZE);
        kept.stream()
                .limit(MOST_SHOWN)
                .map(one -> line(one, words, actions))
                .forEach(getChildren()::add);
        if (kept.size() > MOST_SHOWN) {
            var more = new Label(words.of("chat.kept.more", kept.size() - MOST_SHOWN));
            more.getStyleClass().add("kept-words");
            getChildren().add(more);
        }
    }

    private static HBox line(Kept kept, Words words, Actions actions) {
        var waits = kept.fact().status() == FactStatus.PENDING;
        var key =
                waits ? "chat.kept.waits" : kept.takenBack() ? "chat.kept.undone" : "chat.kept.is";
        var said = new Label(words.of(key, kept.fact().text()), Icons.DONE.node());
        said.getStyleClass().add("kept-words");
        said.setWrapText(true);
        said.setMaxWidth(420);
        var button =
                new Button(
                        words.of(
                                waits
                                        ? "chat.kept.inbox"
                                        : kept.takenBack() ? "chat.kept.redo" : "chat.kept.undo"));
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    if (waits) {
                        actions.toInbox();
                    } else {
                        actions.takeBack(kept);
                    }
                });
        var line = new HBox(said, button);
        line.getStyleClass().add("kept-line");
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }
}
