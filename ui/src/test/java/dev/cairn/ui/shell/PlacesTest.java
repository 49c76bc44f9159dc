package dev.cairn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.theme.ThemeChoice;

import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The places beside conversations, by keys alone. */
class PlacesTest {
    private final SampleCompanion companion = Samples.lived();
    private final SampleWindow window = SampleWindow.open(companion);
    private final ShellViewModel shell = window.shell;
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyPlaceIsReachedByKeysAndEveryControlInItHasAName() {
        Fx.until("the list", () -> !shell.conversations().rows().isEmpty());
        var keys = new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT6};
        var places = new Place[] {Place.INBOX, Place.MEMORIES, Place.TIMELINE, Place.SETTINGS};
        for (var i = 0; i < keys.length; i++) {
            var place = places[i];
            robot.press(KeyCode.CONTROL).push(keys[i]).release(KeyCode.CONTROL);
            Fx.until(place.name(), () -> shell.place().get() == place);
            Fx.frames();
            assertThat(
                            Fx.call(
                                    () ->
                                            window
                                                    .view
                                                    .lookupAll(".button, .toggle-button")
                                                    .stream()
                                                    .filter(Labeled.class::isInstance)
                                                    .map(Labeled.class::cast)
                                                    .filter(PlacesTest::isNameless)
                                                    .toList()))
                    .as(place.name())
                    .isEmpty();
        }
        robot.push(KeyCode.F1);
        Fx.until("the keys", () -> shell.asking().get().isPresent());
        robot.push(KeyCode.ESCAPE);
        Fx.until("no keys", () -> shell.asking().get().isEmpty());
    }

    @Test
    void settingsOpenAtTheirTop() {
        Fx.until("the list", () -> !shell.conversations().rows().isEmpty());
        Fx.run(() -> shell.go(Place.SETTINGS));
        Fx.until("settings", () -> shell.rooms().settings().household().get().isPresent());
        Fx.frames();
        assertThat(
                        Fx.call(
                                () ->
                                        ((ScrollPane) window.view.lookup(".scroll-pane.settings"))
                                                .getVvalue()))
                .isZero();
    }

    @Test
    void theDeckIsWorkedThroughWithOneKeyEach() {
        Fx.run(() -> shell.go(Place.INBOX));
        Fx.until("proposals", () -> shell.rooms().inbox().proposals().size() == 4);
        Fx.frames();
        robot.push(KeyCode.K);
        Fx.until("one kept", () -> companion.inbox().decided.size() == 1);
        robot.push(KeyCode.D);
        Fx.until("one declined", () -> companion.inbox().decided.size() == 2);
        robot.push(KeyCode.U);
        Fx.until("one back", () -> companion.inbox().decided.size() == 1);
    }

    @Test
    void aDeletedConversationIsBackWhenThatIsCalledOffAndErasedWhenTheWindowCloses() {
        Fx.until("the list", () -> !shell.conversations().rows().isEmpty());
        var tokyo = Fx.call(() -> shell.conversations().find(Samples.TOKYO).orElseThrow());
        Fx.run(() -> shell.hand().forget(tokyo));
        Fx.run(() -> shell.undoable().undo());
        assertThat(companion.conversations()).contains(tokyo);
        Fx.run(() -> shell.hand().forget(tokyo));
        assertThat(companion.conversations()).contains(tokyo);
        Fx.run(shell::close);
        assertThat(companion.conversations()).doesNotContain(tokyo);
    }

    @Test
    void whatIsPreferredIsKeptAtOnce() {
        Fx.run(() -> shell.turnTheme());
        Fx.run(() -> shell.resizeType(2));
        Fx.until("kept", () -> companion.home().preferences().fontPercent() == 120);
        assertThat(companion.home().preferences().theme()).isEqualTo(ThemeChoice.DARK);
    }

    private static boolean isNameless(Labeled control) {
        return control.isFocusTraversable()
                && (control.getText() == null || control.getText().isBlank())
                && (control.getAccessibleText() == null || control.getAccessibleText().isBlank());
    }
}
