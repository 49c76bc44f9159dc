package dev.cairn.ui.inbox;

import dev.cairn.memory.Id;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/** What waits for the user's word, and what was decided last. */
public final class InboxViewModel {
    private final Surroundings around;
    private final ObservableList<Proposed> proposals = FXCollections.observableArrayList();
    private final LongProperty waiting = new SimpleLongProperty(this, "waiting");
    private final BooleanProperty read = new SimpleBooleanProperty(this, "read");
    private final ObjectProperty<Optional<Decided>> decided =
            new SimpleObjectProperty<>(this, "decided", Optional.empty());

    /** What the user decided. */
    public enum Verdict {
        KEPT,
        DECLINED,
        SKIPPED
    }

    /** A decision that can be undone. */
    public record Decided(Verdict verdict, List<Id> proposals) {
        public Decided {
            proposals = List.copyOf(proposals);
        }
    }

    public InboxViewModel(Surroundings around) {
        this.around = around;
    }

    public ObservableList<Proposed> proposals() {
        return proposals;
    }

    /** How many wait, those included that are not shown. */
    public ReadOnlyLongProperty waiting() {
        return waiting;
    }

    /** Whether the inbox has been read at all. */
    public ReadOnlyBooleanProperty read() {
        return read;
    }

    public ReadOnlyObjectProperty<Optional<Decided>> decided() {
        return decided;
    }

    private record Contents(List<Proposed> proposals, long waiting) {}

    /** Reads what waits. */
    public void refresh() {
        around.worker()
                .start(
                        _ -> {
                            var desk = around.companion().inbox();
                            return new Contents(desk.list(), desk.waiting());
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var contents) -> {
                                    read.set(true);
                                    waiting.set(contents.waiting());
                                    proposals.setAll(contents.proposals());
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Contents> _ -> {}
                            }
                        });
    }

    public void keep(List<Proposed> which) {
        decide(Verdict.KEPT, which, ids -> around.companion().inbox().accept(ids));
    }

    /** Keeps one in other words. */
    public void keep(Proposed which, String words) {
        var said = words.strip();
        if (said.isEmpty() || said.equals(which.fact().text())) {
            keep(List.of(which));
            return;
        }
        decide(
                Verdict.KEPT,
                List.of(which),
                ids -> around.companion().inbox().accept(ids.getFirst(), Edit.text(said)));
    }

    public void decline(List<Proposed> which) {
        decide(Verdict.DECLINED, which, ids -> around.companion().inbox().decline(ids));
    }

    public void skip(List<Proposed> which) {
        decide(Verdict.SKIPPED, which, ids -> around.companion().inbox().skip(ids));
    }

    /** Undoes what was decided last. */
    public void undo() {
        decided.get()
                .ifPresent(
                        last -> {
                            decided.set(Optional.empty());
                            run(() -> around.companion().inbox().undo(last.proposals()));
                        });
    }

    private interface Decision {
        void on(List<Id> proposals);
    }

    private void decide(Verdict verdict, List<Proposed> which, Decision decision) {
        var ids = which.stream().map(one -> one.fact().id()).toList();
        if (ids.isEmpty()) {
            return;
        }
        // The next card is there at once; what is stored follows.
        proposals.removeIf(one -> ids.contains(one.fact().id()));
        decided.set(Optional.of(new Decided(verdict, ids)));
        run(() -> decision.on(ids));
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
                        });
    }
}
