package dev.cairn.ui.chat;

import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Scrolls through messages of which only those near what is in sight have nodes: a conversation of
 * twenty thousand opens as fast as one of twenty.
 */
final class MessageScroll extends ScrollPane {
    private static final double AT_THE_END = 24;

    /** Nearer than this to the end of what has nodes, more are made. */
    private static final double NEAR = 600;

    /** So many get nodes at once; one costs a millisecond, and two to be laid out. */
    private static final int STEP = 2;

    /** Enough to fill most windows; what is above them follows when they are seen. */
    private static final int FIRST = 6;

    private static final int MOST = 90;

    private final ObservableList<MessageViewModel> messages;
    private final Function<MessageViewModel, Node> node;
    private final Consumer<Node> release;
    private final Consumer<List<MessageViewModel>> shown;
    private final VBox column = new VBox();
    private final HBox content = new HBox(column);
    private int from;
    private int to;
    private boolean following = true;
    private boolean moving;

    /**
     * @param node makes the node of a message
     * @param release told when a node is no longer needed
     * @param shown told which messages have got nodes
     */
    MessageScroll(
            ObservableList<MessageViewModel> messages,
            double width,
            Function<MessageViewModel, Node> node,
            Consumer<Node> release,
            Consumer<List<MessageViewModel>> shown) {
        this.messages = messages;
        this.node = node;
        this.release = release;
        this.shown = shown;
        column.getStyleClass().add("chat-column");
        column.setMaxWidth(width);
        content.getStyleClass().add("chat-centred");
        HBox.setHgrow(column, Priority.ALWAYS);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("chat-scroll");
        content.heightProperty()
                .addListener(
                        (_, _, _) -> {
                            if (following && !moving) {
                                layout();
                                setVvalue(getVmax());
                            }
                        });
        setOnScroll(_ -> following = atTheEnd());
        vvalueProperty()
                .addListener(
                        (_, _, _) -> {
                            if (!moving) {
                                if (isPressed() || isHover()) {
                                    following = atTheEnd();
                                }
                                Platform.runLater(this::grow);
                            }
                        });
    }

    /** The nodes of messages now, from top to bottom. */
    List<Node> nodes() {
        return column.getChildren();
    }

    int from() {
        return from;
    }

    boolean atTheEnd() {
        return to == messages.size() && hidden() - top() < AT_THE_END;
    }

    /** Shows the last messages. */
    void showEnd() {
        following = true;
        rebuild(Math.max(0, messages.size() - FIRST), messages.size());
        Platform.runLater(this::grow);
    }

    /** Brings a message into sight, a little below the upper edge. */
    void show(MessageViewModel message) {
        var at = messages.indexOf(message);
        if (at < 0) {
            return;
        }
        following = false;
        rebuild(Math.max(0, at - STEP), Math.min(messages.size(), at + FIRST));
        applyCss();
        layout();
        var wanted = column.getChildren().get(at - from).getBoundsInParent().getMinY();
        moveTo(wanted - 48);
        Platform.runLater(this::grow);
    }

    /** The last messages are new: they get nodes if the end is in sight, or is to be. */
    void appended() {
        following = true;
        if (to < from || column.getChildren().isEmpty() || messages.size() - to > FIRST) {
            showEnd();
            return;
        }
        add(to, messages.size());
        to = messages.size();
        trimTop();
    }

    void clear() {
        column.getChildren().forEach(release);
        column.getChildren().clear();
        from = 0;
        to = 0;
    }

    private void rebuild(int newFrom, int newTo) {
        clear();
        from = newFrom;
        add(newFrom, newTo);
        to = newTo;
    }

    private void add(int first, int end) {
        var added = List.copyOf(messages.subList(first, end));
        shown.accept(added);
        added.stream().map(node).forEach(column.getChildren()::add);
    }

    /** Makes nodes for a few more messages where the edge of those that have any is near. */
    private void grow() {
        if (getScene() == null || content.getHeight() <= 0) {
            return;
        }
        if (top() < NEAR && from > 0) {
            growUp();
            Platform.runLater(this::grow);
        } else if (hidden() - top() < NEAR && to < messages.size()) {
            var end = Math.min(messages.size(), to + STEP);
            add(to, end);
            to = end;
            trimTop();
            Platform.runLater(this::grow);
        }
    }

    private void growUp() {
        var newFrom = Math.max(0, from - STEP);
        var added = List.copyOf(messages.subList(newFrom, from));
        shown.accept(added);
        var nodes = added.stream().map(node).toList();
        var anchor = column.getChildren().getFirst();
        keepingPlace(
                anchor,
                () -> {
                    column.getChildren().addAll(0, nodes);
                    from = newFrom;
                    // What is far below the sight is let go; at the end it is not far.
                    while (column.getChildren().size() > MOST && !following) {
                        release.accept(column.getChildren().removeLast());
                        to--;
                    }
                });
    }

    private void trimTop() {
        var over = column.getChildren().size() - MOST;
        if (over > 0) {
            keepingPlace(
                    column.getChildren().getLast(),
                    () -> {
                        for (var i = 0; i < over; i++) {
                            release.accept(column.getChildren().removeFirst());
                            from++;
                        }
                    });
        }
    }

    /** Changes the nodes so that {@code anchor} stays where it is on the screen. */
    private void keepingPlace(Node anchor, Runnable change) {
        var end = following;
        var above = anchor.getBoundsInParent().getMinY() - top();
        moving = true;
        change.run();
        applyCss();
        layout();
        moving = false;
        if (end) {
            moveTo(hidden());
        } else {
            moveTo(anchor.getBoundsInParent().getMinY() - above);
        }
    }

    private double hidden() {
        return Math.max(0, content.getHeight() - getViewportBounds().getHeight());
    }

    private double top() {
        return getVvalue() * hidden();
    }

    private void moveTo(double pixels) {
        moving = true;
        setVvalue(hidden() <= 0 ? 0 : Math.clamp(pixels / hidden(), 0, 1));
        moving = false;
    }
}
