package dev.cairn.ui.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncReport;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Sharing with other devices, as it is worked in the settings. */
class SharingTest {
    private final SampleCompanion companion = Samples.lived();
    private final SampleWindow window = SampleWindow.open(companion);
    private final SharingViewModel model = window.shell.rooms().settings().sharing();

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        Fx.run(() -> window.shell.go(Place.SETTINGS));
        Fx.until("how it stands", () -> model.standing().get().isPresent());
        Fx.frames();
    }

    @Test
    void theWordsAreShownOnceAfterPairing() {
        open();
        Fx.run(() -> model.pair(Path.of("/home/mara/Sync")));
        Fx.until("words", () -> !model.words().get().isEmpty());
        Fx.until("it is shared", () -> model.standing().get().orElseThrow().shared());
        assertThat(window.find("#sharing-words", Label.class).getText())
                .isEqualTo(model.words().get());
        Fx.run(model::putAway);
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void wrongWordsAreSaidInASentenceAndTheFieldStays() {
        open();
        Fx.run(() -> model.chooseToJoin(Path.of("/home/mara/Sync")));
        Fx.run(
                () -> {
                    window.find("#sharing-passphrase", TextField.class).setText("wrong words");
                    window.find("#sharing-join", Button.class).fire();
                });
        Fx.until("a sentence", () -> model.said().get().startsWith("The passphrase is not"));
        assertThat(model.joining().get()).isPresent();
        Fx.run(() -> model.join("open sesame"));
        Fx.until("it is shared", () -> model.standing().get().orElseThrow().shared());
        assertThat(model.joining().get()).isEmpty();
        assertThat(model.said().get()).isEqualTo("Sent 3, received 41.");
    }

    @Test
    void whatAnExchangeCouldNotReadIsListedAndConflictsPointToTheInbox() {
        companion.sharing().shared().next =
                new SyncOutcome.Done(
                        new SyncReport(0, 2, 2, List.of("bundle 3 of \"laptop\" is cut off")));
        open();
        Fx.run(() -> window.find("#sharing-exchange", Button.class).fire());
        Fx.until("a note", () -> model.notes().get().size() == 1);
        assertThat(model.notes().get()).containsExactly("Bundle 3 of \"laptop\" is cut off.");
        assertThat(model.said().get()).contains("2 things were changed on two devices");
    }

    @Test
    void anExchangeThatNobodyAskedForIsToldAndCanBeTurnedOff() {
        companion.sharing().shared();
        open();
        companion
                .sharing()
                .listeners
                .forEach(
                        one ->
                                one.accept(
                                        new SyncOutcome.Refused(
                                                "there is no folder /stick; is what it lies on"
                                                        + " there?")));
        Fx.until("it is told", () -> model.said().get().startsWith("There is no folder /stick"));
        Fx.run(() -> window.find("#sharing-itself", CheckBox.class).fire());
        Fx.until("it is off", () -> !companion.sharing().standing().byItself());
        Fx.run(model::leave);
        Fx.until("it is shared no longer", () -> !model.standing().get().orElseThrow().shared());
        assertThat(model.said().get()).isEqualTo("This memory is shared no longer.");
    }
}
