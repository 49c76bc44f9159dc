package dev.cairn.ui.theme;

import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Errand;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What pages of cards are put together from. */
public final class Parts {
    private Parts() {}

    /** Makes a card with a heading out of a box. */
    public static void section(VBox box, Words words, String key) {
        var heading = new Label(words.of(key));
        heading.getStyleClass().add("settings-heading");
        box.getChildren().addFirst(heading);
        box.getStyleClass().addAll("card", "settings-section");
        box.setAccessibleText(words.of(key));
    }

    /** Something under the words that say what it is. */
    public static VBox labelled(Words words, String key, Node content) {
        var label = new Label(words.of(key));
        label.getStyleClass().add("settings-label");
        label.setLabelFor(content);
        var box = new VBox(label, content);
        box.getStyleClass().add("settings-labelled");
        return box;
    }

    public static FlowPane choices() {
        var row = new FlowPane();
        row.getStyleClass().add("choices");
        return row;
    }

    /** Nodes side by side, as many as fit a line. */
    public static FlowPane row(Node... nodes) {
        var row = new FlowPane(nodes);
        row.getStyleClass().add("settings-kinds");
        return row;
    }

    public static ToggleButton choice(
            ToggleGroup group, String said, boolean selected, Runnable action) {
        var toggle = new ToggleButton(said);
        toggle.getStyleClass().setAll("choice");
        toggle.setToggleGroup(group);
        toggle.setSelected(selected);
        toggle.setOnAction(
                _ -> {
                    toggle.setSelected(true);
                    action.run();
                });
        return toggle;
    }

    /** A name and what belongs to it. */
    public static HBox line(String name, String value) {
        var one = new Label(name);
        one.setMinWidth(0);
        one.setWrapText(true);
        HBox.setHgrow(one, Priority.ALWAYS);
        one.setMaxWidth(Double.MAX_VALUE);
        var other = new Label(value);
        other.getStyleClass().add("settings-value");
        other.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(one, other);
        row.getStyleClass().add("settings-row");
        return row;
    }

    public static Button button(Words words, String key, Icons icon, Runnable action) {
        var button = new Button(words.of(key), icon.node());
        button.getStyleClass().addAll("side-action", "settings-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Label note(String said) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add("section-sentence");
        return label;
    }

    /** What is amiss, with the sign for it. */
    public static Label trouble(String said) {
        var icon = Icons.TROUBLE.node();
        icon.getStyleClass().add("not-well");
        var label = new Label(said, icon);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * How far an errand is, and a button that ends it; out of sight while there is none. What the
     * user pressed is out of reach meanwhile: they stand on this button, and after it on the first
     * one of the card, so that the page stays where it is.
     */
    public static HBox working(Words words, Errand errand) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = button(words, "settings.stop", Icons.CLOSE, errand::cancel);
        var row = new HBox(bar, stop);
        row.getStyleClass().add("settings-row");
        errand.progress()
                .subscribe(
                        far -> {
                            var begins = far.isPresent() && !row.isVisible();
                            var ends = far.isEmpty() && stop.isFocused();
                            row.setManaged(far.isPresent());
                            row.setVisible(far.isPresent());
                            far.ifPresent(one -> bar.setProgress(one.fraction()));
                            if (begins && holdsFocus(row.getParent())) {
                                stop.requestFocus();
                            }
                            if (ends) {
                                Platform.runLater(() -> focusFirst(row.getParent()));
                            }
                        });
        return row;
    }

    private static boolean holdsFocus(@Nullable Parent card) {
        var owner =
                card == null || card.getScene() == null ? null : card.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(card)) {
                return true;
            }
        }
        return false;
    }

    private static void focusFirst(@Nullable Parent card) {
        if (card != null) {
            card.lookupAll(".button").stream()
                    .filter(one -> one.isVisible() && !one.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /** A list of less than this, in pixels, shows nothing whole. */
    public static final double LEAST_LIST = 150;

    /** Has Tab lead out of a field of several lines: whoever goes by keys alone must get out. */
    public static void leaveByTab(TextArea field) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB
                            && !event.isConsumed()
                            && !event.isShortcutDown()) {
                        field.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        event.consume();
                    }
                });
    }

    /** A page that fills the window, and is scrolled as a whole in one in which it has no room. */
    public static ScrollPane scrolling(Region page) {
        var centred = new HBox(page);
        centred.getStyleClass().add("chat-centred");
        HBox.setHgrow(page, Priority.ALWAYS);
        centred.setFillHeight(true);
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("place-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
