package dev.cairn.ui.settings;

import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.decay.Traits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How vivid a memory stays that never comes up again, as points to draw. Pure. */
final class DecayPlot {
    /** Two years. */
    static final int DAYS = 730;

    private static final int POINTS = 120;

    private DecayPlot() {}

    /** A day after it was told, and how vivid the memory is then, from 0 to 1. */
    record Point(double day, double retention) {}

    /**
     * The line for memories of one importance.
     *
     * @param importance 0 to 1
     */
    static List<Point> line(DecaySettings settings, double importance) {
        var curve = settings.forgetting();
        var told = Instant.EPOCH;
        var memory = new Traits(told, List.of(), importance, 1, false);
        var points = new ArrayList<Point>();
        for (var i = 0; i <= POINTS; i++) {
            var minutes = Duration.ofDays(DAYS).toMinutes() * i / POINTS;
            var then = told.plus(Duration.ofMinutes(minutes));
            points.add(new Point((double) DAYS * i / POINTS, memory.at(then, curve).value()));
        }
        return points;
    }
}
