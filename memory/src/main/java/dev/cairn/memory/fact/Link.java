package dev.cairn.memory.fact;

import dev.cairn.memory.Id;

/**
 * A link between two facts.
 *
 * @param type supersedes, contradicts, related, …
 * @param outward whether it leads from the fact that was asked for to the other
 * @param weight 0 to 1
 * @param text the other's words
 */
public record Link(String type, boolean outward, Id other, double weight, String text) {}
