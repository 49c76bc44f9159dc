package dev.cairn.memory.forgetting;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;

import java.time.LocalDate;
import java.util.List;

/** What shall be forgotten. */
public sealed interface Target {

    /** These and what depends on them; unknown ids are left out. */
    record Named(List<Id> ids) implements Target {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Everything that names a person, place or thing, by its own name or another one it is known
     * by, as words of their own in any case.
     */
    record About(Space space, String name) implements Target {}

    /** Everything that was said or captured from the first day to the last, both included. */
    record Period(Space space, LocalDate from, LocalDate to) implements Target {}
}
