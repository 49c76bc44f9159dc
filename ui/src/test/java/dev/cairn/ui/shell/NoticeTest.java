package dev.cairn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.theme.Density;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Trouble;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/** What the window tells, and how it begins. */
class NoticeTest {
    private final SampleCompanion companion = Samples.lively();
    private final SampleWindow window = SampleWindow.open(companion);
    private final ShellViewModel shell = window.shell;

    @AfterEach
    void close() {
        window.close();
    }

    private String sign() {
        return Fx.call(
                () ->
                        ((FontIcon)
                                        ((Label) bar().getChildrenUnmodifiable().getFirst())
                                                .getGraphic())
                                .getIconCode()
                                .getDescription());
    }

    private Region bar() {
        return window.find("#notice", Region.class);
    }

    @Test
    void goodNewsHasAnotherSignThanTroubleForTheEyeAndForTheEar() {
        Fx.run(() -> shell.around().notices().accept(Notice.done("It is done.")));
        var done = sign();
        assertThat(Fx.call(() -> bar().getAccessibleText())).isEqualTo("Done: It is done.");
        Fx.run(() -> shell.around().troubles().accept(new Trouble("It is not.")));
        assertThat(sign()).isNotEqualTo(done);
        assertThat(Fx.call(() -> bar().getAccessibleText())).isEqualTo("Error: It is not.");
        assertThat(Fx.call(() -> bar().getPseudoClassStates()))
                .contains(PseudoClass.getPseudoClass("error"))
                .doesNotContain(PseudoClass.getPseudoClass("done"));
    }

    @Test
    void whenSomethingIsForgottenThatIsSaid() {
        Fx.run(() -> shell.hand().forget(List.of(companion.facts().getFirst().id())));
        Fx.until("the question", () -> shell.asking().get().isPresent());
        Fx.run(() -> shell.answerYes(""));
        Fx.until("a word", () -> shell.notice().get().isPresent());
        var told = Fx.call(() -> shell.notice().get().orElseThrow());
        assertThat(told.kind()).isEqualTo(Notice.Kind.DONE);
        assertThat(told.sentence())
                .isEqualTo(
                        "Forgotten: one memory and one message or note. Nothing of it is left in"
                                + " any file.");
    }

    @Test
    void aPieceThatIsLeftInAFileIsAWarning() {
        var told = new Erased(1, 1, 2).notice(Words.in(Locale.GERMAN));
        assertThat(told.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(told.details()).isEqualTo("2 Dateien enthalten noch ein Stück davon.");
    }

    private static SampleCompanion withANote() {
        var fresh = Samples.fresh();
        fresh.capture("A note.");
        return fresh;
    }

    @Test
    void memoriesWithoutAConversationAreNoFirstRun() {
        try (var other = SampleWindow.open(withANote())) {
            Fx.until("read", () -> other.shell.models().state() != null);
            Fx.frames();
            assertThat(other.shell.place().get()).isEqualTo(Place.CHAT);
        }
        try (var empty = SampleWindow.open(Samples.fresh())) {
            Fx.until("the first page", () -> empty.shell.place().get() == Place.FIRST_RUN);
        }
    }

    @Test
    void moreIsSeenAtOnceInACompactWindowAtTheSameSizeOfType() {
        Fx.run(() -> shell.go(Place.MEMORIES));
        Fx.until("memories", () -> !shell.memories().busy().get());
        Fx.frames();
        Fx.frames();
        var before = height(".memory");
        var type = window.find(".memory-text", Label.class).getFont().getSize();
        Fx.run(
                () ->
                        shell.preferences()
                                .set(shell.preferences().get().withDensity(Density.COMPACT)));
        Fx.frames();
        Fx.frames();
        assertThat(height(".memory")).isLessThan(before * .9);
        assertThat(window.find(".memory-text", Label.class).getFont().getSize()).isEqualTo(type);
        Fx.until("kept", () -> companion.home().preferences().density() == Density.COMPACT);
    }

    private double height(String selector) {
        return Fx.call(
                () -> {
                    window.view.applyCss();
                    window.view.layout();
                    Node node = window.view.lookup(selector);
                    return node == null ? 0 : node.getLayoutBounds().getHeight();
                });
    }

    @Test
    void thePanelIsAsWideAsItWasLeftAndNotWiderThanAWindowBears() {
        Fx.run(() -> shell.preferences().set(shell.preferences().get().withPanel(420)));
        Fx.run(() -> shell.open(Samples.ANNA));
        Fx.until("messages", () -> shell.chat().get().messages().size() > 1);
        var answer = Fx.call(() -> shell.chat().get().messages().get(1));
        Fx.until("the trace", () -> answer.trace().get().isPresent());
        Fx.run(() -> shell.showSource(answer, 1));
        Fx.frames();
        assertThat(Fx.call(() -> window.find("#sources", Region.class).getWidth())).isEqualTo(420);
        assertThat(shell.preferences().get().withPanel(5_000).panel()).isEqualTo(640);
    }
}
