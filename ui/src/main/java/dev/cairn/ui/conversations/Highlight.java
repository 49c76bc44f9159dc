package dev.cairn.ui.conversations;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of text in which the words that were searched for are marked. */
public final class Highlight {
    private Highlight() {}

    /**
     * A piece of a text.
     *
     * @param found whether it was searched for
     */
    record Piece(String text, boolean found) {}

    /** The text in pieces; in any case, wherever a word of {@code wanted} stands. */
    static List<Piece> pieces(String text, String wanted) {
        var words =
                Stream.of(wanted.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        if (words.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        var pieces = new ArrayList<Piece>();
        var found =
                Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
        var from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(new Piece(text.substring(from, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return List.copyOf(pieces);
    }

    /** One line, cut off where there is no more room. */
    static HBox line(String text, String wanted) {
        var line = new HBox();
        line.setMinWidth(0);
        line.setAccessibleText(text);
        for (var piece : pieces(text, wanted)) {
            var label = new Label(piece.text());
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.getStyleClass().add(piece.found() ? "found" : "not-found");
            line.getChildren().add(label);
        }
        // Only the end is cut off.
        if (line.getChildren().getLast() instanceof Region last) {
            last.setMinWidth(0);
        }
        var sight = new Rectangle();
        sight.widthProperty().bind(line.widthProperty());
        sight.heightProperty().bind(line.heightProperty());
        line.setClip(sight);
        return line;
    }
}
