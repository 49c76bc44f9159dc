package dev.cairn.ui.theme;

/** How much room stands around what is shown. */
public enum Density {
    COMFORTABLE(1),
    /** More at once, for a small screen or a practised eye. */
    COMPACT(.62);

    private final double factor;

    Density(double factor) {
        this.factor = factor;
    }

    /**
     * A distance of the style sheets, in pixels, as it is at this density: on whole pixels, and
     * never gone altogether.
     */
    double of(double pixels) {
        if (this == COMFORTABLE || Math.abs(pixels) <= 2) {
            return pixels;
        }
        return Math.copySign(Math.max(2, Math.rint(Math.abs(pixels) * factor)), pixels);
    }
}
