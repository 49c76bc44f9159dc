package dev.cairn.ui.memories;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/** The facts that Cairn holds; what is told to it here; and forgetting. */
public final class MemoriesViewModel {
    private final Surroundings around;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final StringProperty told = new SimpleStringProperty(this, "told", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final BooleanProperty none = new SimpleBooleanProperty(this, "none");
    private final ObservableList<Fact> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<FactKind>> kind =
            new SimpleObjectProperty<>(this, "kind", Optional.empty());
    private final ObjectProperty<Optional<FactDesk.Holdings>> holdings =
            new SimpleObjectProperty<>(this, "holdings", Optional.empty());
    private final BooleanProperty past = new SimpleBooleanProperty(this, "past", true);
    private List<Fact> all = List.of();

    public MemoriesViewModel(Surroundings around) {
        this.around = around;
        search.addListener(_ -> arrange());
        kind.addListener(_ -> arrange());
        past.addListener(_ -> arrange());
    }

    /** The only sort of memory that is shown; all where it is empty. */
    public ObjectProperty<Optional<FactKind>> kind() {
        return kind;
    }

    /** Whether what no longer holds is shown as well. */
    public BooleanProperty past() {
        return past;
    }

    /** How much there is, once that is known. */
    public ReadOnlyObjectProperty<Optional<FactDesk.Holdings>> holdings() {
        return holdings;
    }

    /** Words that must stand in what is shown. */
    public StringProperty search() {
        return search;
    }

    /** What the user is writing to have it remembered. */
    public StringProperty told() {
        return told;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** Whether there are no facts at all, as far as is known. */
    public ReadOnlyBooleanProperty none() {
        return none;
    }

    public ObservableList<Fact> shown() {
        return shown;
    }

    public int count() {
        return all.size();
    }

    private record Read(List<Fact> facts, FactDesk.Holdings holdings) {}

    /** Reads the facts again. */
    public void refresh() {
        busy.set(true);
        around.worker()
                .start(
                        _ ->
                                new Read(
                                        around.companion().facts(),
                                        around.companion().remembering().holdings()),
                        outcome -> {
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done(var read) -> {
                                    all = List.copyOf(read.facts());
                                    holdings.set(Optional.of(read.holdings()));
                                    none.set(all.isEmpty());
                                    arrange();
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Read> _ -> {}
                            }
                        });
    }

    /** Has what is written remembered. It stays written until that is durable. */
    public void tell() {
        var words = told.get().strip();
        if (words.isEmpty()) {
            return;
        }
        change(
                () -> around.companion().capture(words),
                () -> {
                    if (told.get().strip().equals(words)) {
                        told.set("");
                    }
                });
    }

    /** Erases a fact. */
    public void forget(Fact fact) {
        change(() -> around.companion().forget(List.of(fact.id())), () -> {});
    }

    private void change(Runnable change, Runnable then) {
        around.worker()
                .start(
                        _ -> {
                            change.run();
                            return true;
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Boolean> _ -> then.run();
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                            refresh();
                        });
    }

    private void arrange() {
        var locale = around.words().locale();
        var wanted = search.get().strip().toLowerCase(locale);
        shown.setAll(
                all.stream()
                        .filter(fact -> fact.text().toLowerCase(locale).contains(wanted))
                        .filter(fact -> kind.get().isEmpty() || kind.get().get() == fact.kind())
                        .filter(fact -> past.get() || fact.status() == FactStatus.CURRENT)
                        .toList());
    }
}
