package dev.cairn.ui.chat;

import dev.cairn.memory.answering.Citation;
import dev.cairn.memory.answering.Trace;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.markdown.MarkdownActions;
import dev.cairn.ui.markdown.MarkdownView;
import dev.cairn.ui.markdown.TextSelection;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.stream.Collectors;

/** An answer: its words as they come, what became of it, and chips for what it was made from. */
final class AnswerView extends HBox {
    private final MessageViewModel message;
    private final Surroundings around;
    private final ChatActions actions;
    private final ChatViewModel chat;
    private final MarkdownView markdown;
    private final Label origin = new Label();
    private final Label status = new Label();
    private final VBox trouble = new VBox();
    private final FlowPane chips = new FlowPane();
    private final HBox foot = new HBox();
    private final VBox words = new VBox();
    private final TextSelection selection;
    private final ChangeListener<String> onText;
    private final ChangeListener<Object> onState;

    AnswerView(
            MessageViewModel message,
            ChatViewModel chat,
            Surroundings around,
            ChatActions actions) {
        this.message = message;
        this.around = around;
        this.actions = actions;
        this.chat = chat;
        this.markdown = new MarkdownView(around.words(), markdownActions());
        getStyleClass().add("answer");
        setAccessibleRole(AccessibleRole.NODE);

        var name = new Label(around.words().of("chat.cairn"));
        name.getStyleClass().add("answer-name");
        origin.getStyleClass().add("answer-origin");
        var head = new HBox(name, origin);
        head.getStyleClass().add("answer-head");
        words.getStyleClass().add("answer-words");
        words.getChildren().add(markdown);
        selection = new TextSelection(markdown, actions::copy);
        status.getStyleClass().add("answer-status");
        trouble.getStyleClass().add("answer-trouble");
        chips.getStyleClass().add("chips");
        foot.getStyleClass().add("answer-foot");
        var column = new VBox(head, words, status, trouble, chips, foot);
        column.getStyleClass().add("answer-column");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        var mark = new StackPane(new Mark(18));
        mark.getStyleClass().add("answer-mark");
        getChildren().addAll(mark, column);

        onText =
                (_, _, text) -> {
                    selection.clear();
                    markdown.show(text);
                };
        onState = (_, _, _) -> showState();
        message.text().addListener(onText);
        message.stage().addListener(onState);
        message.trace().addListener(onState);
        message.siblings().addListener(onState);
        markdown.show(message.text().get());
        showState();
    }

    MessageViewModel message() {
        return message;
    }

    /** Lets go of the view model, which may go on being shown elsewhere. */
    void release() {
        message.text().removeListener(onText);
        message.stage().removeListener(onState);
        message.trace().removeListener(onState);
        message.siblings().removeListener(onState);
    }

    private void showState() {
        var stage = message.stage().get();
        var trace = message.trace().get();
        var text = around.words();
        origin.setText(
                message.fromMemoryAlone()
                        ? text.of("chat.from-memory")
                        : message.model().orElse(""));
        origin.getStyleClass().removeAll("from-memory");
        words.getStyleClass().removeAll("from-memory");
        if (message.fromMemoryAlone()) {
            origin.getStyleClass().add("from-memory");
            words.getStyleClass().add("from-memory");
        }
        shown(words, !message.text().get().isEmpty());
        showStatus(stage);
        showTrouble(stage);
        if (stage.ended()) {
            markdown.showCitations(
                    trace.stream()
                            .flatMap(known -> known.citations().stream())
                            .map(Citation::label)
                            .collect(Collectors.toSet()));
        }
        showChips(trace);
        showFoot(stage, trace);
        setAccessibleText(text.of("chat.cairn-said", message.text().get()));
    }

    private void showStatus(Stage stage) {
        var text = around.words();
        status.setText(
                switch (stage) {
                    case SEARCHING -> text.of("chat.searching");
                    case READING -> text.of("chat.reading", message.found());
                    case WRITING -> text.of("chat.writing");
                    // Why it stopped is said below, where that is known.
                    case STOPPED ->
                            message.trouble().get().isEmpty() ? text.of("chat.stopped") : "";
                    case FORGOTTEN -> text.of("chat.forgotten");
                    case COMPLETE, FAILED -> "";
                });
        status.getStyleClass().removeAll("live");
        if (!stage.ended()) {
            status.getStyleClass().add("live");
        }
        var dot = new Region();
        dot.getStyleClass().add("dot");
        status.setGraphic(stage.ended() ? null : dot);
        shown(status, !status.getText().isEmpty());
    }

