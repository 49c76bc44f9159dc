package dev.cairn.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DuplicatesTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void pairsAreMergedKeptAndTakenBackWithOneKeyEach() {
        try (var window = SampleWindow.open(Samples.lived())) {
            var model = window.shell.rooms().duplicates();
            var desk = window.companion().inbox();
            Fx.run(() -> window.shell.go(Place.INBOX));
            Fx.until("pairs", () -> model.pairs().size() == 2);
            Fx.frames();
            var tab = window.find("#tab-duplicates", ToggleButton.class);
            Fx.run(tab::fire);
            Fx.frames();
            robot.clickOn("#duplicates .proposal");
            var first = desk.pairs.getFirst();
            robot.push(KeyCode.M);
            Fx.until("merged", () -> desk.merged.contains(first.goes()));
            Fx.until("one left", () -> model.pairs().size() == 1);
            robot.push(KeyCode.U);
            Fx.until("undone", () -> desk.merged.isEmpty());
            Fx.until("both wait again", () -> model.pairs().size() == 2);
            robot.push(KeyCode.B);
            Fx.until("kept", () -> desk.pairs.size() == 1);
            assertThat(desk.merged).isEmpty();
        }
    }

    @Test
    void theTabsTellHowManyWaitAndOneIsAlwaysChosen() {
        try (var window = SampleWindow.open(Samples.lived())) {
            Fx.run(() -> window.shell.go(Place.INBOX));
            Fx.frames();
            var tab = window.find("#tab-duplicates", ToggleButton.class);
            Fx.until("the count", () -> tab.getText().equals("Said twice (2)"));
            Fx.run(tab::fire);
            Fx.run(tab::fire);
            assertThat(Fx.call(tab::isSelected)).isTrue();
            assertThat(Fx.call(() -> window.view.lookup("#duplicates"))).isNotNull();
        }
    }
}
