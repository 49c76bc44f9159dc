package dev.cairn.ui.models;

import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Task;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/** One model of the catalogue and what is being done about it. */
public final class OfferViewModel {
    private final ObjectProperty<ModelOffer> offer;
    private final ObjectProperty<Optional<Progress>> progress =
            new SimpleObjectProperty<>(this, "progress", Optional.empty());
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private Optional<Task> task = Optional.empty();

    OfferViewModel(ModelOffer offer) {
        this.offer = new SimpleObjectProperty<>(this, "offer", offer);
    }

    public ReadOnlyObjectProperty<ModelOffer> offer() {
        return offer;
    }

    /** How far its download is; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress;
    }

    /** Whether it is being made the one that answers. */
    public ReadOnlyBooleanProperty loading() {
        return loading;
    }

    /** What went wrong last, in a sentence; empty where nothing did. */
    public ReadOnlyStringProperty trouble() {
        return trouble;
    }

    public boolean busy() {
        return task.isPresent();
    }

    /** Ends the download; it can go on later. */
    public void cancel() {
        task.ifPresent(Task::cancel);
    }

    void becomes(ModelOffer newOffer) {
        offer.set(newOffer);
    }

    void downloading(Progress far) {
        progress.set(Optional.of(far));
    }

    void begins(Task newTask, boolean loads) {
        task = Optional.of(newTask);
        loading.set(loads);
    }

    void ends(String sentence) {
        task = Optional.empty();
        progress.set(Optional.empty());
        loading.set(false);
        trouble.set(sentence);
    }

    void clearTrouble() {
        trouble.set("");
    }
}
