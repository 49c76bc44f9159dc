package dev.cairn.ui.theme;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/** Cairn's mark: three stones, one on the other, each laid a little aside. */
public final class Mark extends Group {
    // Drawn in a square of 24; top, middle, bottom.
    private static final String[] STONES = {
        "M9.2 5.1c.3-1.7 1.9-2.6 3.6-2.4 1.9.2 3.1 1.4 2.9 2.8-.2 1.5-1.8 2.2-3.6"
                + " 2-1.9-.2-3.2-.9-2.9-2.4z",
        "M5.8 11.6c0-1.9 2.4-2.9 5.7-2.9 3.5 0 6.3.9 6.3 2.9 0 1.9-2.6 2.8-6.1 2.8-3.4"
                + " 0-5.9-.9-5.9-2.8z",
        "M2.6 18.6c.1-2.2 3.8-3.1 9.3-3 5.6.1 9.6 1.1 9.5 3.2-.1 2-4 2.7-9.6"
                + " 2.6-5.6-.1-9.3-.9-9.2-2.8z"
    };

    /**
     * @param size of its square, in pixels
     */
    public Mark(double size) {
        for (var i = 0; i < STONES.length; i++) {
            var stone = new SVGPath();
            stone.setContent(STONES[i]);
            stone.getStyleClass().addAll("stone", "stone-" + (i + 1));
            getChildren().add(stone);
        }
        setScaleX(size / 24);
        setScaleY(size / 24);
        setFocusTraversable(false);
    }
}
