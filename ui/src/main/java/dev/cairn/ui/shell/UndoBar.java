package dev.cairn.ui.shell;

import dev.cairn.ui.words.Words;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Says what is about to be done for good, and offers to call it off. */
final class UndoBar extends HBox {
    private static final Duration PATIENCE = Duration.seconds(8);

    UndoBar(Undoable undoable, Words words) {
        getStyleClass().add("undo-bar");
        setId("undo-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var sentence = new Label();
        sentence.setWrapText(true);
        var undo = new Button(words.of("shell.undo"));
        undo.getStyleClass().addAll("quiet", "small", "undo");
        undo.setId("undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> undoable.undo());
        getChildren().addAll(sentence, undo);
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> undoable.act());
        undoable.waiting()
                .subscribe(
                        waiting -> {
                            setVisible(waiting.isPresent());
                            setManaged(waiting.isPresent());
                            patience.stop();
                            waiting.ifPresent(
                                    one -> {
                                        sentence.setText(one.sentence());
                                        patience.playFromStart();
                                    });
                        });
    }
}
