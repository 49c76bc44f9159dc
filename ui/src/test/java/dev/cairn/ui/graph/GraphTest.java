package dev.cairn.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleGraph;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Locale;

class GraphTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void thoseOfWhomMoreIsKnownTogetherAreNearerAndWhatIsPastTiesLess() {
        var sample = new SampleGraph();
        sample.add(Entity.Kind.PERSON, "Anna");
        sample.add(Entity.Kind.PLACE, "Berlin");
        sample.add(Entity.Kind.PLACE, "Bonn");
        sample.add(Entity.Kind.PERSON, "Ann");
        sample.tie("Anna", "lives in", "Bonn", "Anna lived in Bonn", .8, false);
        sample.tie("Anna", "lives in", "Berlin", "Anna lives in Berlin", .8, true);
        sample.tie("Anna", "", "", "Anna likes Berlin", .2, true);
        sample.tie("Anna", "", "", "Anna is well", .2, true);
        var around = sample.around("anna").orElseThrow();
        assertThat(around.neighbours())
                .extracting(one -> one.entity().name(), Neighbourhood.Neighbour::word)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Berlin", "lives in"),
                        org.assertj.core.groups.Tuple.tuple("Bonn", "lives in"));
        assertThat(around.neighbours().getFirst().weight()).isEqualTo(1);
        assertThat(around.neighbours().getLast().weight()).isLessThan(.5);
        assertThat(around.facts()).extracting(fact -> fact.text()).containsExactly("Anna is well");
        assertThat(sample.around("Nobody")).isEmpty();
    }

    @Test
    void whatASlotHoldsStandsThereAlsoWhereItIsKnownByNothingElse() {
        var sample = new SampleGraph();
        sample.add(Entity.Kind.PERSON, "Anna");
        sample.tie("Anna", "lives in", "Ghent", "Anna lives in Ghent", .8, true);
        sample.tie(
                "Anna",
                "said",
                "a sentence that is too long to be a name",
                "Anna said so",
                .8,
                true);
        var around = sample.around("Anna").orElseThrow();
        assertThat(around.neighbours()).hasSize(1);
        var ghent = around.neighbours().getFirst();
        assertThat(ghent.entity().name()).isEqualTo("Ghent");
        assertThat(ghent.entity().kind()).isEqualTo(Entity.Kind.PLACE);
        assertThat(ghent.word()).isEqualTo("lives in");
        assertThat(ghent.holds()).isTrue();
    }

    @Test
    void nameOfSeveralWordsIsFoundAsAWholeAlone() {
        var sample = new SampleGraph();
        sample.add(Entity.Kind.PERSON, "Anna");
        sample.add(Entity.Kind.ORGANISATION, "Lantern Press");
        sample.tie("Anna", "", "", "Anna has a lantern", .5, true);
        assertThat(sample.around("Anna").orElseThrow().neighbours()).isEmpty();
        sample.tie("Anna", "", "", "Anna works for Lantern Press.", .5, true);
        assertThat(sample.around("Anna").orElseThrow().neighbours()).hasSize(1);
    }

    @Test
    void noMoreAreShownThanCanBeReadAndTheRestIsCounted() {
        var sample = new SampleGraph();
        sample.add(Entity.Kind.PERSON, "Anna");
        for (var i = 0; i < 30; i++) {
            sample.add(Entity.Kind.TOPIC, "topic" + i);
            sample.tie("Anna", "", "", "Anna knows topic" + i, .5, true);
        }
        var around = sample.around("Anna").orElseThrow();
        assertThat(around.neighbours()).hasSize(Neighbourhood.MOST_NEIGHBOURS);
        assertThat(around.more()).isEqualTo(30 - Neighbourhood.MOST_NEIGHBOURS);
    }

    @Test
    void oneGoesFromNeighbourToNeighbourByKeysAndBack() {
        try (var window = SampleWindow.open(Samples.lived())) {
            var model = window.shell.rooms().graph();
            Fx.run(() -> window.shell.hand().graph("Anna"));
            Fx.until("Anna", () -> model.shown().get().isPresent());
            Fx.frames();
            robot.push(KeyCode.RIGHT);
            var first = model.shown().get().orElseThrow().neighbours().get(1);
            Fx.until(
                    "the second neighbour has the keys",
                    () ->
                            window.scene().getFocusOwner() instanceof Button button
                                    && button.getText().equals(model.called(first.entity())));
            assertThat(window.find("#graph-told", Label.class).getText())
                    .contains(first.ties().getFirst().text());
            robot.push(KeyCode.ENTER);
            Fx.until(
                    "there",
                    () ->
                            model.shown()
                                    .get()
                                    .filter(one -> one.centre().equals(first.entity()))
                                    .isPresent());
            robot.press(KeyCode.ALT).push(KeyCode.LEFT).release(KeyCode.ALT);
            Fx.until("back", () -> centre(model).equals("Anna"));
            Fx.run(() -> window.find("#graph-as-list", ToggleButton.class).fire());
            Fx.frames();
            assertThat(Fx.call(() -> window.view.lookup("#graph-list"))).isNotNull();
            robot.push(KeyCode.ESCAPE);
            Fx.until("the chat", () -> window.shell.place().get() == Place.CHAT);
        }
    }

    @Test
    void whereThereIsNoRoomForADrawingTheSameIsAList() {
        try (var window =
                SampleWindow.open(
                        Samples.lived(), Locale.GERMAN, dev.cairn.ui.theme.Theme.DARK, 400, 300)) {
            Fx.run(() -> window.shell.hand().graph("Anna"));
            Fx.until("Anna", () -> window.shell.rooms().graph().shown().get().isPresent());
            Fx.frames();
            assertThat(Fx.call(() -> window.view.lookup("#graph-list"))).isNotNull();
            assertThat(Fx.call(() -> window.view.lookup("#graph"))).isNull();
        }
    }

    private static String centre(GraphViewModel model) {
        return model.shown().get().map(one -> one.centre().name()).orElse("");
    }
}
