package dev.cairn.sync.imports.internal;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads times as other programs write them; what makes no sense counts as missing. */
final class Times {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** From here on a number can only have been meant as milliseconds: the year 5138 in seconds. */
    private static final double MILLISECONDS = 1e11;

    private Times() {}

    /** Seconds since 1970 as a number, or ISO 8601. */
    static @Nullable Instant of(JsonNode value) {
        if (value.isNumber()) {
            var seconds = value.doubleValue();
            if (!Double.isFinite(seconds) || seconds == 0 || Math.abs(seconds) > 1e15) {
                return null;
            }
            return sensible(
                    Instant.ofEpochMilli(
                            Math.round(
                                    Math.abs(seconds) > MILLISECONDS ? seconds : seconds * 1_000)));
        }
        return value.isString() ? iso(value.stringValue()) : null;
    }

    /** ISO 8601, with or without a time and an offset. */
    static @Nullable Instant iso(String text) {
        var stripped = text.strip().replace(' ', 'T');
        try {
            if (stripped.length() == 10) {
                return sensible(LocalDate.parse(stripped).atTime(12, 0).toInstant(ZoneOffset.UTC));
            }
            var zoned = stripped.matches(".*T.*(?:Z|z|[+-]\\d\\d:?\\d\\d)");
            return sensible(OffsetDateTime.parse(zoned ? stripped : stripped + "Z").toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant sensible(Instant time) {
        return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
    }
}
