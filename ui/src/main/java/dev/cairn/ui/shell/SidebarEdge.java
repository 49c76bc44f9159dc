package dev.cairn.ui.shell;

import dev.cairn.ui.settings.Preferences;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The edge of the list of conversations, by which it is made wider; its width is kept. */
final class SidebarEdge {
    private static final double GRIP = 5;

    private final Region sidebar;
    private final ObjectProperty<Preferences> preferences;
    private boolean held;

    private SidebarEdge(Region sidebar, ObjectProperty<Preferences> preferences) {
        this.sidebar = sidebar;
        this.preferences = preferences;
    }

    static void on(Region sidebar, ObjectProperty<Preferences> preferences) {
        var edge = new SidebarEdge(sidebar, preferences);
        sidebar.addEventFilter(MouseEvent.MOUSE_MOVED, edge::onMove);
        sidebar.addEventFilter(MouseEvent.MOUSE_PRESSED, edge::onPress);
        sidebar.addEventFilter(MouseEvent.MOUSE_DRAGGED, edge::onDrag);
        sidebar.addEventFilter(MouseEvent.MOUSE_RELEASED, edge::onRelease);
    }

    private boolean atTheEdge(MouseEvent event) {
        return event.getX() > sidebar.getWidth() - GRIP;
    }

    private void onMove(MouseEvent event) {
        sidebar.setCursor(atTheEdge(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void onPress(MouseEvent event) {
        held = atTheEdge(event);
        if (held) {
            event.consume();
        }
    }

    private void onDrag(MouseEvent event) {
        if (held) {
            sidebar.setPrefWidth(preferences.get().withSidebar(event.getX()).sidebar());
            event.consume();
        }
    }

    private void onRelease(MouseEvent event) {
        if (held) {
            held = false;
            preferences.set(preferences.get().withSidebar(sidebar.getPrefWidth()));
            event.consume();
        }
    }
}
