package dev.cairn.ui.markdown;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Lets the text below a node be selected with the mouse or by Shortcut+A and copied. A press on a
 * button or link is left to it. Use on the window's thread.
 */
public final class TextSelection {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_'’-]+");

    private final Parent root;
    private final Consumer<String> clipboard;
    private final List<Path> marks = new ArrayList<>();
    private Optional<Place> anchor = Optional.empty();
    private Optional<Place> focus = Optional.empty();

    /** A character of one flow; flows are numbered from top to bottom. */
    private record Place(int flow, int character) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return flow != other.flow
                    ? Integer.compare(flow, other.flow)
                    : Integer.compare(character, other.character);
        }
    }

    /**
     * @param root whose text flows are selected in; it takes the focus when it is pressed
     * @param clipboard takes what is copied
     */
    public TextSelection(Parent root, Consumer<String> clipboard) {
        this.root = root;
        this.clipboard = clipboard;
        root.setCursor(Cursor.TEXT);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        root.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                clear();
                            }
                        });
    }

    private void onPress(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || onControl(event.getPickResult().getIntersectedNode())) {
            return;
        }
        root.requestFocus();
        var at = place(event);
        if (event.isShiftDown() && anchor.isPresent()) {
            focus = at;
        } else if (event.getClickCount() == 2) {
            at.ifPresent(this::selectWord);
        } else if (event.getClickCount() > 2) {
            at.ifPresent(this::selectParagraph);
        } else {
            anchor = at;
            focus = at;
        }
        show();
        event.consume();
    }

    private boolean onControl(Node node) {
        for (Node at = node; at != null && !at.equals(root); at = at.getParent()) {
            if (at instanceof Button || at instanceof Hyperlink) {
                return true;
            }
        }
        return false;
    }

    private void onDrag(MouseEvent event) {
        if (anchor.isPresent() && event.isPrimaryButtonDown()) {
            focus = place(event);
            show();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (ALL.match(event)) {
            selectAll();
            event.consume();
        } else if (COPY.match(event) && !selected().isEmpty()) {
            clipboard.accept(selected());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !selected().isEmpty()) {
            clear();
            event.consume();
        }
    }

    /** Selects all text below the node. */
    public void selectAll() {
        var flows = flows();
        if (!flows.isEmpty()) {
            anchor = Optional.of(new Place(0, 0));
            focus = Optional.of(new Place(flows.size() - 1, text(flows.getLast()).length()));
            show();
        }
    }

    private void selectWord(Place at) {
        var text = text(flows().get(at.flow()));
        var words = WORD.matcher(text);
        while (words.find()) {
            if (words.start() <= at.character() && at.character() <= words.end()) {
                anchor = Optional.of(new Place(at.flow(), words.start()));
                focus = Optional.of(new Place(at.flow(), words.end()));
                return;
            }
        }
    }

    private void selectParagraph(Place at) {
        anchor = Optional.of(new Place(at.flow(), 0));
        focus = Optional.of(new Place(at.flow(), text(flows().get(at.flow())).length()));
    }

    public void clear() {
        anchor = Optional.empty();
        focus = Optional.empty();
        show();
    }

    /** The words that are selected; a paragraph on a line of its own. */
    public String selected() {
        if (anchor.isEmpty() || focus.isEmpty()) {
            return "";
        }
        var from = first();
        var to = last();
        var flows = flows();
        var words = new StringBuilder();
        for (var i = from.flow(); i <= to.flow() && i < flows.size(); i++) {
            var text = text(flows.get(i));
            var start = i == from.flow() ? Math.min(from.character(), text.length()) : 0;
            var end = i == to.flow() ? Math.min(to.character(), text.length()) : text.length();
            if (i > from.flow()) {
                words.append('\n');
            }
            words.append(written(flows.get(i), start, Math.max(start, end)));
        }
        return words.toString().replace('\u00a0', ' ');
    }

    private Place first() {
        return least(anchor.orElseThrow(), focus.orElseThrow());
    }

    private Place last() {
        var one = anchor.orElseThrow();
        return least(one, focus.orElseThrow()).equals(one) ? focus.orElseThrow() : one;
    }

    private static Place least(Place one, Place other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void show() {
        for (var mark : marks) {
            if (mark.getParent() instanceof TextFlow flow) {
                flow.getChildren().remove(mark);
            }
        }
        marks.clear();
        if (anchor.isEmpty() || focus.isEmpty() || anchor.equals(focus)) {
            return;
        }
        var from = first();
        var to = last();
        var flows = flows();
        for (var i = from.flow(); i <= to.flow() && i < flows.size(); i++) {
            var flow = flows.get(i);
            var start = i == from.flow() ? from.character() : 0;
            var end = i == to.flow() ? to.character() : text(flow).length();
            if (end > start) {
                var mark = new Path(flow.getRangeShape(start, end, true));
                mark.getStyleClass().add("selection-mark");
                mark.setManaged(false);
                mark.setMouseTransparent(true);
                flow.getChildren().addFirst(mark);
                marks.add(mark);
            }
        }
    }

    /** The character nearest to where the mouse is. */
    private Optional<Place> place(MouseEvent event) {
        var flows = flows();
        var nearest = -1;
        var distance = Double.MAX_VALUE;
        for (var i = 0; i < flows.size(); i++) {
            var bounds = flows.get(i).localToScene(flows.get(i).getLayoutBounds());
            var above = bounds.getMinY() - event.getSceneY();
            var below = event.getSceneY() - bounds.getMaxY();
            var left = bounds.getMinX() - event.getSceneX();
            var right = event.getSceneX() - bounds.getMaxX();
            var away =
                    Math.max(0, Math.max(above, below)) * 1000 + Math.max(0, Math.max(left, right));
            if (away < distance) {
                distance = away;
                nearest = i;
            }
        }
        if (nearest < 0) {
            return Optional.empty();
        }
        var flow = flows.get(nearest);
        Point2D point = flow.sceneToLocal(event.getSceneX(), event.getSceneY());
        return Optional.of(new Place(nearest, flow.getHitInfo(point).getInsertionIndex()));
    }

    private List<TextFlow> flows() {
        var flows = new ArrayList<TextFlow>();
        collect(root, flows);
        return flows;
    }

    private static void collect(Parent parent, List<TextFlow> flows) {
        if (parent instanceof TextFlow flow) {
            flows.add(flow);
            return;
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent below && child.isVisible()) {
                collect(below, flows);
            }
        }
    }

    /** What stands between two characters; a formula of which all is selected as it was written. */
    private static String written(TextFlow flow, int from, int to) {
        var written = new StringBuilder();
        var at = 0;
        for (var child : flow.getChildrenUnmodifiable()) {
            var text = text(child);
            var start = Math.clamp(from - at, 0, text.length());
            var end = Math.clamp(to - at, 0, text.length());
            var whole = start == 0 && end == text.length() && end > 0;
            written.append(
                    whole && child.getUserData() instanceof Formula.Source(var source)
                            ? source
                            : text.substring(start, Math.max(start, end)));
            at += text.length();
        }
        return written.toString();
    }

    /**
     * The characters of a flow as its hits count them: an embedded node is one character, its words
     * are not part of the text.
     */
    private static String text(TextFlow flow) {
        var text = new StringBuilder();
        flow.getChildrenUnmodifiable().forEach(child -> text.append(text(child)));
        return text.toString();
    }

    private static String text(Node child) {
        return switch (child) {
            case Text words -> words.getText();
            case Label _, Button _, Hyperlink _ -> "\u200b";
            default -> "";
        };
    }
}
