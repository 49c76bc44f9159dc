package dev.cairn.memory.forgetting;

import dev.cairn.memory.Id;

import java.time.OffsetDateTime;

/**
 * A memory that a query may mean.
 *
 * @param id an episode, or a fact
 * @param clear it holds every telling word of the query; others are only near, and are not
 *     forgotten unless the user picks them
 */
public record Match(Id id, String text, OffsetDateTime occurredAt, boolean clear) {}
