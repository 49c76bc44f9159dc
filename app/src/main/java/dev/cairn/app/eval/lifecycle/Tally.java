package dev.cairn.app.eval.lifecycle;

/** How many of how many. */
final class Tally {
    private int all;
    private int some;

    void add(boolean one) {
        all++;
        some += one ? 1 : 0;
    }

    int all() {
        return all;
    }

    int some() {
        return some;
    }

    /** The share, to three digits; {@code ofNone} where nothing was counted. */
    double share(double ofNone) {
        return all == 0 ? ofNone : Math.round(1000.0 * some / all) / 1000.0;
    }
}
