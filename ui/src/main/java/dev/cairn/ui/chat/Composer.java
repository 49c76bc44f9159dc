package dev.cairn.ui.chat;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Where the next question is written. Enter sends, Shift+Enter begins a line. */
final class Composer extends VBox {
    private static final double LEAST_HEIGHT = 44;
    private static final double MOST_HEIGHT = 220;

    private final TextArea input = new TextArea();
    private final Text measure = new Text();
    private final ChatViewModel chat;
    // Held here because the view model, which outlives this, must not hold on to it.
    private final ChangeListener<Boolean> onAnswering;

    Composer(ChatViewModel chat, Words words) {
        this.chat = chat;
        getStyleClass().add("composer");
        input.setWrapText(true);
        input.setPromptText(words.of("chat.prompt"));
        input.setAccessibleText(words.of("chat.prompt"));
        input.getStyleClass().add("composer-input");
        input.setId("question");
        input.textProperty().bindBidirectional(chat.draft());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        growWithText();

        var send = new Button("", Icons.SEND.node());
        send.getStyleClass().add("send");
        send.setId("send");
        send.setOnAction(_ -> chat.send());
        send.setTooltip(new Tooltip(words.of("chat.send")));
        send.setAccessibleText(words.of("chat.send"));
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> chat.draft().get().isBlank(), chat.draft()));
        var stop = new Button("", stopSign());
        stop.getStyleClass().add("stop");
        stop.setId("stop");
        stop.setOnAction(_ -> chat.stop());
        stop.setTooltip(new Tooltip(words.of("chat.stop")));
        stop.setAccessibleText(words.of("chat.stop"));
        onAnswering =
                (_, _, answering) -> {
                    shown(send, !answering);
                    shown(stop, answering);
                };
        chat.answering().addListener(onAnswering);
        onAnswering.changed(chat.answering(), false, chat.answering().get());

        var hint = new Label(words.of("chat.hint"));
        hint.getStyleClass().add("hint");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(hint, space, send, stop);
        foot.getStyleClass().add("composer-foot");
        getChildren().addAll(input, foot);
        setOnMouseClicked(_ -> input.requestFocus());
    }

    void focusInput() {
        input.requestFocus();
        input.positionCaret(input.getLength());
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    void release() {
        input.textProperty().unbindBidirectional(chat.draft());
        chat.answering().removeListener(onAnswering);
    }

    private static Region stopSign() {
        var sign = new Region();
        sign.getStyleClass().add("stop-sign");
        return sign;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        event.consume();
        if (event.isShiftDown()) {
            input.replaceSelection("\n");
        } else {
            chat.send();
        }
    }

    private void growWithText() {
        measure.fontProperty().bind(input.fontProperty());
        measure.wrappingWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.max(80, input.getWidth() - 40), input.widthProperty()));
        measure.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> measured(input.getText()), input.textProperty()));
        input.setMinHeight(LEAST_HEIGHT);
        input.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.clamp(
                                                measure.getLayoutBounds().getHeight() + 24,
                                                LEAST_HEIGHT,
                                                MOST_HEIGHT),
                                measure.layoutBoundsProperty()));
    }

    /** Enough of the text to know its height; a pasted book is not measured to its end. */
    private static String measured(String text) {
        var some = text.length() > 4_000 ? text.substring(0, 4_000) : text;
        return some.isEmpty() || some.endsWith("\n") ? some + " " : some;
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
