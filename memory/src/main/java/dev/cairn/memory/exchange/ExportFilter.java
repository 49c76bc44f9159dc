package dev.cairn.memory.exchange;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.Sensitivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a store is exported; what is left out takes with it what cannot be without it.
 *
 * @param spaces these alone; all if empty
 * @param from the first day
 * @param to the last day
 * @param person only what names this person, place or thing
 * @param without nothing that is sensitive in these ways, nor the words it rests on
 */
public record ExportFilter(
        List<Space> spaces,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> person,
        Set<Sensitivity> without) {
    /** Everything. */
    public static final ExportFilter NONE =
            new ExportFilter(
                    List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public ExportFilter {
        spaces = List.copyOf(spaces);
        without = Set.copyOf(without);
    }

    /** Whether anything but whole spaces is left out. */
    public boolean choosesWithinSpaces() {
        return from.isPresent() || to.isPresent() || person.isPresent() || !without.isEmpty();
    }
}
