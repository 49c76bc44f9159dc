package dev.cairn.ui.work;

/**
 * How far some work is.
 *
 * @param done units done, bytes in a download
 * @param total units in all; 0 while it is not known
 * @param perSecond units done in a second; 0 while it is not known
 */
public record Progress(long done, long total, double perSecond) {
    /** From 0 to 1; -1 while the total is not known. */
    public double fraction() {
        return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    }
}
