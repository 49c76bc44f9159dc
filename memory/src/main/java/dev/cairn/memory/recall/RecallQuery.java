package dev.cairn.memory.recall;

import dev.cairn.memory.Space;

import java.time.LocalDate;

/**
 * A question to memory.
 *
 * @param today what "last week" is counted from
 * @param limit how many recollections are wanted at most
 */
public record RecallQuery(String text, Space space, LocalDate today, int limit) {}
