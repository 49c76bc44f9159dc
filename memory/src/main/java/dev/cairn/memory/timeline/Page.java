package dev.cairn.memory.timeline;

import java.util.List;

/**
 * Some entries of a selection, in order.
 *
 * @param total how many the selection has
 * @param offset the place of the first of these among them, from 0
 */
public record Page(long total, long offset, List<Mark> marks) {
    public Page {
        marks = List.copyOf(marks);
    }
}
