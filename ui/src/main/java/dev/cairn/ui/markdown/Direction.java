package dev.cairn.ui.markdown;

import javafx.geometry.NodeOrientation;

/** In which direction a text runs: that of its first letter (Unicode UAX #9, rules P2 and P3). */
public final class Direction {
    private Direction() {}

    /** The orientation for {@code text}; that of what surrounds it where it has no letters. */
    public static NodeOrientation of(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return NodeOrientation.LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return NodeOrientation.RIGHT_TO_LEFT;
                }
                default -> {}
            }
        }
        return NodeOrientation.INHERIT;
    }
}
