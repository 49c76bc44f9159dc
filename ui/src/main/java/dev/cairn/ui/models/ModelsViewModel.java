package dev.cairn.ui.models;

import dev.cairn.ui.Companion;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Job;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue as it stands on this machine, and the model that answers. */
public final class ModelsViewModel implements AutoCloseable {
    private final Surroundings around;
    private final ObservableList<OfferViewModel> offers = FXCollections.observableArrayList();
    private final ObjectProperty<ModelState> state;
    private final Companion.Listening listening;

    public ModelsViewModel(Surroundings around) {
        this.around = around;
        this.state = new SimpleObjectProperty<>(this, "state", around.companion().modelState());
        this.listening =
                around.companion().onModelState(now -> around.worker().deliver(() -> changed(now)));
    }

    public ObservableList<OfferViewModel> offers() {
        return offers;
    }

    public ReadOnlyObjectProperty<ModelState> state() {
        return state;
    }

    /** The one to offer to who has none. */
    public Optional<OfferViewModel> recommended() {
        return offers.stream().filter(one -> one.offer().get().recommended()).findFirst();
    }

    /** Reads the catalogue again. What is under way goes on. */
    public void refresh() {
        around.worker()
                .start(
                        _ -> around.companion().models(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var known) -> show(known);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<List<ModelOffer>> _ -> {}
                            }
                        });
    }

    /** Fetches a model; the first one that the user has is put to use at once. */
    public void download(OfferViewModel offer) {
        if (offer.busy()) {
            return;
        }
        offer.downloading(new Progress(0, offer.offer().get().bytes(), 0));
        var id = offer.offer().get().id();
        start(
                offer,
                false,
                work -> {
                    around.companion().download(id, work);
                    return true;
                },
                () -> {
                    if (state.get() instanceof ModelState.None) {
                        use(offer);
                    }
                });
    }

    /** Makes an installed model the one that answers. */
    public void use(OfferViewModel offer) {
        if (offer.busy()) {
            return;
        }
        var id = offer.offer().get().id();
        start(
                offer,
                true,
                work -> {
                    around.companion().use(id, work);
                    return true;
                },
                () -> {});
    }

    @Override
    public void close() {
        listening.close();
        offers.forEach(OfferViewModel::cancel);
    }

    private void start(OfferViewModel offer, boolean loads, Job<Boolean> job, Runnable then) {
        offer.clearTrouble();
        var begun = new boolean[1];
        var task =
                around.worker()
                        .start(
                                job,
                                offer::downloading,
                                (Outcome<Boolean> outcome) -> {
                                    begun[0] = true;
                                    offer.ends(
                                            outcome instanceof Outcome.Failed(var trouble)
                                                    ? trouble.sentence()
                                                    : "");
                                    if (outcome instanceof Outcome.Done<Boolean>) {
                                        then.run();
                                    }
                                    refresh();
                                });
        // Where everything runs at once, as in tests, it has ended before it could begin.
        if (!begun[0]) {
            offer.begins(task, loads);
        }
    }

    private void show(List<ModelOffer> known) {
        var kept = new ArrayList<OfferViewModel>();
        for (var offer : known) {
            var model =
                    offers.stream()
                            .filter(one -> one.offer().get().id().equals(offer.id()))
                            .findFirst()
                            .orElseGet(() -> new OfferViewModel(offer));
            model.becomes(offer);
            kept.add(model);
        }
        if (!kept.equals(offers)) {
            offers.setAll(kept);
        }
    }

    private void changed(ModelState now) {
        var before = state.get();
        state.set(now);
        if (!before.getClass().equals(now.getClass())) {
            refresh();
        }
    }
}
