package dev.cairn.memory.fact;

import dev.cairn.memory.Id;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A self-contained statement with the words it rests on.
 *
 * @param subject whom or what it is about: "user" for the owner
 * @param attribute what of the subject it tells ("lives in"); with it the slot; empty if none
 * @param value what the slot holds; empty if none
 * @param single whether its slot holds one value at a time
 * @param since from when it holds in the world, or when it happened, as exactly as the words tell;
 *     empty where they do not
 * @param until when it ceased to hold; empty while it holds
 * @param occurredAt when it was said
 * @param recordedAt when Cairn learned it
 * @param confidence 0 to 1
 * @param importance 0 to 1
 * @param origin "rules", "model", "user" or "import"
 * @param supersedes the fact whose slot it took
 */
public record Fact(
        Id id,
        String text,
        FactKind kind,
        String subject,
        String attribute,
        String value,
        boolean single,
        Optional<DateRange> since,
        Optional<DateRange> until,
        FactStatus status,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        double confidence,
        double importance,
        Sensitivity sensitivity,
        boolean pinned,
        String origin,
        List<Evidence> evidence,
        Optional<Id> supersedes) {

    /** Subject and attribute: "Anna / lives in"; empty for a fact without a slot. */
    public String slot() {
        return attribute.isEmpty() ? "" : subject + " / " + attribute;
    }

    /** The first day of {@link #since}. */
    public Optional<LocalDate> validFrom() {
        return since.map(DateRange::from);
    }

    /** The first day on which it no longer held. */
    public Optional<LocalDate> validTo() {
        return until.map(DateRange::from);
    }

    /** The day from which it is known to hold: as told, or else the day it was said. */
    public LocalDate start() {
        return validFrom().orElseGet(() -> occurredAt.toLocalDate());
    }

    /** The same with the words it rests on. */
    public Fact with(List<Evidence> words) {
        return new Fact(
                id,
                text,
                kind,
                subject,
                attribute,
                value,
                single,
                since,
                until,
                status,
                occurredAt,
                recordedAt,
                confidence,
                importance,
                sensitivity,
                pinned,
                origin,
                List.copyOf(words),
                supersedes);
    }
}
