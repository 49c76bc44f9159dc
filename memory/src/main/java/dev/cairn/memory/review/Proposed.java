package dev.cairn.memory.review;

import dev.cairn.memory.fact.Fact;

/**
 * A fact in the inbox. It takes part in nothing until it is accepted.
 *
 * @param why what it is asked about for
 * @param negated it says that something no longer holds
 * @param skipped the user has passed it over; such ones come last
 */
public record Proposed(Fact fact, Reason why, boolean negated, boolean skipped) {}
