package dev.cairn.ui.firstrun;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether one is among the samples; brings them and takes them away. */
public final class SampleViewModel {
    private final Surroundings around;
    private final Moving moving;
    private final BooleanProperty here = new SimpleBooleanProperty(this, "here");

    /** Goes to another space: what is shown is read anew. */
    @FunctionalInterface
    public interface Moving {
        /**
         * @param change leads to the other space; run beside the window's thread
         * @param then run on the window's thread when one is there
         */
        void through(Runnable change, Runnable then);
    }

    public SampleViewModel(Surroundings around, Moving moving) {
        this.around = around;
        this.moving = moving;
    }

    public ReadOnlyBooleanProperty here() {
        return here;
    }

    /** Looks again where one is. */
    public void refresh() {
        around.worker()
                .start(
                        _ -> around.companion().samples().here(),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var among)) {
                                here.set(among);
                            }
                        });
    }

    /** Brings the samples and goes to them; does {@code then} there. */
    public void bring(Runnable then) {
        var words = around.words();
        moving.through(
                () -> around.companion().samples().bring(words.of("samples.space"), words.locale()),
                then);
    }

    /** Takes them away at once, and goes back to what is the user's. */
    public void remove() {
        var left = new SampleDesk.Left[] {SampleDesk.Left.NOTHING};
        moving.through(
                () -> left[0] = around.companion().samples().remove(),
                () -> around.notices().accept(told(left[0])));
    }

    private Notice told(SampleDesk.Left left) {
        var words = around.words();
        return switch (left) {
            case NOTHING -> Notice.done(words.of("samples.gone"));
            case OWN_WORDS -> Notice.information(words.of("samples.gone.own"));
            case PIECES -> Notice.warning(words.of("forget.residue"));
        };
    }
}
