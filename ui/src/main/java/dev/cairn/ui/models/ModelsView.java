package dev.cairn.ui.models;

import dev.cairn.ui.words.Words;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The catalogue. */
public final class ModelsView extends VBox {
    private final ModelsViewModel models;
    private final Words words;
    private final VBox cards = new VBox();

    public ModelsView(ModelsViewModel models, Words words) {
        this.models = models;
        this.words = words;
        getStyleClass().add("place");
        var title = new Label(words.of("models.title"));
        title.getStyleClass().add("place-title");
        var sentence = new Label(words.of("models.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("place-sentence");
        cards.getStyleClass().add("cards");
        var column = new VBox(new VBox(title, sentence), cards);
        column.getStyleClass().add("place-column");
        column.setMaxWidth(760);
        HBox.setHgrow(column, Priority.ALWAYS);
        var centred = new HBox(column);
        centred.getStyleClass().add("chat-centred");
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("place-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        models.offers().addListener((ListChangeListener<OfferViewModel>) _ -> rebuild());
        rebuild();
    }

    private void rebuild() {
        cards.getChildren()
                .setAll(
                        models.offers().stream()
                                .map(offer -> new OfferCard(offer, models, words))
                                .toList());
    }
}
