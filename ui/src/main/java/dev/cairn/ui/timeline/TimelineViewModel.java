package dev.cairn.ui.timeline;

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

import java.util.Optional;

/** What happened, how much of it is in sight, and which of it is chosen. */
public final class TimelineViewModel {
    private final Surroundings around;
    private final StringProperty about = new SimpleStringProperty(this, "about", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ObjectProperty<Lanes> lanes =
            new SimpleObjectProperty<>(this, "lanes", Lanes.NONE);
    private final ObjectProperty<TimeScale> scale;
    private final ObjectProperty<Optional<TimelineDesk.Entry>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private double width = 800;
    private int asked;

    public TimelineViewModel(Surroundings around) {
        this.around = around;
        this.scale =
                new SimpleObjectProperty<>(
                        this, "scale", TimeScale.around(around.moments().today(), 800));
    }

    /** Whom or what it is about; everything where it is blank. */
    public StringProperty about() {
        return about;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    public ReadOnlyObjectProperty<Lanes> lanes() {
        return lanes;
    }

    public ReadOnlyObjectProperty<TimeScale> scale() {
        return scale;
    }

    public ReadOnlyObjectProperty<Optional<TimelineDesk.Entry>> chosen() {
        return chosen;
    }

    /** Reads what happened, and shows all of it. */
    public void refresh() {
        busy.set(true);
        asked++;
        var turn = asked;
        var wanted = Optional.of(about.get().strip()).filter(name -> !name.isEmpty());
        var other = around.words().of("timeline.you");
        around.worker()
                .start(
                        _ -> Lanes.of(around.companion().timeline().entries(wanted), other),
                        outcome -> {
                            if (turn != asked) {
                                return;
                            }
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done(var read) -> {
                                    chosen.set(Optional.empty());
                                    lanes.set(read);
                                    showAll();
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Lanes> _ -> {}
                            }
                        });
    }

    /** The width there is to draw on, in pixels. */
    public void width(double pixels) {
        if (pixels > 0 && Math.abs(pixels - width) > .5) {
            width = pixels;
            scale.set(scale.get().withWidth(pixels));
        }
    }

    /** Brings everything into sight. */
    public void showAll() {
        lanes.get()
                .span(around.moments().today())
                .ifPresent(span -> scale.set(TimeScale.of(span.from(), span.to(), width)));
    }

    /** Shows the days around today, as near as a month. */
    public void showToday() {
        scale.set(TimeScale.around(around.moments().today(), width));
    }

    /**
     * Goes nearer or farther, with the day below a point staying there.
     *
     * @param factor over 1 to see more days
     */
    public void zoom(double factor, double x) {
        scale.set(scale.get().zoomed(factor, x));
    }

    /** Moves along time. */
    public void pan(double pixels) {
        scale.set(scale.get().moved(pixels));
    }

    public void choose(Optional<TimelineDesk.Entry> entry) {
        chosen.set(entry);
        entry.ifPresent(one -> scale.set(scale.get().showing(one.first())));
    }

    /** Chooses the entry after the chosen one, or before it; the first in sight where none is. */
    public void chooseNext(int step) {
        var all = lanes.get();
        if (all.count() == 0) {
            return;
        }
        var at =
                chosen.get()
                        .map(all::indexOf)
                        .map(index -> index + step)
                        .orElseGet(() -> all.firstFrom(scale.get().firstDay()));
        choose(Optional.of(all.entry(Math.clamp(at, 0, all.count() - 1))));
    }

    /** Chooses the very first or last entry. */
    public void chooseEnd(boolean last) {
        var all = lanes.get();
        if (all.count() > 0) {
            choose(Optional.of(all.entry(last ? all.count() - 1 : 0)));
        }
    }
}
