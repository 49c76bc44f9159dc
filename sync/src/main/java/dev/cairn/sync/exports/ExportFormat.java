package dev.cairn.sync.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be written. */
public enum ExportFormat {
    /** Everything, to be imported again without loss (docs/FORMAT.md). */
    ARCHIVE,
    /** A folder of notes with links between them. */
    MARKDOWN,
    /** Facts as Portable AI Memory 1.0. */
    PAM,
    /** Everything, a record a line. */
    JSONL,
    /** What happened and what is planned, as a calendar. */
    ICS;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.stored().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
