package dev.cairn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.episode.Role;
import dev.cairn.ui.chat.Stage;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Trouble;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Optional;

/** Drives the real window with keys and clicks, without a display. */
class WindowTest {
    private final SampleCompanion companion = Samples.lively();
    private final SampleWindow window = SampleWindow.open(companion);
    private final ShellViewModel shell = window.shell;
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aQuestionIsTypedAnsweredAndItsSourceOpened() {
        ask("Where is Anna?");
        Fx.until("the answer", () -> stage() == Stage.COMPLETE);
        Fx.frames();
        robot.clickOn(window.find(".citation", Button.class));
        Fx.until("the source", () -> shell.sources().episodes().get().isPresent());
        Fx.frames();
        assertThat(window.find(".episode-text", Label.class).getText())
                .startsWith("Big news today: Anna moved from Bonn to Berlin");
        robot.push(KeyCode.ESCAPE);
        Fx.until("the panel is closed", () -> !shell.sources().open().get());
    }

    @Test
    void escapeStopsAnAnswerAndKeepsWhatWasSaid() {
        companion.answering(Samples.annaScript().holdingAfter(12));
        ask("Where is Anna?");
        Fx.until("words", () -> last().text().get().contains("Berlin"));
        assertThat(Fx.call(() -> window.find("#stop", Button.class).isVisible())).isTrue();
        robot.push(KeyCode.ESCAPE);
        Fx.until("the stop", () -> stage() == Stage.STOPPED);
        assertThat(Fx.call(() -> last().text().get()))
                .contains("Berlin")
                .doesNotContain("Neukölln");
        assertThat(Fx.call(() -> window.find("#stop", Button.class).isVisible())).isFalse();
    }

    @Test
    void shiftAndEnterBeginALineAndDoNotSend() {
        Fx.frames();
        robot.clickOn(window.find("#question", TextArea.class)).write("One");
        robot.press(KeyCode.SHIFT).push(KeyCode.ENTER).release(KeyCode.SHIFT).write("Two");
        Fx.until("both lines", () -> shell.chat().get().draft().get().equals("One\nTwo"));
        assertThat(Fx.call(() -> shell.chat().get().messages().size())).isZero();
    }

    @Test
    void keysBeginAConversationAndFindOne() {
        Fx.until("the list", () -> !shell.conversations().rows().isEmpty());
        Fx.run(() -> shell.open(Samples.ANNA));
        Fx.until("messages", () -> shell.chat().get().messages().size() == 4);
        robot.press(KeyCode.CONTROL).push(KeyCode.N).release(KeyCode.CONTROL);
        Fx.until("a new one", () -> shell.chat().get().messages().isEmpty());
        robot.press(KeyCode.CONTROL).push(KeyCode.K).release(KeyCode.CONTROL);
        Fx.until("the search has the keys", () -> focused("search"));
        robot.write("lisbon");
        Fx.until("one title is left", () -> shell.conversations().rows().size() == 2);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        Fx.until(
                "it is open",
                () -> shell.chat().get().conversation().get().equals(Optional.of(Samples.LISBON)));
    }

    @Test
    void aLinkIsOpenedOnlyAfterAYes() {
        Fx.run(() -> shell.open(Samples.LISBON));
        Fx.until("messages", () -> !shell.chat().get().messages().isEmpty());
        Fx.frames();
        var link = window.find(".md-link", Hyperlink.class);
        Fx.run(link::fire);
        Fx.frames();
        robot.clickOn(window.find("#no", Button.class));
        Fx.until("no question", () -> shell.asking().get().isEmpty());
        assertThat(window.opened).isEmpty();
        Fx.run(link::fire);
        Fx.frames();
        robot.clickOn(window.find("#yes", Button.class));
        Fx.until("opened", () -> !window.opened.isEmpty());
        assertThat(window.opened).containsExactly("https://example.org/sintra");
    }

    @Test
    void whatGoesWrongIsOneSentenceWithItsDetailsBehindAButton() {
        companion.refusing(new Trouble("The disk is full.", "StoreException: m-0000"));
        ask("Where is Anna?");
        Fx.until("the notice", () -> shell.notice().get().isPresent());
        Fx.frames();
        assertThat(Fx.call(() -> shell.chat().get().draft().get())).isEqualTo("Where is Anna?");
        robot.clickOn("Details");
        Fx.until("details", () -> shell.asking().get().isPresent());
        robot.push(KeyCode.ESCAPE);
        Fx.until("no details", () -> shell.asking().get().isEmpty());
    }

    @Test
    void anAnswerGoesOnWhileAnotherConversationIsShown() {
        companion.answering(Samples.annaScript().holdingAfter(12));
        ask("Where is Anna?");
        Fx.until("words", () -> last().text().get().contains("Berlin"));
        var asked = Fx.call(() -> shell.chat().get().conversation().get().orElseThrow());
        Fx.run(() -> shell.open(Samples.BREAD));
        Fx.until("the other", () -> shell.chat().get().messages().size() == 2);
        Fx.run(() -> shell.open(asked));
        assertThat(Fx.call(() -> stage())).isEqualTo(Stage.WRITING);
        companion.release();
        Fx.until("the end", () -> stage() == Stage.COMPLETE);
        assertThat(Fx.call(() -> last().role())).isEqualTo(Role.ASSISTANT);
    }

    @Test
    void everyControlThatCanBeReachedHasAName() {
        Fx.run(() -> shell.open(Samples.LISBON));
        Fx.until("messages", () -> !shell.chat().get().messages().isEmpty());
        Fx.frames();
        var nameless =
                Fx.call(
                        () ->
                                window.view.lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .filter(Node::isFocusTraversable)
                                        .filter(WindowTest::isNameless)
                                        .toList());
        assertThat(nameless).isEmpty();
    }

    private static boolean isNameless(Button button) {
        return (button.getText() == null || button.getText().isBlank())
                && (button.getAccessibleText() == null || button.getAccessibleText().isBlank());
    }

    private void ask(String question) {
        Fx.frames();
        robot.clickOn(window.find("#question", TextArea.class))
                .write(question, 0)
                .push(KeyCode.ENTER);
    }

    private dev.cairn.ui.chat.MessageViewModel last() {
        return shell.chat().get().messages().getLast();
    }

    private Stage stage() {
        return shell.chat().get().messages().isEmpty() ? Stage.SEARCHING : last().stage().get();
    }

    private boolean focused(String id) {
        var owner = window.scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }
}
