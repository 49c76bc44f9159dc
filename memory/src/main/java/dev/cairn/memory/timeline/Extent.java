package dev.cairn.memory.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much a selection has, and from when to when: what a view knows before it asks for entries.
 *
 * @param total how many entries
 * @param first the first day on which one began; empty where there is none
 * @param last the last day on which one began or ended
 * @param open whether something holds still
 * @param about whom or what entries are about beside the user, those of most entries first
 * @param own how many are about the user, or are words that no fact was drawn from
 */
public record Extent(
        long total,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        boolean open,
        List<String> about,
        long own) {
    public Extent {
        about = List.copyOf(about);
    }
}
