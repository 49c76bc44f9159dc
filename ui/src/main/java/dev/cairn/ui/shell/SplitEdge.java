package dev.cairn.ui.shell;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;

/**
 * The edge of a part of the window, by which it is made wider or narrower. In a window that runs
 * from right to left the toolkit mirrors what the mouse tells, so that nothing differs here.
 */
final class SplitEdge {
    private static final double GRIP = 5;

    private final Region part;
    private final Side side;
    private final DoubleUnaryOperator within;
    private final DoubleConsumer keep;
    private boolean held;

    /** On which side of a part its edge is. */
    enum Side {
        START,
        END
    }

    private SplitEdge(Region part, Side side, DoubleUnaryOperator within, DoubleConsumer keep) {
        this.part = part;
        this.side = side;
        this.within = within;
        this.keep = keep;
    }

    /**
     * @param within the nearest width that the part may have
     * @param keep told the width when the edge is let go
     */
    static void on(Region part, Side side, DoubleUnaryOperator within, DoubleConsumer keep) {
        var edge = new SplitEdge(part, side, within, keep);
        part.addEventFilter(MouseEvent.MOUSE_MOVED, edge::onMove);
        part.addEventFilter(MouseEvent.MOUSE_PRESSED, edge::onPress);
        part.addEventFilter(MouseEvent.MOUSE_DRAGGED, edge::onDrag);
        part.addEventFilter(MouseEvent.MOUSE_RELEASED, edge::onRelease);
    }

    private boolean atTheEdge(MouseEvent event) {
        return side == Side.START ? event.getX() < GRIP : event.getX() > part.getWidth() - GRIP;
    }

    private void onMove(MouseEvent event) {
        part.setCursor(atTheEdge(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void onPress(MouseEvent event) {
        held = atTheEdge(event);
        if (held) {
            event.consume();
        }
    }

    private void onDrag(MouseEvent event) {
        if (held) {
            var width = side == Side.START ? part.getWidth() - event.getX() : event.getX();
            part.setPrefWidth(within.applyAsDouble(width));
            event.consume();
        }
    }

    private void onRelease(MouseEvent event) {
        if (held) {
            held = false;
            keep.accept(part.getPrefWidth());
            event.consume();
        }
    }
}