    private void showTrouble(Stage stage) {
        trouble.getChildren().clear();
        var sentence = message.trouble().get();
        var failed = stage == Stage.FAILED;
        shown(trouble, failed || !sentence.isEmpty());
        if (!trouble.isVisible()) {
            return;
        }
        var said =
                new Label(
                        sentence.isEmpty() ? around.words().of("chat.broke-off") : sentence,
                        (failed ? Icons.TROUBLE : Icons.INFORMATION).node());
        said.setWrapText(true);
        said.getStyleClass().add("trouble-sentence");
        trouble.getChildren().add(said);
        trouble.getStyleClass().removeAll("grave");
        if (failed) {
            trouble.getStyleClass().add("grave");
            var again = new Button(around.words().of("chat.again"), Icons.AGAIN.node());
            again.getStyleClass().add("ask-again");
            again.setOnAction(_ -> chat.askAgain(message));
            var hand = new HBox(again);
            hand.getStyleClass().add("trouble-hand");
            if (chat.canGoOn(message)) {
                var on = new Button(around.words().of("chat.go-on"), Icons.AFTER.node());
                on.getStyleClass().addAll("ask-again", "go-on");
                goesOn(on);
                hand.getChildren().addFirst(on);
            }
            trouble.getChildren().add(hand);
        }
    }

    private void showChips(Optional<Trace> trace) {
        chips.getChildren().clear();
        for (var citation : trace.map(Trace::citations).orElseGet(java.util.List::of)) {
            var chip = new Button(around.moments().day(citation.occurredAt()));
            var number = new Label(Integer.toString(citation.label()));
            number.getStyleClass().add("chip-number");
            chip.setGraphic(number);
            chip.getStyleClass().setAll("chip");
            chip.setTooltip(new Tooltip(shortened(citation.text())));
            chip.setAccessibleText(
                    around.words().of("chat.chip", citation.label(), shortened(citation.text())));
            chip.setOnAction(_ -> actions.showSource(message, citation.label()));
            chips.getChildren().add(chip);
        }
        shown(chips, !chips.getChildren().isEmpty());
    }

    private void showFoot(Stage stage, Optional<Trace> trace) {
        foot.getChildren().clear();
        shown(foot, stage.ended() && stage != Stage.FORGOTTEN);
        if (!foot.isVisible()) {
            return;
        }
        if (message.siblings().get().several()) {
            foot.getChildren()
                    .add(
                            new BranchSwitch(
                                    message.siblings().get(), around.words(), chat::switchTo));
        }
        if (!message.text().get().isEmpty()) {
            tool(Icons.COPY, "chat.copy", () -> actions.copy(message.text().get()));
            tool(Icons.QUOTE, "chat.quote", this::quote);
        }
        if (stage != Stage.FAILED) {
            tool(Icons.AGAIN, "chat.regenerate", () -> chat.askAgain(message));
        }
        if (message.id().isPresent() && stage == Stage.COMPLETE) {
            tool(Icons.CORRECT, "chat.correct", () -> actions.correct(message));
        }
        if (stage == Stage.STOPPED && chat.canGoOn(message)) {
            var on = new Button(around.words().of("chat.go-on"), Icons.AFTER.node());
            on.getStyleClass().addAll("quiet", "small", "go-on");
            goesOn(on);
            foot.getChildren().add(on);
        }
        if (trace.isPresent() && !trace.get().items().isEmpty()) {
            var used = new Button(usedWords(trace.get()), Icons.SOURCES.node());
            used.getStyleClass().addAll("quiet", "small", "used");
            used.setOnAction(_ -> actions.showSources(message));
            foot.getChildren().add(used);
        }
    }

    /** Only as long as nothing is said after it. */
    private void goesOn(Button on) {
        on.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> chat.canGoOn(message), chat.messages(), chat.answering()));
        on.managedProperty().bind(on.visibleProperty());
        on.setOnAction(_ -> chat.goOn());
    }

    private void quote() {
        var chosen = selection.selected();
        chat.quote(chosen.isBlank() ? message.text().get() : chosen);
    }

    private void tool(Icons icon, String key, Runnable action) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setTooltip(new Tooltip(around.words().of(key)));
        button.setAccessibleText(around.words().of(key));
        button.setOnAction(_ -> action.run());
        foot.getChildren().add(button);
    }

    private String usedWords(Trace trace) {
        return around.words().of("chat.used", trace.included(), trace.items().size());
    }

    private MarkdownActions markdownActions() {
        return new MarkdownActions() {
            @Override
            public void openLink(String address) {
                actions.openLink(address);
            }

            @Override
            public void cite(int label) {
                actions.showSource(message, label);
            }

            @Override
            public void copy(String text) {
                actions.copy(text);
            }
        };
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + " …" : text;
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
