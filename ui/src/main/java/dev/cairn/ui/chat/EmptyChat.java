package dev.cairn.ui.chat;

import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** What stands where nothing has been said yet: what one might say. */
final class EmptyChat extends VBox {
    EmptyChat(Words words, Consumer<String> begin) {
        getStyleClass().add("empty");
        var mark = new StackPane(new Mark(44));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("chat.empty.title"));
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        var sentence = new Label(words.of("chat.empty.sentence"));
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        var suggestions = new FlowPane();
        suggestions.getStyleClass().add("suggestions");
        for (var key : List.of("chat.empty.tell", "chat.empty.ask", "chat.empty.find")) {
            var suggestion = new Button(words.of(key));
            suggestion.getStyleClass().setAll("suggestion");
            suggestion.setOnAction(_ -> begin.accept(words.of(key + ".draft")));
            suggestions.getChildren().add(suggestion);
        }
        getChildren().addAll(mark, title, sentence, suggestions);
    }
}
