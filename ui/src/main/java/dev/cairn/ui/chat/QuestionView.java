package dev.cairn.ui.chat;

import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.words.Words;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the user said, in a bubble, as it was written. */
final class QuestionView extends HBox {
    private static final double WIDEST = 560;
    private static final int MOST_SHOWN = 20_000;

    QuestionView(MessageViewModel message, Words words) {
        getStyleClass().add("question");
        setAlignment(Pos.TOP_RIGHT);
        var said = message.text().get();
        var bubble = new VBox();
        bubble.getStyleClass().add("bubble");
        if (message.stage().get() == Stage.FORGOTTEN) {
            bubble.getChildren().add(new Label(words.of("chat.forgotten")));
            bubble.getStyleClass().add("forgotten");
        } else {
            var shown = said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + " …" : said;
            var text = new Text(shown);
            text.getStyleClass().add("md-text");
            var flow = new TextFlow(text);
            flow.getStyleClass().add("bubble-text");
            flow.setNodeOrientation(
                    Direction.of(shown) == NodeOrientation.RIGHT_TO_LEFT
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.LEFT_TO_RIGHT);
            bubble.getChildren().add(flow);
        }
        bubble.setMaxWidth(WIDEST);
        bubble.setAccessibleText(words.of("chat.you-said", said));
        getChildren().add(bubble);
    }
}
