package dev.cairn.memory.fact.internal;

import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import java.util.List;
import java.util.Optional;

/**
 * A time through which a slot held one value, or an event; what becomes a fact.
 *
 * @param claims what it rests on, never empty; the first one words it
 * @param since from when it held, as told; empty where only what was said then is known
 * @param until until when; empty while it holds
 * @param older the place in the list of the spell that it took over from
 * @param correctedBy the claim that says this was never so
 */
record Spell(
        List<Claim> claims,
        FactStatus status,
        Optional<DateRange> since,
        Optional<DateRange> until,
        Optional<Integer> older,
        Optional<Claim> correctedBy) {

    Claim first() {
        return claims.getFirst();
    }
}
