package dev.cairn.memory.review;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.review.internal.ByHand;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.time.DateRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes to facts by the user's own hand. They count at once, are never asked about, and win over
 * a second reading of the same words; how a fact was before stays readable and can be brought back.
 * Thread-safe.
 */
public final class FactEditing {
    private final Database database;
    private final ByHand byHand;

    /**
     * @param rules finds the slot of a sentence that the user writes
     */
    public FactEditing(Database database, FactExtractor rules, Settlement settlement) {
        this.database = database;
        this.byHand = new ByHand(database, rules, settlement);
    }

    /**
     * Writes down a statement and keeps it as a fact, or as several where it tells more than one.
     *
     * @param at when it is said
     * @param from since when it holds or when it happened, where the text does not tell
     * @return the facts that hold it now, some of which may have been there
     */
    public List<Id> add(
            Space space,
            String text,
            OffsetDateTime at,
            Optional<DateRange> from,
            Optional<DateRange> until) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a fact without words");
        }
        return database.write(session -> byHand.add(session, space, text.strip(), at, from, until));
    }

    /**
     * Changes a fact that counts, or did; one that waits in the inbox is changed there.
     *
     * @return what holds it now; empty where there is no such fact
     */
    public Optional<Id> edit(Id fact, Edit edit) {
        return database.write(session -> byHand.edit(session, fact, edit));
    }

    /** Takes a fact back: it never was true, and what it had superseded holds again. */
    public boolean retract(Id fact) {
        return database.write(session -> byHand.retract(session, fact));
    }

    /** Brings back how a fact was before the last change by hand; false where there was none. */
    public boolean undo(Id fact) {
        return database.write(session -> byHand.undo(session, fact));
    }

    /** Keeps a fact from fading, or no longer; false where there is no such fact that counts. */
    public boolean pin(Id fact, boolean pinned) {
        return database.write(session -> byHand.pin(session, fact, pinned));
    }

    /** How a fact was before each change by hand, the newest change first. */
    public List<Revision> history(Id fact) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT recorded_at, how, was ->> 'text', was ->> 'value',
                                       was ->> 'valid_from', was ->> 'valid_to', was ->> 'origin'
                                FROM revision WHERE fact_id = ? ORDER BY id DESC
                                """,
                                row ->
                                        new Revision(
                                                Instant.ofEpochMilli(row.getLong(1)),
                                                Revision.How.valueOf(
                                                        row.getString(2).toUpperCase(Locale.ROOT)),
                                                row.getString(3),
                                                row.getString(4),
                                                Optional.ofNullable(row.getString(5))
                                                        .map(LocalDate::parse),
                                                Optional.ofNullable(row.getString(6))
                                                        .map(LocalDate::parse),
                                                row.getString(7)),
                                fact.number()));
    }
}
