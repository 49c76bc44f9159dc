package dev.cairn.ui.sharing;

import dev.cairn.sync.folder.PairingOutcome;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncReport;
import dev.cairn.ui.Companion;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Errand;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sharing: pairing by words, the devices, exchanges and what came of them. */
public final class SharingViewModel implements AutoCloseable {
    private final Surroundings around;
    private final Runnable changed;
    private final Errand errand;
    private final Companion.Listening listening;
    private final ObjectProperty<Optional<SharingDesk.Standing>> standing =
            new SimpleObjectProperty<>(this, "standing", Optional.empty());
    private final ObjectProperty<Optional<Path>> joining =
            new SimpleObjectProperty<>(this, "joining", Optional.empty());
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty said = new SimpleStringProperty(this, "said", "");
    private final BooleanProperty amiss = new SimpleBooleanProperty(this, "amiss");
    private final ObjectProperty<List<String>> notes =
            new SimpleObjectProperty<>(this, "notes", List.of());

    /**
     * @param changed called when an exchange has changed what is in memory
     */
    public SharingViewModel(Surroundings around, Runnable changed) {
        this.around = around;
        this.changed = changed;
        this.errand = new Errand(around.worker(), around.troubles());
        this.listening =
                desk().onExchange(
                                outcome ->
                                        around.worker()
                                                .deliver(
                                                        () -> {
                                                            tell(outcome);
                                                            refresh();
                                                        }));
    }

    private SharingDesk desk() {
        return around.companion().sharing();
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<SharingDesk.Standing>> standing() {
        return standing;
    }

    /** The folder for which a passphrase is asked, where others share through it already. */
    public ReadOnlyObjectProperty<Optional<Path>> joining() {
        return joining;
    }

    /** The words by which another device joins; empty but right after pairing. */
    public ReadOnlyStringProperty words() {
        return words;
    }

    /** What was done last, or why it was not, in a sentence. */
    public ReadOnlyStringProperty said() {
        return said;
    }

    /** Whether what was said last is why something was not done. */
    public ReadOnlyBooleanProperty amiss() {
        return amiss;
    }

    private void say(String words) {
        amiss.set(false);
        said.set(words);
    }

    private void refuse(String words) {
        amiss.set(true);
        said.set(words);
    }

    /** What the last exchange could not read yet, and why. */
    public ReadOnlyObjectProperty<List<String>> notes() {
        return notes;
    }

    public Errand errand() {
        return errand;
    }

    public void refresh() {
        around.worker()
                .start(
                        _ -> desk().standing(),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var read)) {
                                standing.set(Optional.of(read));
                            }
                        });
    }

    /** Begins to share through a folder. */
    public void pair(Path folder) {
        joining.set(Optional.empty());
        errand.run(
                _ -> desk().pair(folder),
                outcome -> {
                    switch (outcome) {
                        case PairingOutcome.Paired(var shown) -> {
                            words.set(shown);
                            say("");
                        }
                        case PairingOutcome.Refused(var sentence) -> refuse(whole(sentence));
                    }
                    refresh();
                });
    }

    /** Asks for the words of a folder that others share through. */
    public void chooseToJoin(Path folder) {
        say("");
        joining.set(Optional.of(folder));
    }

    public void putAway() {
        joining.set(Optional.empty());
        words.set("");
        say("");
    }

    /** Joins with the words that another device showed. */
    public void join(String passphrase) {
        joining.get()
                .ifPresent(
                        folder ->
                                errand.run(
                                        work -> desk().join(folder, passphrase, work),
                                        outcome -> {
                                            if (!(outcome instanceof SyncOutcome.Refused)) {
                                                joining.set(Optional.empty());
                                            }
                                            tell(outcome);
                                            refresh();
                                        }));
    }

    public void exchange() {
        errand.run(
                work -> desk().exchange(work),
                outcome -> {
                    tell(outcome);
                    refresh();
                });
    }

    private void tell(SyncOutcome outcome) {
        var language = around.words();
        notes.set(List.of());
        switch (outcome) {
            case SyncOutcome.Done(var report) -> told(report, "sharing.done");
            case SyncOutcome.Cancelled(var report) -> told(report, "sharing.stopped");
            case SyncOutcome.Busy() -> refuse(language.of("sharing.busy"));
            case SyncOutcome.Refused(var sentence) -> refuse(whole(sentence));
        }
    }

    private void told(SyncReport report, String key) {
        var language = around.words();
        say(
                language.of(key, report.sent(), report.received())
                        + (report.conflicts() > 0
                                ? " " + language.of("sharing.conflicts", report.conflicts())
                                : ""));
        notes.set(report.notes().stream().map(SharingViewModel::whole).toList());
        if (report.received() > 0 || report.conflicts() > 0) {
            changed.run();
        }
    }

    private static String whole(String sentence) {
        var first = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }

    public void byItself(boolean on) {
        change(() -> desk().byItself(on), "");
    }

    public void rename(String name) {
        if (!name.isBlank()) {
            change(() -> desk().rename(name.strip()), "");
        }
    }

    public void leave() {
        words.set("");
        notes.set(List.of());
        change(() -> desk().leave(), "sharing.left");
    }

    private void change(Runnable change, String key) {
        errand.run(
                _ -> {
                    change.run();
                    return key;
                },
                done -> {
                    say(done.isEmpty() ? "" : around.words().of(done));
                    refresh();
                });
    }

    @Override
    public void close() {
        errand.cancel();
        listening.close();
    }
}
