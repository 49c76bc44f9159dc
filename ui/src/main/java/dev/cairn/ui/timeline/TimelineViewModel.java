package dev.cairn.ui.timeline;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Job;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * What happened, how much of it is in sight, and which of it is chosen. Only what is in sight and a
 * window's width around it is read, beside the window's thread: one reading at a time, and what is
 * no longer in sight when its turn comes is never read.
 */
public final class TimelineViewModel {
    /** Pixels of a column in which entries are counted. */
    static final double COLUMN = 4;

    /** Entries of a lane that are read one by one; more than are ever drawn so. */
    private static final int MOST = TimelineDesk.LONGEST_PAGE;

    private final Surroundings around;
    private final StringProperty about = new SimpleStringProperty(this, "about", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ObjectProperty<Lanes> lanes =
            new SimpleObjectProperty<>(this, "lanes", Lanes.NONE);
    private final ObjectProperty<TimeScale> scale;
    private final ObjectProperty<Optional<TimelineDesk.Entry>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private TimelineDesk.Extent extent = TimelineDesk.Extent.NOTHING;
    private Optional<String> shown = Optional.empty();
    private final IntegerProperty firstLane = new SimpleIntegerProperty(this, "firstLane");
    private double width = 800;

    /** Which refresh is the newest: what an earlier one has read is let go. */
    private int asked;

    private boolean looking;
    private int steps;
    private boolean stepping;

    public TimelineViewModel(Surroundings around) {
        this.around = around;
        this.scale =
                new SimpleObjectProperty<>(
                        this, "scale", TimeScale.around(around.moments().today(), 800));
        scale.addListener((_, _, _) -> look());
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

    private TimelineDesk desk() {
        return around.companion().timeline();
    }

    private <T> void read(Job<T> job, Consumer<T> then, Runnable otherwise) {
        around.worker()
                .start(
                        job,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var value) -> then.accept(value);
                                case Outcome.Failed(var trouble) -> {
                                    otherwise.run();
                                    around.troubles().accept(trouble);
                                }
                                case Outcome.Cancelled<T> _ -> otherwise.run();
                            }
                        });
    }

    /** Reads how much there is, and shows all of it. */
    public void refresh() {
        busy.set(true);
        asked++;
        var turn = asked;
        var wanted = Optional.of(about.get().strip()).filter(name -> !name.isEmpty());
        read(
                _ -> desk().extent(wanted),
                found -> {
                    if (turn == asked) {
                        shown = wanted;
                        extent = found;
                        chosen.set(Optional.empty());
                        firstLane.set(0);
                        lanes.set(Lanes.of(found, TimelineDesk.Sight.NOTHING, ""));
                        busy.set(found.count() > 0);
                        showAll();
                        look();
                    }
                },
                () -> {
                    if (turn == asked) {
                        busy.set(false);
                    }
                });
    }

    /** Reads what is in sight, where it has not been read as finely as it is drawn. */
    private void look() {
        var now = scale.get();
        if (looking || extent.count() == 0 || lanes.get().cover(now, COLUMN)) {
            return;
        }
        looking = true;
        var turn = asked;
        var of = shown;
        var whole = extent;
        var stretch = stretch(now);
        var other = around.words().of("timeline.you");
        read(
                _ -> Lanes.of(whole, desk().sight(of, stretch), other),
                found -> {
                    looking = false;
                    if (turn == asked) {
                        lanes.set(found);
                        busy.set(false);
                    }
                    // What was moved to meanwhile, and nothing of what was passed on the way.
                    if (!now.equals(scale.get()) || turn != asked) {
                        look();
                    }
                },
                () -> {
                    looking = false;
                    busy.set(false);
                });
    }

    /** What is in sight and as much on both sides, unless what is in sight can be told alone. */
    private TimelineDesk.Stretch stretch(TimeScale now) {
        var close = lanes.get().couldTell(now, now.width() / COLUMN);
        var days = Math.max(1, now.lastDay().toEpochDay() - now.firstDay().toEpochDay());
        var margin = close ? 0 : days;
        var screens = close ? 1 : 3;
        return new TimelineDesk.Stretch(
                now.firstDay().minusDays(margin),
                now.lastDay().plusDays(margin + 1),
                Lanes.own(extent),
                Math.max(1, (int) (screens * now.width() / COLUMN)),
                MOST);
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

    /** The uppermost lane in sight, where not all have room. */
    public ReadOnlyIntegerProperty firstLane() {
        return firstLane;
    }

    /**
     * Moves through the lanes.
     *
     * @param fitting how many have room
     */
    public void moveLanes(int step, int fitting) {
        var most = Math.max(0, lanes.get().lanes().size() - fitting);
        firstLane.set(Math.clamp(firstLane.get() + step, 0, most));
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
        steps += step;
        if (stepping || extent.count() == 0) {
            steps = extent.count() == 0 ? 0 : steps;
            return;
        }
        var taken = steps;
        steps = 0;
        var from = chosen.get();
        var first = scale.get().firstDay();
        var of = shown;
        go(
                _ ->
                        from.map(one -> desk().placeOf(of, one.id()) + taken)
                                .orElseGet(() -> desk().placeFrom(of, first)));
    }

    /** Chooses the very first or last entry. */
    public void chooseEnd(boolean last) {
        if (extent.count() > 0 && !stepping) {
            var place = last ? extent.count() - 1 : 0;
            go(_ -> place);
        }
    }

    /** Chooses the entry of a place; keys that come meanwhile are taken together. */
    private void go(Job<Long> place) {
        stepping = true;
        var of = shown;
        var turn = asked;
        var end = extent.count() - 1;
        LongUnaryOperator within = at -> Math.clamp(at, 0, end);
        read(
                work -> desk().page(of, within.applyAsLong(place.run(work)), 1),
                found -> {
                    stepping = false;
                    if (turn == asked) {
                        found.stream().findFirst().ifPresent(one -> choose(Optional.of(one)));
                    }
                    if (steps != 0) {
                        chooseNext(0);
                    }
                },
                () -> stepping = false);
    }

    /** Everything as Markdown; to be called beside the window's thread, for it reads it all. */
    Callable<String> notes() {
        var of = shown;
        var words = around.words();
        return () -> {
            var notes = new TimelineNotes(of.orElse(""), words);
            List<TimelineDesk.Entry> page;
            long offset = 0;
            do {
                page = desk().page(of, offset, TimelineDesk.LONGEST_PAGE);
                page.forEach(notes::add);
                offset += page.size();
            } while (page.size() == TimelineDesk.LONGEST_PAGE);
            return notes.text();
        };
    }
}
