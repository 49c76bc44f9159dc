package dev.cairn.ui.reach;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether memory is paused, for the window to show. Use on the window's thread. */
public final class PauseViewModel {
    private final Surroundings around;
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");

    public PauseViewModel(Surroundings around) {
        this.around = around;
        refresh();
    }

    public ReadOnlyBooleanProperty paused() {
        return paused;
    }

    /** Looks again: it can be changed in the tray. */
    public void refresh() {
        paused.set(around.companion().reach().paused());
    }

    public void resume() {
        around.worker()
                .start(
                        _ -> {
                            around.companion().reach().pause(false);
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
