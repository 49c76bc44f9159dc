package dev.cairn.memory.timeline;

import dev.cairn.memory.Space;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What part of a space's timeline is meant.
 *
 * @param about a person, place, thing or word that entries have to name; empty for everything
 * @param lanes only these
 * @param from what ended before this day is left out
 * @param to what began after this day is left out
 */
public record Selection(
        Space space,
        Optional<String> about,
        Set<Lane> lanes,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public Selection {
        about = about.map(String::strip).filter(name -> !name.isEmpty());
        lanes = Set.copyOf(lanes);
    }

    /** Everything in a space. */
    public static Selection all(Space space) {
        return new Selection(
                space,
                Optional.empty(),
                EnumSet.allOf(Lane.class),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, of entries that name this. */
    public Selection about(String name) {
        return new Selection(space, Optional.of(name), lanes, from, to);
    }

    /** The same, in these lanes only. */
    public Selection in(Set<Lane> some) {
        return new Selection(space, about, some, from, to);
    }

    /** The same, of what touches these days, both included. */
    public Selection between(LocalDate first, LocalDate last) {
        return new Selection(space, about, lanes, Optional.of(first), Optional.of(last));
    }
}
