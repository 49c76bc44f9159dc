package dev.cairn.ui.chat;

import dev.cairn.memory.episode.Role;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Words;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
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
    private final ChangeListener<String> onDraft;
    private final ChangeListener<Object> onEditing;
    private InvalidationListener onMessages = _ -> {};
    private ChangeListener<Boolean> onIncognito = (_, _, _) -> {};
    private final Words words;
    private final VBox commands = new VBox();
    private final HBox editing = new HBox();

    Composer(ChatViewModel chat, Words words) {
        this.chat = chat;
        this.words = words;
        getStyleClass().add("composer");
        input.setWrapText(true);
        input.setPromptText(words.of("chat.prompt"));
        input.setAccessibleText(words.of("chat.prompt"));
        input.getStyleClass().add("composer-input");
        input.setId("question");
        input.textProperty().bindBidirectional(chat.draft());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Parts.leaveByTab(input);
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
        hint.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(incognito(), hint, space, send, stop);
        foot.getStyleClass().add("composer-foot");
        commands.getStyleClass().add("commands");
        editing.getStyleClass().add("editing");
        getChildren().addAll(editing, commands, input, foot);
        setOnMouseClicked(_ -> input.requestFocus());
        onDraft = (_, _, draft) -> offerCommands(draft);
        chat.draft().addListener(onDraft);
        offerCommands(chat.draft().get());
        onEditing = (_, _, _) -> showEditing();
        chat.editing().addListener(onEditing);
        showEditing();
    }

    private ToggleButton incognito() {
        var toggle = new ToggleButton("", Icons.INCOGNITO.node());
        toggle.getStyleClass().setAll("incognito-toggle");
        toggle.setId("incognito");
        toggle.setTooltip(new Tooltip(words.of("chat.incognito.on")));
        toggle.setAccessibleText(words.of("chat.incognito.on"));
        toggle.setOnAction(_ -> chat.goIncognito(toggle.isSelected()));
        onMessages = _ -> showIncognito(toggle);
        onIncognito = (_, _, _) -> showIncognito(toggle);
        chat.messages().addListener(onMessages);
        chat.incognito().addListener(onIncognito);
        showIncognito(toggle);
        return toggle;
    }

    /** It can be chosen before the first word alone. */
    private void showIncognito(ToggleButton toggle) {
        toggle.setSelected(chat.incognito().get());
        shown(toggle, chat.messages().isEmpty() && chat.conversation().get().isEmpty());
    }

    private void offerCommands(String draft) {
        commands.getChildren().clear();
        for (var command : SlashCommand.offered(draft)) {
            var button = new Button(command);
            button.getStyleClass().setAll("command");
            var about = new Label(words.of("chat.command." + command.substring(1)));
            about.getStyleClass().add("command-about");
            button.setGraphic(about);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setOnAction(_ -> take(command));
            commands.getChildren().add(button);
        }
        shown(commands, !commands.getChildren().isEmpty());
    }

    private void take(String command) {
        chat.draft().set(command + " ");
        focusInput();
    }

    private void showEditing() {
        var on = chat.editing().get().isPresent();
        editing.getChildren().clear();
        shown(editing, on);
        if (on) {
            var said = new Label(words.of("chat.editing"), Icons.EDIT.node());
            said.setWrapText(true);
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            var end = new Button(words.of("asking.no"));
            end.getStyleClass().addAll("quiet", "small");
            end.setMinWidth(USE_PREF_SIZE);
            end.setOnAction(_ -> chat.endEditing());
            editing.getChildren().addAll(said, end);
            focusInput();
        }
    }

    void focusInput() {
        input.requestFocus();
        input.positionCaret(input.getLength());
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    void release() {
        input.textProperty().unbindBidirectional(chat.draft());
        chat.answering().removeListener(onAnswering);
        chat.draft().removeListener(onDraft);
        chat.editing().removeListener(onEditing);
        chat.messages().removeListener(onMessages);
        chat.incognito().removeListener(onIncognito);
    }

    private static Region stopSign() {
        var sign = new Region();
        sign.getStyleClass().add("stop-sign");
        return sign;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !commands.getChildren().isEmpty()) {
            take(SlashCommand.offered(chat.draft().get()).getFirst());
            event.consume();
        }
        if (event.getCode() == KeyCode.UP && chat.draft().get().isEmpty()) {
            editLast();
            event.consume();
        }
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

    /** With nothing written, the arrow takes up what was asked last. */
    private void editLast() {
        chat.messages().reversed().stream()
                .filter(one -> one.role() == Role.USER && one.stage().get() != Stage.FORGOTTEN)
                .findFirst()
                .ifPresent(chat::edit);
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
