package dev.cairn.ui.words;

import java.text.NumberFormat;

/** Writes sizes as people read them, in decimal units. Immutable; thread-safe. */
public final class Sizes {
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;

    private final Words words;

    public Sizes(Words words) {
        this.words = words;
    }

    /** "323 MB" or "1.9 GB". */
    public String bytes(long bytes) {
        if (bytes >= GIGA) {
            return words.of("sizes.gigabytes", decimal((double) bytes / GIGA, 1));
        }
        return words.of("sizes.megabytes", decimal((double) bytes / MEGA, bytes < MEGA ? 1 : 0));
    }

    /** A number with up to {@code digits} after the point. */
    public String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
