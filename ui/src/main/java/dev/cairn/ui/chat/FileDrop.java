package dev.cairn.ui.chat;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes a file that is dropped on a node. */
final class FileDrop {
    private final Consumer<Path> take;

    private FileDrop(Consumer<Path> take) {
        this.take = take;
    }

    /**
     * @param take told of one file; of several that are dropped together only the first is taken
     */
    static void on(Node node, Consumer<Path> take) {
        var drop = new FileDrop(take);
        node.setOnDragOver(FileDrop::onOver);
        node.setOnDragDropped(drop::onDrop);
    }

    private static void onOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDrop(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            take.accept(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
