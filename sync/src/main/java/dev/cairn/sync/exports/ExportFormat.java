package dev.cairn.sync.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be written. */
public enum ExportFormat {
    /** Everything, to be imported again without loss (docs/FORMAT.md). */
    ARCHIVE;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.stored().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
