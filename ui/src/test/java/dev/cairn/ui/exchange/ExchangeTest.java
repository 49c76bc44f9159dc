package dev.cairn.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.sync.imports.Format;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Imports and exports, as they are worked in the settings. */
class ExchangeTest {
    private final SampleCompanion companion = Samples.lived();
    private final SampleWindow window = SampleWindow.open(companion);
    private final ImportViewModel incoming = window.shell.rooms().settings().incoming();
    private final ExportViewModel outgoing = window.shell.rooms().settings().outgoing();

    @BeforeEach
    void openSettings() {
        Fx.run(() -> window.shell.go(Place.SETTINGS));
        Fx.frames();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void consider(String name) {
        Fx.run(() -> incoming.consider(Path.of("/home/mara", name)));
        Fx.until("an offer", () -> incoming.offer().get().isPresent());
        Fx.until("a look at it", () -> !incoming.errand().isUnderWay());
        Fx.frames();
    }

    private void press(String id) {
        Fx.run(() -> window.find(id, Button.class).fire());
        Fx.until("it is done", () -> !incoming.errand().isUnderWay());
        Fx.frames();
    }

    @Test
    void aFileIsLookedAtThenImportedThenTakenBack() {
        consider("chats.zip");
        assertThat(incoming.offer().get().orElseThrow().found()).isPresent();
        assertThat(companion.exchange().taken).isEmpty();
        Fx.run(() -> window.find("#import-ask", CheckBox.class).fire());
        press("#import-yes");
        assertThat(companion.exchange().taken)
                .singleElement()
                .satisfies(one -> assertThat(one.ask()).isTrue());
        Fx.until("the list of imports", () -> incoming.imports().get().size() == 2);
        var undo = window.find("#import-undo", Button.class);
        Fx.run(undo::requestFocus);
        press("#import-undo");
        Fx.until("one import less", () -> incoming.imports().get().size() == 1);
        assertThat(incoming.said().get()).isEqualTo("The import is taken back.");
        Fx.until(
                "the user stands in the same card",
                () ->
                        window.scene().getFocusOwner() instanceof Button one
                                && "import-file".equals(one.getId()));
    }

    @Test
    void aSealedArchiveIsNotLookedAtBeforeItsPassphraseIsThere() {
        consider("all.cairn");
        assertThat(incoming.offer().get().orElseThrow().found()).isEmpty();
        Fx.run(() -> window.find("#import-passphrase", PasswordField.class).setText("no"));
        Fx.run(() -> window.find("#import-passphrase", PasswordField.class).fireEvent(enter()));
        Fx.until("a refusal", () -> !incoming.offer().get().orElseThrow().refusal().isEmpty());
        Fx.run(
                () ->
                        incoming.change(
                                incoming.offer()
                                        .get()
                                        .orElseThrow()
                                        .incoming()
                                        .withPassphrase("open sesame")));
        Fx.until("what is in it", () -> incoming.offer().get().orElseThrow().found().isPresent());
        assertThat(incoming.offer().get().orElseThrow().refusal()).isEmpty();
    }

    private static javafx.event.ActionEvent enter() {
        return new javafx.event.ActionEvent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theColumnsOfATableAreChosenWhereTheirNamesDoNotTell() {
        consider("diary.csv");
        assertThat(incoming.offer().get().orElseThrow().refusal()).contains("text");
        Fx.run(() -> window.find("#import-column-text", ComboBox.class).setValue("Entry"));
        Fx.until("what is in it", () -> incoming.offer().get().orElseThrow().found().isPresent());
        press("#import-yes");
        assertThat(companion.exchange().taken.getFirst().columns()).containsEntry("text", "Entry");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatCannotBeToldIsChosenByHand() {
        consider("notes.dat");
        assertThat(window.find("#import-yes", Button.class).isDisabled()).isTrue();
        Fx.run(() -> window.find("#import-format", ComboBox.class).setValue(Format.TEXT));
        Fx.until("what is in it", () -> incoming.offer().get().orElseThrow().found().isPresent());
        Fx.frames();
        assertThat(window.find("#import-yes", Button.class).isDisabled()).isFalse();
    }

    @Test
    void whatIsWrittenIsWhatWasChosen() {
        Fx.run(
                () -> {
                    outgoing.passphrase().set("one");
                    outgoing.repeated().set("two");
                    outgoing.write(Path.of("/tmp/all.cairn"));
                });
        assertThat(outgoing.said().get()).isEqualTo("The two passphrases differ.");
        Fx.run(
                () -> {
                    outgoing.repeated().set("one");
                    outgoing.about().set(" Anna ");
                    outgoing.leaveOut(Sensitivity.HEALTH, true);
                    outgoing.write(Path.of("/tmp/all.cairn"));
                });
        Fx.until("it is written", () -> outgoing.said().get().startsWith("Written to all.cairn"));
        assertThat(companion.exchange().written)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.format()).isEqualTo(ExportFormat.ARCHIVE);
                            assertThat(one.about()).isEqualTo("Anna");
                            assertThat(one.without()).containsExactly(Sensitivity.HEALTH);
                            assertThat(one.passphrase()).isEqualTo("one");
                        });
        assertThat(outgoing.passphrase().get()).as("kept nowhere").isEmpty();
        Fx.run(() -> window.find("#export-ics", ToggleButton.class).fire());
        assertThat(outgoing.format().get()).isEqualTo(ExportFormat.ICS);
        assertThat(
                        Fx.call(
                                () ->
                                        window.find("#export-passphrase", PasswordField.class)
                                                .getParent()
                                                .getParent()
                                                .getParent()
                                                .isVisible()))
                .as("only an archive is sealed")
                .isFalse();
    }
}
