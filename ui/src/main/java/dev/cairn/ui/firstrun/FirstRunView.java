package dev.cairn.ui.firstrun;

import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.models.ModelsViewModel;
import dev.cairn.ui.models.OfferCard;
import dev.cairn.ui.models.OfferViewModel;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.words.Words;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** What Cairn is, where its data lies, what leaves the machine, and a model to begin with. */
public final class FirstRunView extends VBox {
    private final ModelsViewModel models;
    private final Words words;
    private final VBox offer = new VBox();
    private final Button begin = new Button();

    /**
     * @param copy puts the folder's path on the clipboard
     * @param play brings sample memories, and shows them
     * @param done goes on to the first conversation
     */
    public FirstRunView(
            ModelsViewModel models,
            Path dataFolder,
            Words words,
            Runnable copy,
            Runnable play,
            Runnable done) {
        this.models = models;
        this.words = words;
        getStyleClass().add("place");
        var mark = new StackPane(new Mark(52));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("firstrun.title"));
        title.getStyleClass().add("hero-title");
        title.setWrapText(true);
        var sentence = new Label(words.of("firstrun.sentence"));
        sentence.getStyleClass().add("hero-sentence");
        sentence.setWrapText(true);
        var hero = new VBox(mark, title, sentence);
        hero.getStyleClass().add("hero");

        offer.getStyleClass().add("cards");
        begin.getStyleClass().add("begin");
        begin.setId("begin");
        begin.setOnAction(_ -> done.run());
        var foot = new HBox(begin);
        foot.getStyleClass().add("firstrun-foot");

        var column = new VBox(hero, folder(dataFolder, copy), offer, samples(play));
        column.getStyleClass().addAll("place-column", "firstrun");
        column.setMaxWidth(640);
        HBox.setHgrow(column, Priority.ALWAYS);
        var centred = new HBox(column);
        centred.getStyleClass().add("chat-centred");
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("place-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setMaxWidth(640);
        getChildren().addAll(scroll, foot);
        models.offers().addListener((ListChangeListener<OfferViewModel>) _ -> showOffer());
        models.state().subscribe(_ -> showBegin());
        showOffer();
    }

    private Node folder(Path dataFolder, Runnable copy) {
        var title = new Label(words.of("firstrun.folder"), Icons.FOLDER.node());
        title.getStyleClass().add("card-title");
        var path = new Label(dataFolder.toString());
        path.getStyleClass().addAll("code", "path");
        path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button = new Button("", Icons.COPY.node());
        button.getStyleClass().addAll("quiet", "small");
        button.setAccessibleText(words.of("firstrun.folder.copy"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> copy.run());
        var row = new HBox(path, space, button);
        row.getStyleClass().add("path-row");
        var sentence = new Label(words.of("firstrun.folder.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("card-text");
        var card = new VBox(title, row, sentence);
        card.getStyleClass().add("card");
        return card;
    }

    private Node samples(Runnable play) {
        var title = new Label(words.of("samples.title"), Icons.SPACE.node());
        title.getStyleClass().add("card-title");
        var sentence = new Label(words.of("samples.sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("card-text");
        var button = new Button(words.of("samples.play"));
        button.getStyleClass().add("side-action");
        button.setId("play");
        button.setOnAction(
                _ -> {
                    button.setDisable(true);
                    play.run();
                });
        var card = new VBox(title, sentence, button);
        card.getStyleClass().add("card");
        return card;
    }

    private void showOffer() {
        offer.getChildren().clear();
        models.recommended()
                .ifPresent(
                        one -> {
                            var heading = new Label(words.of("firstrun.model"));
                            heading.getStyleClass().add("section-heading");
                            var sentence = new Label(words.of("firstrun.model.sentence"));
                            sentence.setWrapText(true);
                            sentence.getStyleClass().add("section-sentence");
                            var head = new VBox(heading, sentence);
                            head.getStyleClass().add("section-head");
                            offer.getChildren().addAll(head, new OfferCard(one, models, words));
                        });
        showBegin();
    }

    private void showBegin() {
        var state = models.state().get();
        // One that is being loaded is there by the time that it is asked.
        var ready = state instanceof ModelState.Ready || state instanceof ModelState.Loading;
        begin.setText(words.of(ready ? "firstrun.begin" : "firstrun.begin-without"));
        begin.getStyleClass().removeAll("main-action");
        if (ready) {
            begin.getStyleClass().add("main-action");
        }
    }
}
