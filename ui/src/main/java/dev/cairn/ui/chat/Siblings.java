package dev.cairn.ui.chat;

import dev.cairn.memory.Id;

import java.util.List;

/**
 * The messages of which one is shown: what was said first, and what it was changed to later.
 *
 * @param at which one is shown, from 0
 */
public record Siblings(int at, List<Id> messages) {
    static final Siblings ALONE = new Siblings(0, List.of());

    public Siblings {
        messages = List.copyOf(messages);
    }

    public int count() {
        return messages.size();
    }

    /** Whether there is anything to switch to. */
    public boolean several() {
        return messages.size() > 1;
    }
}
