package dev.cairn.memory.entity;

import dev.cairn.memory.Id;

import java.util.List;
import java.util.Locale;

/**
 * Somebody or something that facts are about.
 *
 * @param name by which it is shown
 * @param aliases all names it goes by, its own among them
 * @param facts how many facts that count name it
 * @param merged entities that were joined to it by hand, by their own names
 */
public record Entity(
        Id id, Kind kind, String name, List<String> aliases, long facts, List<String> merged) {
    public Entity {
        aliases = List.copyOf(aliases);
        merged = List.copyOf(merged);
    }

    /** What sort of thing it is, as far as is known. */
    public enum Kind {
        SELF,
        PERSON,
        PLACE,
        ORGANISATION,
        THING,
        TOPIC,
        UNKNOWN;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
