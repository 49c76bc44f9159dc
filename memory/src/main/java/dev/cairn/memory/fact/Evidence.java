package dev.cairn.memory.fact;

import dev.cairn.memory.Id;

/**
 * Where a fact comes from: characters {@code from} to {@code to} of an episode.
 *
 * @param quote those characters
 */
public record Evidence(Id episode, int from, int to, String quote) {}
