package dev.cairn.ui.inbox;

import dev.cairn.memory.consolidation.Merges.Pair;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/** Pairs of memories that seem to say the same, and what was decided last. */
public final class DuplicatesViewModel {
    private final Surroundings around;
    private final Runnable changed;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final BooleanProperty read = new SimpleBooleanProperty(this, "read");
    private final ObjectProperty<Optional<Decided>> decided =
            new SimpleObjectProperty<>(this, "decided", Optional.empty());

    /** A decision that can be undone. */
    public record Decided(Pair pair, boolean merged) {}

    /**
     * @param changed told when memories are no longer what they were
     */
    public DuplicatesViewModel(Surroundings around, Runnable changed) {
        this.around = around;
        this.changed = changed;
    }

    public ObservableList<Pair> pairs() {
        return pairs;
    }

    /** Whether they have been read at all. */
    public ReadOnlyBooleanProperty read() {
        return read;
    }

    public ReadOnlyObjectProperty<Optional<Decided>> decided() {
        return decided;
    }

    /** Reads what waits. */
    public void refresh() {
        around.worker()
                .start(
                        _ -> around.companion().inbox().duplicates(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var waiting) -> {
                                    read.set(true);
                                    pairs.setAll(waiting);
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<List<Pair>> _ -> {}
                            }
                        });
    }

    /** They say the same: the one that was known first stays. */
    public void merge(Pair pair) {
        decide(new Decided(pair, true), () -> around.companion().inbox().merge(pair));
    }

    /** They do not say the same: both stay, and are not asked about again. */
    public void keepBoth(Pair pair) {
        decide(new Decided(pair, false), () -> around.companion().inbox().keepBoth(pair));
    }

    /** Undoes what was decided last. */
    public void undo() {
        decided.get()
                .ifPresent(
                        last -> {
                            decided.set(Optional.empty());
                            run(() -> around.companion().inbox().reopen(last.pair()));
                        });
    }

    private void decide(Decided now, Runnable change) {
        if (pairs.remove(now.pair())) {
            decided.set(Optional.of(now));
            run(change);
        }
    }

    private void run(Runnable change) {
        around.worker()
                .start(
                        _ -> {
                            change.run();
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed(var trouble)) {
                                decided.set(Optional.empty());
                                around.troubles().accept(trouble);
                            }
                            refresh();
                            changed.run();
                        });
    }
}
