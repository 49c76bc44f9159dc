package dev.cairn.ui.chat;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Takes what is dragged in from another program: files and folders, or words. */
final class FileDrop {
    private final Consumer<List<Path>> files;
    private final Consumer<String> words;

    private FileDrop(Consumer<List<Path>> files, Consumer<String> words) {
        this.files = files;
        this.words = words;
    }

    /**
     * @param files told of all that are dropped together
     * @param words told of words that no file is
     */
    static void on(Node node, Consumer<List<Path>> files, Consumer<String> words) {
        var drop = new FileDrop(files, words);
        node.setOnDragOver(FileDrop::onOver);
        node.setOnDragDropped(drop::onDrop);
    }

    private static void onOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDrop(DragEvent event) {
        var board = event.getDragboard();
        var dropped = files(board);
        if (!dropped.isEmpty()) {
            files.accept(dropped);
        } else if (board.getString() != null) {
            words.accept(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private static List<Path> files(Dragboard board) {
        var dropped = board.getFiles();
        return dropped == null ? List.of() : dropped.stream().map(File::toPath).toList();
    }
}
