package dev.cairn.app.eval;

import java.util.Collection;

/** Percentiles by the nearest-rank method. */
public final class Percentile {
    private Percentile() {}

    /** The value that {@code percent} per cent of the values do not exceed; 0 of none. */
    public static double of(Collection<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Math.round(sorted.get(Math.max(rank, 1) - 1) * 100) / 100.0;
    }
}
