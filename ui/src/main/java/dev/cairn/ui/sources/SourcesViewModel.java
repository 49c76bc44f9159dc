package dev.cairn.ui.sources;

import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.episode.Episode;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one answer was made from, and the words behind the recollection that is selected. */
public final class SourcesViewModel {
    private final Surroundings around;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Optional<Trace>> trace =
            new SimpleObjectProperty<>(this, "trace", Optional.empty());
    private final ObjectProperty<Optional<Trace.Item>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<Optional<List<Episode>>> episodes =
            new SimpleObjectProperty<>(this, "episodes", Optional.empty());

    public SourcesViewModel(Surroundings around) {
        this.around = around;
    }

    public ReadOnlyBooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<Optional<Trace>> trace() {
        return trace;
    }

    public ReadOnlyObjectProperty<Optional<Trace.Item>> selected() {
        return selected;
    }

    /**
     * The episodes that the selected recollection rests on, best first; an empty list where they
     * are forgotten, nothing while they are being read.
     */
    public ReadOnlyObjectProperty<Optional<List<Episode>>> episodes() {
        return episodes;
    }

    /** The recollections that came as far as {@code reach} and no farther. */
    public List<Trace.Item> items(Trace.Reach reach) {
        return trace.get().stream()
                .flatMap(known -> known.items().stream())
                .filter(item -> item.reach() == reach)
                .toList();
    }

    /** Opens the panel on what {@code used} was made from. */
    public void show(Trace used) {
        if (!trace.get().equals(Optional.of(used))) {
            trace.set(Optional.of(used));
            unselect();
        }
        open.set(true);
    }

    /** Opens the panel on the recollection with this label. */
    public void show(Trace used, int label) {
        show(used);
        used.items().stream()
                .filter(item -> item.label() == label)
                .findFirst()
                .ifPresent(this::select);
    }

    public void close() {
        open.set(false);
    }

    /** Closes the panel and forgets what it showed. */
    public void clear() {
        close();
        unselect();
        trace.set(Optional.empty());
    }

    /** Selects a recollection and reads the words that it rests on. */
    public void select(Trace.Item item) {
        if (selected.get().equals(Optional.of(item))) {
            return;
        }
        episodes.set(Optional.empty());
        selected.set(Optional.of(item));
        around.worker()
                .start(
                        _ -> read(item),
                        outcome -> {
                            if (Objects.equals(selected.get(), Optional.of(item))) {
                                switch (outcome) {
                                    case Outcome.Done(var found) ->
                                            episodes.set(Optional.of(found));
                                    case Outcome.Failed(var trouble) ->
                                            around.troubles().accept(trouble);
                                    case Outcome.Cancelled<List<Episode>> _ -> {}
                                }
                            }
                        });
    }

    public void unselect() {
        selected.set(Optional.empty());
        episodes.set(Optional.empty());
    }

    private List<Episode> read(Trace.Item item) {
        return item.sources().stream()
                .map(around.companion()::episode)
                .flatMap(Optional::stream)
                .toList();
    }
}
