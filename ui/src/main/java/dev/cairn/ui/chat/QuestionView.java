package dev.cairn.ui.chat;

import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.markdown.Marks;
import dev.cairn.ui.markdown.TextSelection;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.beans.value.ChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the user said, in a bubble, as it was written; below it what Cairn drew from it. */
final class QuestionView extends VBox {
    private static final double WIDEST = 560;
    private static final int MOST_SHOWN = 20_000;

    private final MessageViewModel message;
    private final ChatViewModel chat;
    private final Words words;
    private final ChatActions actions;
    private final VBox below = new VBox();
    private final ChangeListener<Object> onState = (_, _, _) -> showBelow();

    QuestionView(MessageViewModel message, ChatViewModel chat, Words words, ChatActions actions) {
        this.message = message;
        this.chat = chat;
        this.words = words;
        this.actions = actions;
        getStyleClass().add("question");
        setAlignment(Pos.TOP_RIGHT);
        below.getStyleClass().add("question-below");
        below.setAlignment(Pos.TOP_RIGHT);
        var row = new HBox(tools(), bubble());
        row.getStyleClass().add("question-row");
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(row, below);
        message.kept().addListener(onState);
        message.siblings().addListener(onState);
        showBelow();
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    void release() {
        message.kept().removeListener(onState);
        message.siblings().removeListener(onState);
    }

    private VBox bubble() {
        var said = message.text().get();
        var bubble = new VBox();
        bubble.getStyleClass().add("bubble");
        if (message.stage().get() == Stage.FORGOTTEN) {
            bubble.getChildren().add(new Label(words.of("chat.forgotten")));
            bubble.getStyleClass().add("forgotten");
        } else {
            var shown = said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + " …" : said;
            var text = new Text(Marks.bounded(shown));
            text.getStyleClass().add("md-text");
            var flow = new TextFlow(text);
            flow.getStyleClass().add("bubble-text");
            flow.setNodeOrientation(
                    Direction.of(shown) == NodeOrientation.RIGHT_TO_LEFT
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.LEFT_TO_RIGHT);
            bubble.getChildren().add(flow);
            var _ = new TextSelection(bubble, actions::copy);
        }
        bubble.setMaxWidth(WIDEST);
        bubble.setAccessibleText(words.of("chat.you-said", said));
        return bubble;
    }

    /** They are there for the mouse and for the keys, and seen when one of them is near. */
    private HBox tools() {
        var edit = tool(Icons.EDIT, "chat.edit");
        edit.setOnAction(_ -> chat.edit(message));
        var copy = tool(Icons.COPY, "chat.copy-question");
        copy.setOnAction(_ -> actions.copy(message.text().get()));
        var tools = new HBox(copy, edit);
        tools.getStyleClass().add("question-tools");
        tools.setVisible(message.stage().get() != Stage.FORGOTTEN);
        tools.opacityProperty()
                .bind(
                        javafx.beans.binding.Bindings.when(
                                        hoverProperty().or(tools.focusWithinProperty()))
                                .then(1.0)
                                .otherwise(0.0));
        return tools;
    }

    private Button tool(Icons icon, String key) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setTooltip(new Tooltip(words.of(key)));
        button.setAccessibleText(words.of(key));
        return button;
    }

    private void showBelow() {
        below.getChildren().clear();
        if (message.siblings().get().several()) {
            below.getChildren()
                    .add(new BranchSwitch(message.siblings().get(), words, chat::switchTo));
        }
        if (!message.kept().get().isEmpty()) {
            below.getChildren().add(new KeptBelow(message.kept().get(), words, keptActions()));
        }
        below.setManaged(!below.getChildren().isEmpty());
    }

    private KeptBelow.Actions keptActions() {
        return new KeptBelow.Actions() {
            @Override
            public void takeBack(Kept kept) {
                chat.remembered().takeBack(message, kept);
            }

            @Override
            public void toInbox() {
                actions.toInbox();
            }
        };
    }
}
