package dev.cairn.ui.settings;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.review.Policy;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportReport;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Job;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Task;
import dev.cairn.ui.work.Trouble;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the user wants Cairn, and what it says about itself. */
public final class SettingsViewModel {
    private final Surroundings around;
    private final ObjectProperty<Optional<Household>> household =
            new SimpleObjectProperty<>(this, "household", Optional.empty());
    private final ObjectProperty<Optional<Offered>> offered =
            new SimpleObjectProperty<>(this, "offered", Optional.empty());
    private final StringProperty done = new SimpleStringProperty(this, "done", "");
    private final ObjectProperty<Optional<Progress>> progress =
            new SimpleObjectProperty<>(this, "progress", Optional.empty());
    private Optional<Task> task = Optional.empty();

    /** Everything that was read for this place. */
    public record Household(
            Space space,
            Policy policy,
            DecaySettings decay,
            List<HomeDesk.Share> sizes,
            List<Backup> backups,
            List<ImportSummary> imports,
            List<HomeDesk.Finding> findings,
            List<HomeDesk.Part> parts) {}

    /** A file that might be imported, and what would come of it. */
    public record Offered(Path file, ImportReport report) {}

    public SettingsViewModel(Surroundings around) {
        this.around = around;
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Household>> household() {
        return household;
    }

    public ReadOnlyObjectProperty<Optional<Offered>> offered() {
        return offered;
    }

    /** What was done last, in a sentence. */
    public ReadOnlyStringProperty done() {
        return done;
    }

    /** How far work is that is under way. */
    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress;
    }

    public void refresh() {
        around.worker()
                .start(
                        _ -> read(around.companion().home()),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var read) -> household.set(Optional.of(read));
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Household> _ -> {}
                            }
                        });
    }

    private static Household read(HomeDesk home) {
        return new Household(
                home.space(),
                home.policy(),
                home.decay(),
                home.sizes(),
                home.backups(),
                home.imports(),
                home.findings(),
                home.parts());
    }

    /** Whether everything new is asked about before it is kept. */
    public void askAlways(boolean always) {
        household
                .get()
                .ifPresent(
                        now ->
                                set(
                                        new Policy(
                                                always ? Space.Review.ASK : Space.Review.ACCEPT,
                                                now.policy().asked())));
    }

    /** Whether one sort of memory is asked about before it is kept. */
    public void ask(FactKind kind, boolean asked) {
        household
                .get()
                .ifPresent(
                        now -> {
                            var kinds = EnumSet.noneOf(FactKind.class);
                            kinds.addAll(now.policy().asked());
                            if (asked) {
                                kinds.add(kind);
                            } else {
                                kinds.remove(kind);
                            }
                            set(new Policy(now.policy().usual(), kinds));
                        });
    }

    private void set(Policy policy) {
        change(() -> around.companion().home().set(policy), "");
    }

    public void choose(DecaySettings settings) {
        change(() -> around.companion().home().choose(settings), "");
    }

    public void backUp() {
        var words = around.words();
        run(
                _ -> around.companion().home().backUp(),
                made -> done.set(words.of("settings.backup.made", made.name())));
    }

    public void restore(Backup backup) {
        around.companion().home().restoreAfterwards(backup.name());
    }

    /** Looks what would come of importing a file. */
    public void offer(Path file) {
        offered.set(Optional.empty());
        run(
                work -> around.companion().home().bringIn(file, true, work),
                outcome -> {
                    switch (outcome) {
                        case ImportOutcome.Compared(var report) ->
                                offered.set(Optional.of(new Offered(file, report)));
                        case ImportOutcome.Imported _, ImportOutcome.Cancelled _ -> {}
                        case ImportOutcome.Busy _ -> busy();
                        case ImportOutcome.Refused(var sentence) -> refused(sentence);
                    }
                });
    }

    public void withdrawOffer() {
        offered.set(Optional.empty());
    }

    /** Imports what was looked at. */
    public void bringIn() {
        var what = offered.get();
        offered.set(Optional.empty());
        what.ifPresent(
                one ->
                        run(
                                work -> around.companion().home().bringIn(one.file(), false, work),
                                this::broughtIn));
    }

    private void broughtIn(ImportOutcome outcome) {
        var words = around.words();
        switch (outcome) {
            case ImportOutcome.Imported(var report) ->
                    done.set(
                            words.of(
                                    "settings.import.done",
                                    report.added().conversations(),
                                    report.added().episodes(),
                                    report.added().facts()));
            case ImportOutcome.Compared _ -> done.set(words.of("settings.import.nothing"));
            case ImportOutcome.Cancelled _ -> done.set(words.of("settings.import.stopped"));
            case ImportOutcome.Busy _ -> busy();
            case ImportOutcome.Refused(var sentence) -> refused(sentence);
        }
    }

    private void busy() {
        around.troubles().accept(new Trouble(around.words().of("settings.import.busy")));
    }

    private void refused(String sentence) {
        var first = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        around.troubles().accept(new Trouble(first.endsWith(".") ? first : first + "."));
    }

    public void undoImport(Id batch) {
        change(
                () -> around.companion().home().undoImport(batch),
                around.words().of("settings.import.undone"));
    }

    /** Writes everything to a file. */
    public void takeOut(Path file, ExportFormat format) {
        var words = around.words();
        run(
                work -> around.companion().home().takeOut(file, format, work),
                written ->
                        done.set(
                                written.map(
                                                one ->
                                                        words.of(
                                                                "settings.export.done",
                                                                one.episodes(),
                                                                one.facts()))
                                        .orElse(words.of("settings.export.stopped"))));
    }

    /** Ends work that is under way. */
    public void cancel() {
        task.ifPresent(Task::cancel);
    }

    private void change(Runnable change, String said) {
        run(
                _ -> {
                    change.run();
                    return said;
                },
                done::set);
    }

    private <T> void run(Job<T> job, java.util.function.Consumer<T> then) {
        progress.set(Optional.of(new Progress(0, 0, 0)));
        task =
                Optional.of(
                        around.worker()
                                .start(
                                        job,
                                        far -> progress.set(Optional.of(far)),
                                        outcome -> {
                                            progress.set(Optional.empty());
                                            task = Optional.empty();
                                            switch (outcome) {
                                                case Outcome.Done(var value) -> then.accept(value);
                                                case Outcome.Failed(var trouble) ->
                                                        around.troubles().accept(trouble);
                                                case Outcome.Cancelled<T> _ -> {}
                                            }
                                            refresh();
                                        }));
    }
}
