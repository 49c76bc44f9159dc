package dev.cairn.memory.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of the store that was verified after it was written.
 *
 * @param file where it is; its name names it
 * @param madeAt when
 * @param occasion why
 * @param bytes its size
 */
public record Backup(Path file, Instant madeAt, Occasion occasion, long bytes) {

    /** Why a copy was made. */
    public enum Occasion {
        /** The user wanted one. */
        ASKED,
        /** A day had passed. */
        DAILY,
        /** Something was about to be imported. */
        IMPORT,
        /** An earlier copy was about to take the store's place. */
        RESTORE
    }

    /** For commands: the file's name. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
