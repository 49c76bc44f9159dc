package dev.cairn.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.theme.Theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every place by Tab alone, and in a very small window. */
class FocusTest {
    /** What stands in one line may differ by so much, in pixels. */
    private static final double LINE = 24;

    @ParameterizedTest
    @EnumSource(Place.class)
    void tabReachesEveryControlInTheOrderInWhichOneReads(Place place) {
        try (var window = SampleWindow.open(Samples.lived())) {
            show(window, place);
            var middle = window.find(".middle", Parent.class);
            var wanted = Fx.call(() -> traversable(middle));
            var reached = tabbed(window, wanted);
            assertThat(missed(wanted, reached)).as("not reached in %s", place).isEmpty();
            var inOrder = reached.stream().filter(wanted::contains).toList();
            // The graph's neighbours stand in a ring, and are gone through round it.
            if (place != Place.GRAPH) {
                assertThat(Fx.call(() -> backwards(inOrder)))
                        .as("steps backwards in %s", place)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void inAWindowOf400By300NothingIsOutOfReach(Place place) {
        try (var window =
                SampleWindow.open(Samples.lived(), Locale.GERMAN, Theme.LIGHT, 400, 300)) {
            show(window, place);
            var lost = Fx.call(() -> lost(window.view));
            assertThat(lost).as("out of reach in %s", place).isEmpty();
        }
    }

    @Test
    void oneGetsOutOfTheFieldForQuestionsByTab() {
        try (var window = SampleWindow.open(Samples.lively())) {
            Fx.frames();
            var robot = new FxRobot();
            robot.clickOn("#question").write("One", 0).push(KeyCode.TAB);
            Fx.until(
                    "another has the keys",
                    () -> !(window.scene().getFocusOwner() instanceof TextArea));
            assertThat(Fx.call(() -> window.shell.chat().get().draft().get())).isEqualTo("One");
        }
    }

    private static void show(SampleWindow window, Place place) {
        Fx.until("the list", () -> !window.shell.conversations().rows().isEmpty());
        if (place == Place.CHAT) {
            Fx.run(() -> window.shell.open(Samples.ANNA));
            Fx.until("messages", () -> window.shell.chat().get().messages().size() == 4);
        } else {
            Fx.run(() -> window.shell.go(place));
        }
        Fx.until("memories", () -> !window.shell.memories().busy().get());
        Fx.until(
                "settings",
                () ->
                        place != Place.SETTINGS
                                || window.shell.rooms().settings().household().get().isPresent());
        Fx.frames();
        Fx.frames();
    }

    /** What takes the keys, as long as it can be seen and used; rows of a list are its own. */
    private static List<Node> traversable(Parent parent) {
        var found = new ArrayList<Node>();
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                found.add(child);
            }
            if (child instanceof Parent below && !(child instanceof ListView<?>)) {
                found.addAll(traversable(below));
            }
        }
        return found;
    }

    private static Set<Node> tabbed(SampleWindow window, List<Node> wanted) {
        return Fx.call(
                () -> {
                    var reached = new LinkedHashSet<Node>();
                    wanted.getFirst().requestFocus();
                    for (var i = 0; i < 300 && !isReached(wanted, reached); i++) {
                        var owner = window.scene().getFocusOwner();
                        reached.add(owner);
                        owner.requestFocusTraversal(TraversalDirection.NEXT);
                    }
                    reached.add(window.scene().getFocusOwner());
                    return reached;
                });
    }

    /** Of buttons of which one is chosen Tab reaches one, and the arrow keys the others. */
    private static boolean isReached(List<Node> wanted, Set<Node> reached) {
        return missed(wanted, reached).isEmpty();
    }

    private static List<Node> missed(List<Node> wanted, Set<Node> reached) {
        return wanted.stream()
                .filter(one -> !reached.contains(one))
                .filter(
                        one ->
                                !(one instanceof ToggleButton toggle
                                        && toggle.getToggleGroup() != null
                                        && toggle.getToggleGroup().getToggles().stream()
                                                .anyMatch(other -> reached.contains((Node) other))))
                .toList();
    }

    /** Pairs of which the later stands above the earlier, or left of it in the same line. */
    private static List<String> backwards(List<Node> order) {
        var wrong = new ArrayList<String>();
        for (var i = 1; i < order.size(); i++) {
            var before = place(order.get(i - 1));
            var after = place(order.get(i));
            var above = after.getMaxY() < before.getMinY() - LINE;
            var left =
                    Math.abs(after.getCenterY() - before.getCenterY()) < LINE / 4
                            && after.getMaxX() <= before.getMinX();
            // A column beside another begins at its top.
            var beside = after.getMinX() >= before.getMaxX();
            if (left || (above && !beside)) {
                wrong.add(order.get(i - 1) + " then " + order.get(i));
            }
        }
        return wrong;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static List<String> lost(Parent view) {
        var lost = new ArrayList<String>();
        for (var node : traversable(view)) {
            var at = place(node);
            if (!scrolls(node)
                    && (at.getMinX() < -1
                            || at.getMinY() < -1
                            || at.getMaxX() > 401
                            || at.getMaxY() > 301
                            || at.getHeight() < 12)) {
                lost.add(node + " at " + at);
            }
        }
        return lost;
    }

    /** Whether it is brought into sight by scrolling something of which enough is in sight. */
    private static boolean scrolls(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane || above instanceof ListView<?>) {
                var at = place(above);
                return at.getHeight() >= 40 && at.getMinY() >= -1 && at.getMaxY() <= 301;
            }
        }
        return false;
    }
}
