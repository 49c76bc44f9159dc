package dev.cairn.ui.sources;

import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Sizes;
import dev.cairn.ui.words.Words;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The side panel "What was used". */
public final class SourcesView extends VBox {
    private static final int MOST_FOUND_SHOWN = 30;

    private final SourcesViewModel model;
    private final Words words;
    private final Moments moments;
    private final SourceActions actions;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);

    public SourcesView(
            SourcesViewModel model, Words words, Moments moments, SourceActions actions) {
        this.actions = actions;
        this.model = model;
        this.words = words;
        this.moments = moments;
        getStyleClass().add("sources");
        setId("sources");
        var title = new Label(words.of("sources.title"));
        title.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new Button("", Icons.CLOSE.node());
        close.getStyleClass().addAll("quiet", "small");
        close.setTooltip(new Tooltip(words.of("sources.close")));
        close.setAccessibleText(words.of("sources.close"));
        close.setOnAction(_ -> model.close());
        var head = new HBox(title, space, close);
        head.getStyleClass().add("panel-head");
        list.getStyleClass().add("source-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("source-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);

        model.trace().subscribe(_ -> rebuild());
        model.selected().subscribe(_ -> rebuild());
        model.episodes().subscribe(_ -> rebuild());
    }

    private void rebuild() {
        list.getChildren().clear();
        if (model.trace().get().isEmpty()) {
            return;
        }
        var trace = model.trace().get().get();
        list.getChildren().add(summary(trace));
        if (trace.promptTokens() > 0) {
            list.getChildren().add(new PromptShares(trace, words));
        }
        section("sources.cited", Trace.Reach.CITED);
        section("sources.included", Trace.Reach.INCLUDED);
        section("sources.retrieved", Trace.Reach.RETRIEVED);
    }

    private Node summary(Trace trace) {
        var sizes = new Sizes(words);
        var text =
                trace.model().isEmpty()
                        ? words.of("sources.no-model")
                        : words.of(
                                "sources.model",
                                trace.model().get(),
                                trace.promptTokens(),
                                trace.budgetTokens(),
                                sizes.decimal(trace.firstTokenMillis() / 1000.0, 1),
                                sizes.decimal(trace.tokensPerSecond(), 0));
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("sources-summary");
        return label;
    }

    private void section(String key, Trace.Reach reach) {
        var items = model.items(reach);
        if (items.isEmpty()) {
            return;
        }
        var heading = new Label(words.of(key));
        heading.getStyleClass().add("section-heading");
        var sentence = new Label(words.of(key + ".sentence"));
        sentence.getStyleClass().add("section-sentence");
        sentence.setWrapText(true);
        var section = new VBox(new VBox(heading, sentence));
        section.getStyleClass().add("source-section");
        items.stream().limit(MOST_FOUND_SHOWN).map(this::card).forEach(section.getChildren()::add);
        list.getChildren().add(section);
    }

    /** A memory can be put right or forgotten where it was used. */
    private Node hand(Trace.Item item) {
        var row = new FlowPane();
        row.getStyleClass().add("source-hand");
        if (item.kind() == Recollection.Kind.FACT) {
            var open = new Button(words.of("sources.open"), Icons.EDIT.node());
            open.getStyleClass().addAll("quiet", "small");
            open.setId("source-open");
            open.setOnAction(_ -> actions.openFact(item.memory()));
            row.getChildren().add(open);
        }
        var forget = new Button(words.of("sources.forget"), Icons.FORGET.node());
        forget.getStyleClass().addAll("quiet", "small");
        forget.setOnAction(_ -> actions.forget(List.of(item.source())));
        row.getChildren().add(forget);
        return row;
    }

    private Node card(Trace.Item item) {
        var selected = model.selected().get().filter(item::equals).isPresent();
        var head = new HBox();
        head.getStyleClass().add("source-head");
        if (item.label() > 0) {
            var number = new Label(Integer.toString(item.label()));
            number.getStyleClass().add("chip-number");
            head.getChildren().add(number);
        }
        var date = new Label(moments.day(item.occurredAt()));
        date.getStyleClass().add("source-date");
        var kind =
                new Label(
                        words.of(
                                "sources.kind."
                                        + item.kind().name().toLowerCase(java.util.Locale.ROOT)));
        kind.getStyleClass().add("source-kind");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(date, space, kind);

        var text = new Label(item.text());
        text.setWrapText(true);
        text.getStyleClass().add("source-text");
        // Three lines until it is chosen.
        text.setMaxHeight(selected ? Double.MAX_VALUE : 66);
        var card = new VBox(head, text);
        if (selected) {
            text.setMinHeight(Region.USE_PREF_SIZE);
            card.getChildren().add(EpisodeCard.of(model.episodes().get(), words, moments));
            card.getChildren().add(hand(item));
        }
        card.getStyleClass().add("source-card");
        card.getStyleClass().add(item.reach().name().toLowerCase(java.util.Locale.ROOT));
        if (selected) {
            card.getStyleClass().add("chosen");
        }
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(words.of("sources.item", item.label(), item.text()));
        Runnable choose = selected ? model::unselect : () -> model.select(item);
        card.setOnMouseClicked(_ -> choose.run());
        card.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        choose.run();
                        event.consume();
                    }
                });
        return card;
    }
}
