package dev.cairn.app.terminal;

import java.time.Duration;
import java.util.Locale;

/** Sizes, speeds and durations in few characters. */
public final class Sizes {
    private Sizes() {}

    /** "323 MB", "1.1 GB": decimal units, as disks and downloads are sold. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        if (bytes < 1_000_000) {
            return Math.round(bytes / 1e3) + " kB";
        }
        if (bytes < 1_000_000_000) {
            return Math.round(bytes / 1e6) + " MB";
        }
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** "42 s", "3 min 05 s", "1 h 12 min". */
    public static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3_600, seconds / 60 % 60);
    }
}
