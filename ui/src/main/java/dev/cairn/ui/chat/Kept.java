package dev.cairn.ui.chat;

import dev.cairn.memory.fact.Fact;

/**
 * A fact that Cairn drew from a message.
 *
 * @param takenBack whether the user has taken it back since
 */
public record Kept(Fact fact, boolean takenBack) {}
