package dev.cairn.memory.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact as it was before the user changed it.
 *
 * @param at when it was changed
 */
public record Revision(
        Instant at,
        How how,
        String text,
        String value,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        String origin) {

    /** What the user did. */
    public enum How {
        EDITED,
        /** "Not true." */
        RETRACTED
    }
}
