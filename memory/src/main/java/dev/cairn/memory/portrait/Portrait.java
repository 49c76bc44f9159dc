package dev.cairn.memory.portrait;

import dev.cairn.memory.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The user's profile, from what holds now, what matters most first.
 *
 * @param slots at most {@link #MOST_CHARACTERS} of text together
 */
public record Portrait(List<Slot> slots) {
    /** Six hundred tokens, at three characters each and more. */
    public static final int MOST_CHARACTERS = 1_800;

    public Portrait {
        slots = List.copyOf(slots);
    }

    /**
     * One thing that holds.
     *
     * @param name of the slot: "works at", "sister"
     * @param text the whole line: "works at Siemens, since May 2025"
     * @param since from when it holds, where that is known
     * @param recordedAt when it came into the portrait
     */
    public record Slot(
            String name, String text, Id fact, Optional<LocalDate> since, Instant recordedAt) {}

    /** A line each; empty where nothing is known. */
    public String text() {
        var lines = new StringBuilder();
        slots.forEach(slot -> lines.append("- ").append(slot.text()).append('\n'));
        return lines.toString();
    }
}
