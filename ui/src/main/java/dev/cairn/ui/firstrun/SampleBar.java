package dev.cairn.ui.firstrun;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says, among samples, that they are samples, and takes them away. */
public final class SampleBar extends HBox {
    public SampleBar(SampleViewModel model, Words words) {
        getStyleClass().add("incognito-row");
        setId("sample-bar");
        var said = new Label(words.of("samples.here"), Icons.SPACE.node());
        said.setWrapText(true);
        said.setMinWidth(0);
        said.getStyleClass().add("incognito-words");
        var remove = new Button(words.of("samples.remove"));
        remove.getStyleClass().addAll("quiet", "small");
        remove.setId("remove-samples");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> model.remove());
        getChildren().addAll(said, remove);
        model.here()
                .subscribe(
                        here -> {
                            setVisible(here);
                            setManaged(here);
                        });
    }
}
