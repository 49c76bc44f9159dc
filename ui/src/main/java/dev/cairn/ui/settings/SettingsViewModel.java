package dev.cairn.ui.settings;

import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.review.Policy;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.exchange.ExportViewModel;
import dev.cairn.ui.exchange.ImportViewModel;
import dev.cairn.ui.sharing.SharingViewModel;
import dev.cairn.ui.work.Job;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Task;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** How the user wants Cairn, and what it says about itself. */
public final class SettingsViewModel implements AutoCloseable {
    private final Surroundings around;
    private final ObjectProperty<Optional<Household>> household =
            new SimpleObjectProperty<>(this, "household", Optional.empty());
    private final ImportViewModel incoming;
    private final ExportViewModel outgoing;
    private final SharingViewModel sharing;
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
            List<HomeDesk.Finding> findings,
            List<HomeDesk.Part> parts) {}

    /**
     * @param changed called when an import or an exchange has changed what is in memory
     */
    public SettingsViewModel(Surroundings around, Runnable changed) {
        this.around = around;
        this.incoming = new ImportViewModel(around, changed);
        this.outgoing = new ExportViewModel(around);
        this.sharing = new SharingViewModel(around, changed);
    }

    public ImportViewModel incoming() {
        return incoming;
    }

    public ExportViewModel outgoing() {
        return outgoing;
    }

    public SharingViewModel sharing() {
        return sharing;
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Household>> household() {
        return household;
    }

    /** Says what was done elsewhere. */
    public void say(String key) {
        done.set(around.words().of(key));
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
        incoming.refresh();
        sharing.refresh();
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

    @Override
    public void close() {
        incoming.errand().cancel();
        outgoing.errand().cancel();
        sharing.close();
    }
}
