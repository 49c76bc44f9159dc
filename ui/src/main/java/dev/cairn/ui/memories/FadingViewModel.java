package dev.cairn.ui.memories;

import dev.cairn.memory.Id;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is fading, to be kept, pinned, left to fade, or forgotten. */
public final class FadingViewModel {
    private final Surroundings around;
    private final ObservableList<FactDesk.Fading> shown = FXCollections.observableArrayList();
    private final BooleanProperty none = new SimpleBooleanProperty(this, "none");
    private final Set<Id> left = new HashSet<>();

    public FadingViewModel(Surroundings around) {
        this.around = around;
    }

    public ObservableList<FactDesk.Fading> shown() {
        return shown;
    }

    public ReadOnlyBooleanProperty none() {
        return none;
    }

    public void refresh() {
        around.worker()
                .start(
                        _ -> around.companion().remembering().fading(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var fading) -> {
                                    shown.setAll(
                                            fading.stream()
                                                    .filter(one -> !left.contains(one.fact().id()))
                                                    .toList());
                                    none.set(shown.isEmpty());
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<List<FactDesk.Fading>> _ -> {}
                            }
                        });
    }

    /** It is still wanted: vivid again from now on. */
    public void keep(FactDesk.Fading one) {
        change(() -> around.companion().remembering().confirm(one.fact().id()));
    }

    /** It never fades. */
    public void pin(FactDesk.Fading one) {
        change(() -> around.companion().remembering().pin(one.fact().id(), true));
    }

    /** It may fade: it is not shown here again while the window is open. */
    public void letFade(FactDesk.Fading one) {
        left.add(one.fact().id());
        shown.remove(one);
        none.set(shown.isEmpty());
    }

    private void change(Runnable change) {
        around.worker()
                .start(
                        _ -> {
                            change.run();
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed(var trouble)) {
                                around.troubles().accept(trouble);
                            }
                            refresh();
                        });
    }
}
