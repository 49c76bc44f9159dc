package dev.cairn.ui.shell;

import dev.cairn.ui.words.Words;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

import java.util.List;

/** The keys that do something, with what they do. */
final class KeySheet extends ScrollPane {
    private record Key(String keys, String does) {}

    private static final List<Key> KEYS =
            List.of(
                    new Key("keys.new", "keys.new.does"),
                    new Key("keys.find", "keys.find.does"),
                    new Key("keys.places", "keys.places.does"),
                    new Key("keys.escape", "keys.escape.does"),
                    new Key("keys.send", "keys.send.does"),
                    new Key("keys.up", "keys.up.does"),
                    new Key("keys.slash", "keys.slash.does"),
                    new Key("keys.copy", "keys.copy.does"),
                    new Key("keys.list", "keys.list.does"),
                    new Key("keys.inbox", "keys.inbox.does"),
                    new Key("keys.duplicates", "keys.duplicates.does"),
                    new Key("keys.timeline", "keys.timeline.does"),
                    new Key("keys.size", "keys.size.does"),
                    new Key("keys.help", "keys.help.does"));

    KeySheet(Words words) {
        var grid = new GridPane();
        grid.getStyleClass().add("key-sheet");
        var row = 0;
        for (var key : KEYS) {
            var keys = new Label(words.of(key.keys()));
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            var does = new Label(words.of(key.does()));
            does.setWrapText(true);
            does.setMinWidth(0);
            grid.addRow(row, keys, does);
            row++;
        }
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(words.of("keys.title"));
        getStyleClass().add("key-scroll");
    }
}
