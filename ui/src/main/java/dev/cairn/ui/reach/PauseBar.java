package dev.cairn.ui.reach;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says for as long as memory is paused that it is, and ends that. */
public final class PauseBar extends HBox {
    public PauseBar(PauseViewModel model, Words words) {
        getStyleClass().add("incognito-row");
        setId("pause-bar");
        var said = new Label(words.of("reach.paused"), Icons.INCOGNITO.node());
        said.setWrapText(true);
        said.setMinWidth(0);
        said.getStyleClass().add("incognito-words");
        var resume = new Button(words.of("reach.resume"));
        resume.getStyleClass().addAll("quiet", "small");
        resume.setId("resume");
        resume.setMinWidth(Region.USE_PREF_SIZE);
        resume.setOnAction(_ -> model.resume());
        getChildren().addAll(said, resume);
        model.paused()
                .subscribe(
                        paused -> {
                            setVisible(paused);
                            setManaged(paused);
                        });
    }
}
